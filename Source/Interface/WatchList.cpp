#include "Interface/WatchList.h"
#include "Interface/FilmMarks.h"
#include <algorithm>

namespace sceneheard {

std::vector<int> filmsOf(const Catalogue& catalogue, const std::set<std::string>& keys) {
    std::vector<int> films;
    for (const auto& key : keys)
        if (const auto film = findFilm(catalogue, key); film >= 0)
            films.push_back(film);
    std::sort(films.begin(), films.end());
    films.erase(std::unique(films.begin(), films.end()), films.end());
    return films;
}

std::vector<int> readWatchList(const Catalogue& catalogue, const juce::File& file) {
    constexpr int mostBytes = 1 << 20;
    juce::FileInputStream stream(file);
    juce::MemoryBlock bytes;
    if (stream.openedOk())
        stream.readIntoMemoryBlock(bytes, mostBytes);
    std::set<std::string> keys;
    std::string line;
    const auto finish = [&] {
        if (const auto key = juce::String::fromUTF8(line.c_str()).trim().toLowerCase(); key.isNotEmpty())
            keys.insert(key.toStdString());
        line.clear();
    };
    for (const char byte : bytes)
        if (byte == '\n' || byte == '\r')
            finish();
        else if (line.size() < 64 && byte != '\0')
            line += byte;
    finish();
    return filmsOf(catalogue, keys);
}

} // namespace sceneheard
