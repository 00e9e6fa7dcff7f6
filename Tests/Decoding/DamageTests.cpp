#include "Catch.h"
#include "DecodedSound.h"
#include "SoundFiles.h"
#include <sys/stat.h>
#include <thread>

namespace {
constexpr const char* encoders[][2] = {{"a.wav", "-c:a pcm_s16le"},
                                       {"a.aiff", ""},
                                       {"a.flac", ""},
                                       {"a.ogg", "-c:a libvorbis -page_duration 200000"},
                                       {"a.opus", "-c:a libopus -page_duration 200000"},
                                       {"a.mp3", ""},
                                       {"a.mp3", "-write_xing 0"},
                                       {"a.mp2", ""},
                                       {"a.wv", ""},
                                       {"a.tta", ""},
                                       {"a.mka", "-c:a flac"},
                                       {"a.m4a", "-c:a aac -movflags +faststart"}};

std::string withZeros(std::string bytes, std::size_t at, std::size_t count) {
    return bytes.replace(at, count, count, '\0');
}

struct Fixture {
    const TemporaryFolder folder;
    const std::filesystem::path wav = writeWav(folder / "source.wav", chord(4, 44100), 44100);
    std::string encoded(const char* name, const std::string& arguments = "") const {
        return bytesOf(encode(wav, folder / name, arguments));
    }
    std::filesystem::path write(const std::string& bytes) const { return folder.write("given", bytes); }
};
} // namespace

TEST_CASE_METHOD(Fixture,
                 "A cut file is decoded to its last good sound, which is said, and no silence is put behind it",
                 "[damage]") {
    for (const auto& [name, arguments] : encoders) {
        const auto bytes = encoded(name, arguments);
        for (const double share : {0.3, 0.6, 0.95}) {
            const auto file =
                write(bytes.substr(0, static_cast<std::size_t>(share * static_cast<double>(bytes.size()))));
            const auto decoded = decodeAny(file);
            INFO(name << " " << arguments << " cut at " << share << ": " << decoded.seconds << " s, " << decoded.error
                      << decoded.warning);
            CHECK(decoded.error.empty());
            CHECK(decoded.warning.find("; copy or export it again") != std::string::npos);
            CHECK(decoded.seconds > 4 * share - 0.9);
            CHECK(decoded.seconds < 3.99);
            CHECK(decoded.rms(decoded.seconds - 0.02, decoded.seconds) > 0.03);
        }
    }
}

TEST_CASE_METHOD(Fixture, "An MP4 whose index was cut away says so", "[damage]") {
    const auto bytes = encoded("a.m4a", "-c:a aac");
    CHECK(decodeAny(write(bytes.substr(0, bytes.size() / 2))).error.find("without its index") != std::string::npos);
}

TEST_CASE_METHOD(Fixture, "Damage in the middle is passed over, and said", "[damage]") {
    for (const auto& [name, arguments] : encoders) {
        if (std::string(name) == "a.wav" || std::string(name) == "a.aiff")
            continue; // any bytes are samples there
        const auto bytes = encoded(name, arguments);
        const auto decoded = decodeAny(write(withZeros(bytes, bytes.size() / 2, 3000)));
        INFO(name << " " << arguments << ": " << decoded.seconds << " s, " << decoded.error << decoded.warning);
        CHECK(decoded.error.empty());
        CHECK(decoded.warning.find("; copy or export it again") != std::string::npos);
        // FFmpeg does not find WavPack's next block behind damage.
        CHECK(decoded.seconds > (std::string(name) == "a.wv" ? 1.2 : 2.5));
        CHECK(decoded.seconds < 4.2);
        CHECK(decoded.rms(decoded.seconds - 0.3, decoded.seconds - 0.1) > 0.1);
    }
}

TEST_CASE_METHOD(Fixture, "A FLAC whose bytes ended other programs is refused or decoded, in the window too",
                 "[damage]") {
    auto bytes = encoded("a.flac");
    const auto channels = withZeros(bytes, 20000, 8000);
    auto forged = channels;
    forged[20] = static_cast<char>(forged[20] | 0x0E); // STREAMINFO: eight channels
    auto longer = bytes;
    for (std::size_t i = 21; i < 26; ++i) // and a length of some days
        longer[i] = static_cast<char>(i == 21 ? longer[i] | 0x0F : 0xFF);
    for (const auto& attack : {channels, forged, longer})
        for (const auto& decoded : {decodeAny(write(attack)), decodeInWindow(write(attack))}) {
            INFO(decoded.seconds << " s, " << decoded.error << decoded.warning);
            CHECK((!decoded.error.empty() || !decoded.warning.empty()));
            CHECK(decoded.seconds < 4.1);
        }
    CHECK(decodeAny(write(longer)).seconds == Approx(4));
}

TEST_CASE_METHOD(Fixture, "Strange bytes around an MP3's frames are not taken for sound or damage", "[damage]") {
    const auto bare = encoded("a.mp3", "-write_xing 0 -id3v2_version 0");
    const auto expected = decodeAny(write(bare)).seconds;
    std::string noise;
    for (unsigned i = 0, x = 1; i < 20000; ++i, x = x * 1664525u + 1013904223u)
        noise += static_cast<char>(x >> 24 & 0x7F); // without a byte that begins a frame
    const auto id3 = [](std::size_t size) {
        std::string tag = "ID3" + std::string("\x03\0\0", 3);
        for (int shift = 21; shift >= 0; shift -= 7)
            tag += static_cast<char>(size >> shift & 0x7F);
        return tag + std::string(size, '\0');
    };
    const std::string id3v1 = "TAG" + std::string(125, 'x');
    const std::string lyrics = "LYRICSBEGININD0000200LYR00005la la000036LYRICS200";
    const std::string ape = "APETAGEX" + little(2000, 4) + little(64, 4) + little(1, 4) + little(0, 4) +
                            std::string(8, '\0') + little(23, 4) + little(0, 4) +
                            std::string("TITLE\0a tune of the sea in winter", 32);
    const std::string riff = "RIFF" + std::string(40, '\0');
    for (const auto& [what, bytes] :
         std::vector<std::pair<const char*, std::string>>{{"ID3v1", bare + id3v1},
                                                          {"Lyrics3", bare + lyrics + id3v1},
                                                          {"APE", bare + ape + id3v1},
                                                          {"two ID3v2", id3(500) + id3(900) + bare},
                                                          {"noise before", noise + bare},
                                                          {"zeros before", std::string(30000, '\0') + bare},
                                                          {"zeros behind", bare + std::string(5000, '\0')},
                                                          {"RIFF", riff + bare}}) {
        for (const auto& decoded : {decodeAny(write(bytes)), decodeInWindow(write(bytes))}) {
            INFO(what << ": " << decoded.seconds << " of " << expected << " s, " << decoded.error << decoded.warning);
            CHECK(decoded.error.empty());
            CHECK(decoded.warning.empty());
            CHECK(decoded.seconds == Approx(expected).margin(0.08));
        }
    }
}

TEST_CASE_METHOD(Fixture, "A WAV that was written into a pipe has no size and is decoded whole, without a warning",
                 "[damage]") {
    const auto bytes = encoded("a.wav", "-c:a pcm_s16le -bitexact");
    const auto data = bytes.find("data");
    REQUIRE(data != std::string::npos);
    for (const std::uint32_t size : {0u, 0xFFFFFFFFu, 0x7FFFF000u, 0x7FFFFFFFu, 0x80000000u}) {
        auto piped = bytes;
        piped.replace(4, 4, little(size, 4)).replace(data + 4, 4, little(size, 4));
        for (const auto& decoded : {decodeAny(write(piped)), decodeInWindow(write(piped))}) {
            INFO(size << ": " << decoded.error << decoded.warning);
            CHECK(decoded.seconds == Approx(4));
            CHECK(decoded.warning.empty());
        }
    }
}

TEST_CASE_METHOD(Fixture, "A chained Ogg that changes its rate and channels is decoded at those it began with",
                 "[damage]") {
    const auto second = writeWav(folder / "second.wav", chord(3, 22050, 1), 22050);
    for (const std::string codec : {"libvorbis", "libopus"}) {
        const auto chained = bytesOf(encode(wav, folder / "a.ogg", "-c:a " + codec)) +
                             bytesOf(encode(second, folder / "b.ogg", "-c:a " + codec));
        for (const auto& decoded : {decodeAny(write(chained)), decodeInWindow(write(chained))}) {
            INFO(codec << ": " << decoded.seconds << " s, " << decoded.error << decoded.warning);
            CHECK(decoded.error.empty());
            CHECK(decoded.warning.empty());
            REQUIRE(decoded.channels.size() == 2);
            CHECK(decoded.seconds == Approx(7).margin(0.03));
            CHECK(decoded.channels[1].size() == decoded.channels[0].size());
            CHECK(decoded.rms(4.5, 6.5) == Approx(decoded.rms(0.5, 2.5)).margin(0.03));
        }
    }
}

TEST_CASE_METHOD(Fixture, "A FIFO is decoded by the command line, and refused by the window without waiting",
                 "[damage]") {
    const auto fifo = folder / "fifo";
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    for (const auto& place : {fifo, std::filesystem::path("/dev/null"), folder.path()}) {
        const auto refused = decodeInWindow(place);
        CHECK(refused.error.find(place.string() + ": is a ") == 0);
    }
    const auto decodePiped = [&](const std::string& bytes) {
        std::thread writer([&] { std::ofstream(fifo, std::ios::binary) << bytes; });
        auto decoded = decodeAny(fifo);
        writer.join();
        return decoded;
    };
    CHECK(decodePiped(encoded("a.m4a")).error.find("whose index lies at its end") != std::string::npos);
    for (const auto* const name : {"a.wav", "a.flac", "a.mp3", "a.ogg"}) {
        const auto decoded = decodePiped(encoded(name));
        INFO(name << ": " << decoded.error << decoded.warning);
        CHECK(decoded.seconds == Approx(4).margin(0.06));
        CHECK(decoded.warning.empty());
    }
}

TEST_CASE_METHOD(Fixture, "A list that calls itself a song opens nothing that it names", "[damage]") {
    const auto song = encode(wav, folder / "song.ts", "-c:a mp2");
    for (const auto& list : {"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:4,\n" + song.string() + "\n#EXT-X-ENDLIST\n",
                             "ffconcat version 1.0\nfile " + song.string() + "\n",
                             std::string("<?xml version=\"1.0\"?><MPD type=\"static\"><Period/></MPD>")}) {
        CHECK(decodeAny(folder.write("song.mp3", list)).error.find("is not audio") != std::string::npos);
        CHECK(decodeInWindow(folder.write("song.mp3", list)).error.find("is not audio") != std::string::npos);
    }
}

TEST_CASE_METHOD(Fixture, "Programs and pictures are no MPEG, although a few bytes of theirs look like a frame",
                 "[damage]") {
    const auto frame = encoded("a.mp3", "-write_xing 0 -id3v2_version 0 -b:a 128k");
    std::string noise;
    for (unsigned i = 0, x = 1; i < 300000; ++i, x = x * 1664525u + 1013904223u)
        noise += static_cast<char>(x >> 24);
    for (std::size_t at = 5000; at + 3000 < noise.size(); at += 20000)
        noise.replace(at, 5 * 418, frame.substr(0, 5 * 418));
    CHECK(decodeInWindow(write(noise)).error.find("is not audio") != std::string::npos);
}
