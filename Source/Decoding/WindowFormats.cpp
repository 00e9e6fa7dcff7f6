#include "Decoding/WindowFormats.h"
#include "Decoding/MpegDecoder.h"
#include "Decoding/SndfileDecoder.h"
#include "Support/Error.h"
#include <array>
#include <string_view>

namespace sceneheard {

namespace {
using namespace std::string_view_literals;

struct Kind {
    std::size_t at;
    std::string_view bytes;
    const char* name;
};
constexpr std::array kinds{
    Kind{4, "ftyp"sv, "an MP4 file (AAC or ALAC)"},
    Kind{0, "\x1A\x45\xDF\xA3"sv, "a Matroska or WebM file"},
    Kind{0, "\x30\x26\xB2\x75"sv, "a WMA file"},
    Kind{28,
         "\x7F"
         "FLAC"sv,
         "an Ogg file of FLAC"},
    Kind{0, "wvpk"sv, "a WavPack file"},
    Kind{0, "MPCK"sv, "a Musepack file"},
    Kind{0, "MP+"sv, "a Musepack file"},
    Kind{0, "TTA1"sv, "a TTA file"},
    Kind{0, "MAC "sv, "a Monkey's Audio file"},
    Kind{0, "DSD "sv, "a DSD file"},
    Kind{0, "FRM8"sv, "a DSD file"},
    Kind{0, "\xFF\xF1"sv, "an AAC file"},
    Kind{0, "\xFF\xF9"sv, "an AAC file"},
    Kind{0, "\x0B\x77"sv, "an AC-3 file"},
};

std::string beginning(ByteSource& source, std::int64_t at) {
    std::array<char, 64> bytes{};
    const auto count = source.seek(at) ? source.read(bytes.data(), bytes.size()) : 0;
    source.seek(0);
    return {bytes.data(), static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, count))};
}

// A frame's first bits, or a WAV of such frames (the format tags of Layer II and III).
bool isMpeg(const std::string& start) {
    const auto sync = start.size() > 1 && start[0] == '\xFF' && (start[1] & 0xE0) == 0xE0;
    return sync || (start.size() > 21 && start.substr(8, 8) == "WAVEfmt " && (start[20] == 0x50 || start[20] == 0x55) &&
                    start[21] == 0);
}

// The whole of an ID3v2 tag (id3.org, 2.4 section 3.1): ten bytes, and as many as seven bits of each of four say.
std::int64_t id3Size(const std::string& start) {
    std::int64_t size = 0;
    for (std::size_t i = 6; i < 10 && i < start.size(); ++i)
        size = size << 7 | (start[i] & 0x7F);
    return 10 + size;
}

Error otherKind(const std::string& name) {
    return Error("is " + name +
                 ", which the window does not read (the program sceneheard does); convert it to FLAC or WAV");
}
} // namespace

std::unique_ptr<AudioDecoder> decodeWithoutFfmpeg(std::unique_ptr<ByteSource>& source) {
    const auto start = beginning(*source, 0);
    // libsndfile knows MPEG too, but writes about it on the standard error.
    const bool mpeg = isMpeg(start), tagged = start.starts_with("ID3");
    std::unique_ptr<AudioDecoder> decoder;
    if (!mpeg && (!tagged || beginning(*source, id3Size(start)).starts_with("fLaC")))
        decoder = sndfileDecoder(source);
    return decoder != nullptr ? std::move(decoder) : mpegDecoder(source);
}

std::unique_ptr<AudioDecoder> decodeForWindow(std::unique_ptr<ByteSource> source) {
    const auto start = beginning(*source, 0);
    for (const auto& kind : kinds)
        if (start.substr(std::min(kind.at, start.size())).starts_with(kind.bytes))
            throw otherKind(kind.name);
    if (auto decoder = decodeWithoutFfmpeg(source))
        return decoder;
    if (start.starts_with("caff"))
        throw otherKind("a CAF file of a kind");
    throw Error("is not audio that can be read; export it again as WAV, FLAC or MP3");
}

DecodingThread::Open windowOpener(const std::filesystem::path& file) {
    return [file](const std::shared_ptr<DecodingWatch>& watch) {
        auto source = openSource(file, Sources::regularFiles, watch);
        try {
            return decodeForWindow(std::move(source));
        } catch (const Error& e) {
            throw Error(sourceName(file) + ": " + e.what());
        }
    };
}

} // namespace sceneheard
