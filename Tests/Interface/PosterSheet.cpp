// Draws the generated posters of twenty films of the catalogue, large and small, on the window's ground. Needs no
// screen. Run: SceneHeardPosterSheet FILE.png [FILM]... where each FILM is words of a title, in place of the twenty.
#include "Interface/Art/Poster.h"
#include "Interface/Style/Look.h"
#include "Matching/Assets.h"
#include <cstdio>

using namespace sceneheard;

namespace {
constexpr int columns = 7, wide = 138, tall = 192, gap = 16, margin = 24, smallWide = 40, smallTall = 56;
constexpr float scale = 2; // sharp on screens of today

const std::vector<std::string> wellKnown{"Blade Runner 2049",
                                         "Sicario",
                                         "Arrival",
                                         "Under the Skin",
                                         "The Assassination of Jesse James by the Coward Robert Ford",
                                         "Lost in Translation",
                                         "Her",
                                         "Paterson",
                                         "Amélie",
                                         "Shutter Island",
                                         "Pulp Fiction",
                                         "The Lord of the Rings: The Fellowship of the Ring",
                                         "Spirited Away",
                                         "In the Mood for Love",
                                         "The Shining",
                                         "Whiplash",
                                         "Koyaanisqatsi",
                                         "Dunkirk",
                                         "The Shawshank Redemption",
                                         "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb",
                                         "Manchester by the Sea"};

std::vector<PosterSubject> subjects(const Matcher& matcher, const std::vector<std::string>& titles) {
    std::vector<PosterSubject> found;
    for (const auto& title : titles)
        for (const auto row : matcher.catalogue().search(title, 1)) {
            const auto film = matcher.catalogue().film(row);
            const auto mood = matcher.filmMood(row);
            found.push_back({matcher.catalogue().idOf(row),
                             juce::String::fromUTF8(film.title.c_str()),
                             {},
                             film.genreList(),
                             mood[Axis::valence],
                             mood[Axis::energy],
                             mood[Axis::tension]});
        }
    return found;
}

juce::Image draw(const std::vector<PosterSubject>& films) {
    const auto count = static_cast<int>(films.size()), rows = (count + columns - 1) / columns;
    const auto width = 2 * margin + columns * (wide + gap) - gap;
    const auto smallInRow = (width - 2 * margin + gap) / (smallWide + gap);
    const auto smallTop = margin + rows * (tall + gap);
    const auto height = smallTop + (count + smallInRow - 1) / smallInRow * (smallTall + gap) + margin;
    juce::Image sheet(juce::Image::RGB, juce::roundToInt(scale * static_cast<float>(width)),
                      juce::roundToInt(scale * static_cast<float>(height)), true);
    juce::Graphics g(sheet);
    g.addTransform(juce::AffineTransform::scale(scale));
    g.fillAll(paletteOf(Theme::dark).ground);
    const auto place = [](int i, int inRow, int w, int h, int top) {
        return juce::Rectangle<int>(margin + i % inRow * (w + gap), top + i / inRow * (h + gap), w, h).toFloat();
    };
    for (int i = 0; i < count; ++i) {
        const auto& film = films[static_cast<std::size_t>(i)];
        paintPoster(g, place(i, columns, wide, tall, margin), film);
        paintPoster(g, place(i, smallInRow, smallWide, smallTall, smallTop), film);
    }
    return sheet;
}
} // namespace

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: SceneHeardPosterSheet FILE.png [FILM]...\n", stderr);
        return 2;
    }
    const juce::ScopedJuceInitialiser_GUI gui;
    const juce::SharedResourcePointer<Look> faces;
    const auto matcher = loadMatcher(SCENEHEARD_TEST_ASSETS);
    const auto films =
        subjects(*matcher, count > 2 ? std::vector<std::string>(arguments + 2, arguments + count) : wellKnown);
    juce::MemoryOutputStream png;
    if (films.empty() || !juce::PNGImageFormat().writeImageToStream(draw(films), png) ||
        !juce::File::getCurrentWorkingDirectory()
             .getChildFile(arguments[1])
             .replaceWithData(png.getData(), png.getDataSize())) {
        std::fprintf(stderr, "SceneHeardPosterSheet: %s could not be written; choose a folder that you may write to.\n",
                     arguments[1]);
        return 1;
    }
    return 0;
}
