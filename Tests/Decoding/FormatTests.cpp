#include "Catch.h"
#include "DecodedSound.h"
#include "SoundFiles.h"

namespace {
struct Format {
    const char* name;
    const char* arguments; ///< ffmpeg's
    double seconds;        ///< that FFmpeg decodes of three: some encoders fill a last frame
    bool inWindow;
    double exact = 0; ///< how far samples may be from the original; 0: lossy
};

// Channels of what is lossy are compared by their loudness.
const std::vector<Format> formats{
    {"u8.wav", "-c:a pcm_u8", 3, true, 0.01},
    {"s16.wav", "-c:a pcm_s16le", 3, true, 1e-4},
    {"s24.wav", "-c:a pcm_s24le", 3, true, 1e-6},
    {"s32.wav", "-c:a pcm_s32le", 3, true, 1e-6},
    {"f32.wav", "-c:a pcm_f32le", 3, true, 1e-7},
    {"f64.wav", "-c:a pcm_f64le", 3, true, 1e-7},
    {"alaw.wav", "-c:a pcm_alaw", 3, true, 0.03},
    {"mulaw.wav", "-c:a pcm_mulaw", 3, true, 0.03},
    {"ms.wav", "-c:a adpcm_ms", 3.01, true},
    {"ima.wav", "-c:a adpcm_ima_wav", 3.01, true},
    {"rf64.wav", "-c:a pcm_s16le -rf64 always", 3, true, 1e-4},
    {"w64.w64", "-c:a pcm_s16le", 3, true, 1e-4},
    {"aiff.aiff", "-c:a pcm_s16be", 3, true, 1e-4},
    {"sowt.aif", "-c:a pcm_s16le", 3, true, 1e-4},
    {"float.aifc", "-f aiff -c:a pcm_f32be", 3, true, 1e-7},
    {"caf.caf", "-c:a pcm_s16be", 3, true, 1e-4},
    {"caf-alac.caf", "-c:a alac", 3, false, 1e-4},
    {"au.au", "-c:a pcm_s16be", 3, true, 1e-4},
    {"flac.flac", "-c:a flac", 3, true, 1e-4},
    {"flac.oga", "-c:a flac", 3, false, 1e-4},
    {"vorbis.ogg", "-c:a libvorbis", 3, true},
    {"opus.opus", "-c:a libopus", 3, true},
    {"mp3.mp3", "-c:a libmp3lame", 3, true},
    {"layer2.mp2", "-c:a mp2", 3, true},
    {"aac.m4a", "-c:a aac", 3.01, false},
    {"alac.m4a", "-c:a alac", 3, false, 1e-4},
    {"aac.aac", "-c:a aac", 3.02, false},
    {"mka.mka", "-c:a libvorbis", 3.02, false},
    {"webm.webm", "-c:a libopus", 3, false},
    {"wma.wma", "-c:a wmav2", 2.99, false},
    {"wv.wv", "-c:a wavpack", 3, false, 1e-4},
    {"tta.tta", "-c:a tta", 3, false, 1e-4},
    {"ac3.ac3", "-c:a ac3", 3.01, false},
    {"film.mp4", "-f lavfi -i testsrc=duration=3:size=64x48:rate=5 -map 0:a -map 1:v -c:v mpeg4 -c:a aac", 3.01, false},
    {"film.mkv", "-f lavfi -i testsrc=duration=3:size=64x48:rate=5 -map 0:a -map 1:v -c:v mpeg4 -c:a flac", 3, false,
     1e-4},
    {"film.mov", "-f lavfi -i testsrc=duration=3:size=64x48:rate=5 -map 0:a -map 1:v -c:v mpeg4 -c:a pcm_s16le", 3,
     false, 1e-4},
};

double loudness(const std::vector<float>& x) {
    double sum = 0;
    for (const float v : x)
        sum += static_cast<double>(v) * v;
    return 10 * std::log10(sum / static_cast<double>(x.size()));
}

void checkSound(const DecodedSound& decoded, const std::vector<std::vector<float>>& original, const Format& format) {
    INFO(format.name << ": " << decoded.error << decoded.warning);
    REQUIRE(decoded.error.empty());
    CHECK(decoded.warning.empty());
    REQUIRE(decoded.channels.size() == 2);
    for (std::size_t c = 0; c < 2; ++c) {
        CHECK(loudness(decoded.channels[c]) == Approx(loudness(original[c])).margin(0.5));
        if (format.exact == 0)
            continue;
        REQUIRE(decoded.channels[c].size() == original[c].size());
        float worst = 0;
        for (std::size_t i = 0; i < original[c].size(); ++i)
            worst = std::max(worst, std::abs(decoded.channels[c][i] - original[c][i]));
        CHECK(worst <= static_cast<float>(format.exact));
    }
}
} // namespace

TEST_CASE("Every kind of sound file that people have is decoded whole, whatever it is called", "[formats]") {
    const TemporaryFolder folder;
    const auto sound = chord(3, 48000);
    const auto wav = writeWav(folder / "source.wav", sound, 48000);
    for (const auto& format : formats) {
        const auto file = encode(wav, folder / format.name, format.arguments);
        const auto lied = folder / "no-music.txt"; // content decides
        std::filesystem::rename(file, lied);
        const auto decoded = decodeAny(lied);
        checkSound(decoded, sound, format);
        CHECK(decoded.seconds == Approx(format.seconds).margin(0.011));
        const auto shown = decodeInWindow(lied);
        INFO(shown.error);
        if (format.inWindow) {
            checkSound(shown, sound, format);
            CHECK(shown.seconds == Approx(3).margin(0.06));
        } else {
            CHECK(shown.error.find(
                      "which the window does not read (the program sceneheard does); convert it to FLAC or WAV") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("Musepack, DSD and MP3 of free format are decoded too", "[formats]") {
    const TemporaryFolder folder;
    const auto wav =
        encode(writeWav(folder / "source.wav", chord(3, 44100), 44100), folder / "s16.wav", "-c:a pcm_s16le");
    runEncoder("mpcenc --overwrite " + shellQuoted(wav) + " " + shellQuoted(folder / "a.mpc"));
    runEncoder("lame --freeformat -b 400 " + shellQuoted(wav) + " " + shellQuoted(folder / "free.mp3"));
    folder.write("a.dsf", dsf(3));
    for (const auto& [name, seconds] : {std::pair("a.mpc", 3.0), std::pair("free.mp3", 3.0), std::pair("a.dsf", 3.0)}) {
        const auto decoded = decodeAny(folder / name);
        INFO(name << ": " << decoded.error << decoded.warning);
        CHECK(decoded.error.empty());
        CHECK(decoded.warning.empty());
        CHECK(decoded.seconds == Approx(seconds).margin(0.04));
        CHECK(decoded.rms(0.5, 2.5) > 0.1);
    }
    CHECK(decodeInWindow(folder / "free.mp3").seconds == Approx(3).margin(0.04));
}

TEST_CASE("MP3s at every rate, as encoders write them, have their true length", "[formats]") {
    const TemporaryFolder folder;
    for (const int rate : {8000, 11025, 12000, 16000, 22050, 24000, 32000, 44100, 48000}) {
        const auto wav = writeWav(folder / "source.wav", chord(3, rate, 1), static_cast<std::uint32_t>(rate));
        for (const auto* form :
             {"-q:a 4", "-b:a 32k", "-q:a 4 -write_xing 0", "-b:a 32k -write_xing 0 -id3v2_version 0"}) {
            const auto file = encode(wav, folder / "a.mp3", std::string("-c:a libmp3lame ") + form);
            const bool told = std::string(form).find("xing") == std::string::npos;
            const double padding =
                told ? 0.002 : 3.0 * 1152 / rate; // without the header nothing tells the encoder's delay
            for (const auto& decoded : {decodeAny(file), decodeInWindow(file)}) {
                INFO(rate << " Hz, " << form << ": " << decoded.seconds << " s " << decoded.error);
                CHECK(decoded.rate == rate);
                CHECK(decoded.warning.empty());
                CHECK(decoded.seconds >= 3 - 0.002);
                CHECK(decoded.seconds <= 3 + padding);
            }
        }
    }
}

TEST_CASE("A file tells its title, artist, album, words and picture", "[formats]") {
    const TemporaryFolder folder;
    const auto wav = writeWav(folder / "source.wav", chord(1, 44100), 44100);
    runEncoder("ffmpeg -nostdin -v error -y -f lavfi -i color=red:size=16x16:duration=1:rate=1 -frames:v 1 " +
               shellQuoted(folder / "cover.png"));
    const std::string tags = "-metadata title='Gymnopédie' -metadata artist='Érik Satie' -metadata album=Pièces "
                             "-metadata lyrics='la la' ";
    for (const std::string name : {"a.mp3", "a.flac", "a.ogg", "a.m4a", "a.wv"}) {
        const bool picture = name != "a.ogg" && name != "a.wv";
        encode(wav, folder / name,
               picture ? "-i " + shellQuoted(folder / "cover.png") +
                             " -map 0 -map 1 -c:v copy -disposition:v attached_pic " + tags
                       : tags);
        const auto decoded = decodeAny(folder / name);
        INFO(name << ": " << decoded.error);
        CHECK(decoded.tags.title == "Gymnopédie");
        CHECK(decoded.tags.artist == "Érik Satie");
        CHECK(decoded.tags.album == "Pièces");
        CHECK(decoded.tags.lyrics == "la la");
        if (picture)
            CHECK(decoded.tags.cover == bytesOf(folder / "cover.png"));
    }
    for (const auto* name : {"a.mp3", "a.flac", "a.ogg"})
        CHECK(decodeInWindow(folder / name).tags.title == "Gymnopédie");
}
