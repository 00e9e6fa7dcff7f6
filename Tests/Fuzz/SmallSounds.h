#pragma once
#include "SoundFiles.h"
#include <map>

/// A small valid sound file of each format, by name: what damaged ones are made from.
inline std::map<std::string, std::string> smallSounds(const TemporaryFolder& folder) {
    const auto wav = writeWav(folder / "source.wav", chord(0.25, 16000), 16000);
    const auto tagged = std::string("-metadata title=A -metadata artist=B ");
    std::map<std::string, std::string> sounds;
    for (const auto& [name, arguments] :
         std::map<std::string, std::string>{{"a.wav", "-c:a pcm_s16le"},
                                            {"ima.wav", "-c:a adpcm_ima_wav"},
                                            {"rf64.wav", "-rf64 always"},
                                            {"a.w64", ""},
                                            {"a.aiff", ""},
                                            {"a.caf", ""},
                                            {"a.au", ""},
                                            {"a.flac", ""},
                                            {"flac.oga", "-c:a flac"},
                                            {"a.ogg", "-c:a libvorbis"},
                                            {"a.opus", ""},
                                            {"a.mp3", "-c:a libmp3lame"},
                                            {"bare.mp3", "-write_xing 0 -id3v2_version 0"},
                                            {"a.mp2", ""},
                                            {"a.m4a", "-c:a aac"},
                                            {"alac.m4a", "-c:a alac"},
                                            {"a.aac", "-c:a aac"},
                                            {"a.webm", "-c:a libopus"},
                                            {"a.mka", "-c:a flac"},
                                            {"a.wma", ""},
                                            {"a.wv", ""},
                                            {"a.tta", ""},
                                            {"a.ac3", ""}})
        sounds[name] = bytesOf(encode(wav, folder / name, tagged + arguments));
    sounds["a.dsf"] = dsf(0.03);
    sounds["chained.ogg"] = sounds["a.ogg"] + bytesOf(encode(wav, folder / "b.ogg", "-ar 8000 -ac 1"));
    return sounds;
}
