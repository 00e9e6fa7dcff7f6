#include "Command/FilmGroups.h"
#include "Command/Report.h"
#include "Matching/FilmGroup.h"
#include "Mood/AxisWords.h"
#include <algorithm>
#include <iostream>
#include <numeric>

namespace sceneheard {

namespace {
constexpr int shownFilms = 5;
constexpr std::size_t shownAxes = 4;
constexpr float telling = 0.05f; // standard deviations: less is no difference

// Both sides of "Sci-Fi vs Fantasy", or the words alone.
std::pair<std::string, std::string> sidesOf(const std::string& words) {
    for (const auto* between : {" vs. ", " vs ", " versus "})
        if (const auto at = words.find(between); at != words.npos)
            return {words.substr(0, at), words.substr(at + std::string_view(between).size())};
    return {words, ""};
}

// The axes that differ most, and by how much: "quieter" cannot be said of all axes, so their names and signs.
std::string axesThatDiffer(const std::array<float, axisCount>& difference) {
    std::array<std::size_t, axisCount> order{};
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, std::greater<>(), [&](std::size_t a) { return std::abs(difference[a]); });
    std::string text;
    for (std::size_t i = 0; i < shownAxes && std::abs(difference[order[i]]) >= telling; ++i)
        text += (text.empty() ? "" : ", ") + std::string(difference[order[i]] > 0 ? "more " : "less ") +
                std::string(axisNames[order[i]]) + " (" + rounded(difference[order[i]], 2) + " sd)";
    std::ranges::replace(text, '_', ' ');
    return text.empty() ? "much like films at large" : text;
}

void printFilms(const std::vector<Film>& films) {
    for (const auto& film : films)
        std::cout << "    " << headline(film) << '\n';
}

void showOne(const FilmGroup& group, bool json, const Matcher& matcher) {
    const auto typical = typicalFilms(group, group.lean, matcher, shownFilms);
    const auto genres = matcher.space().musicGenres().likeliest(group.music, shownFilms);
    if (json) {
        JsonLine line;
        line.text("attribute", group.name);
        line.integer("count", group.films);
        writeMood(line, "mood", group.mood);
        writeMood(line, "unusual_sd", group.zScores);
        writeScales(line, group.music);
        line.beginList("music_genres");
        for (const auto& genre : genres)
            line.text(genre);
        line.endList();
        writeFilms(line, "films", typical);
        line.print(std::cout);
        return;
    }
    std::cout << group.name << " · " << group.films << " films\n  expected music, beside films at large\n    "
              << axesThatDiffer(group.zScores) << '\n';
    std::cout << "    " << rounded(group.music[static_cast<std::size_t>(AudioFeature::tempo)], 0) << " bpm · "
              << rounded(group.music[static_cast<std::size_t>(AudioFeature::loudness)], 1) << " dB · genres of music:";
    for (const auto& genre : genres)
        std::cout << ' ' << genre << (genre == genres.back() ? "\n" : ",");
    std::cout << "  most typical\n";
    printFilms(typical);
}

void contrast(const FilmGroup& one, const FilmGroup& other, bool json, const Matcher& matcher) {
    std::array<float, axisCount> difference{};
    for (std::size_t a = 0; a < axisCount; ++a)
        difference[a] = one.zScores[a] - other.zScores[a];
    const std::array groups{&one, &other};
    std::array<std::vector<Film>, 2> apart;
    for (std::size_t g = 0; g < 2; ++g)
        apart[g] = typicalFilms(*groups[g], groups[g]->lean - groups[1 - g]->lean, matcher, shownFilms);
    if (json) {
        JsonLine line;
        writeMood(line, "difference_sd", difference);
        line.beginList("sides");
        for (std::size_t g = 0; g < 2; ++g) {
            line.beginObject();
            line.text("attribute", groups[g]->name);
            line.integer("count", groups[g]->films);
            writeScales(line, groups[g]->music);
            writeFilms(line, "films", apart[g]);
            line.endObject();
        }
        line.endList();
        line.print(std::cout);
        return;
    }
    std::cout << one.name << " against " << other.name << "\n  its music is " << axesThatDiffer(difference) << '\n';
    for (std::size_t g = 0; g < 2; ++g) {
        std::cout << "  only " << groups[g]->name << " sounds like\n";
        printFilms(apart[g]);
    }
}
} // namespace

bool showGroups(const std::string& words, bool json, const Matcher& matcher) {
    const auto [first, second] = sidesOf(words);
    const auto one = filmGroup(first, matcher);
    if (!one)
        return false;
    if (second.empty()) {
        showOne(*one, json, matcher);
        return true;
    }
    const auto other = filmGroup(second, matcher);
    if (!other)
        return false;
    contrast(*one, *other, json, matcher);
    return true;
}

} // namespace sceneheard
