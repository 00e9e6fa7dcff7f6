#include "Fuzz/BesideEntryPoints.h"
#include "Films/Bytes.h"
#include "Folder.h"
#include "Pictures/PosterIndex.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include "Words/Language.h"
#include "Words/LyricsText.h"
#include <cstdlib>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

std::string_view textOf(const std::uint8_t* bytes, std::size_t size) {
    return {reinterpret_cast<const char*>(bytes), size};
}

std::filesystem::path asFile(std::string_view bytes) {
    static const TemporaryFolder folder;
    return folder.write("fuzzed", std::string(bytes));
}
} // namespace

int fuzzPicture(const std::uint8_t* bytes, std::size_t size) {
    try {
        const auto picture = readPicture(textOf(bytes, size), "it");
        require(picture.width > 0 && picture.height > 0);
        require(picture.rgb.size() ==
                std::size_t{3} * static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
        const auto pixels = resized(picture, 16, 16);
        require(pixels.rgb.minCoeff() >= 0 && pixels.rgb.maxCoeff() <= 1.001f);
    } catch (const Error&) {
    }
    return 0;
}

int fuzzPosterNet(const std::uint8_t* bytes, std::size_t size) {
    try {
        require(loadPosterNet(asFile(textOf(bytes, size))).sound());
    } catch (const Error&) {
    }
    return 0;
}

int fuzzPosters(const std::uint8_t* bytes, std::size_t size) {
    std::string file(textOf(bytes, size));
    if (file.size() >= 8) {
        file.resize(file.size() - 8);
        put(file, checksum(file));
    }
    try {
        const auto index = PosterIndex::load(asFile(file));
        for (const auto& [id, likeness] : index.nearest({}, 10))
            require(id > 0 && likeness > 0 && likeness <= 1 && index.find(id) != nullptr);
    } catch (const Error&) {
    }
    return 0;
}

int fuzzLyrics(const std::uint8_t* bytes, std::size_t size) {
    try {
        const auto words = lyricsOnly(plainText(textOf(bytes, size), maxLyricsFile));
        require(words.size() <= 3 * size + 1 && words.find('\0') == std::string::npos);
        languageOf(words);
    } catch (const Error&) {
    }
    languageOf(textOf(bytes, size));
    return 0;
}
