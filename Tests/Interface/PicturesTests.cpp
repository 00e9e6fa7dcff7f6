#include "Catch.h"
#include "Interface/Window/ListeningView.h"
#include "Scenes.h"
#include "Screenshot.h"

using namespace sceneheard;

// Every scene at every size in both themes is drawn off the screen, written to <build>/screenshots/scenes, made small
// and compared with Tests/Interface/Pictures. To accept a new look: look at the pictures in <build>/screenshots/scenes,
// then copy <build>/screenshots/small/*.png to Tests/Interface/Pictures.
namespace {
constexpr int smallWidth = 240;
constexpr std::array sizes{std::pair(ListeningView::minWidth, ListeningView::minHeight),
                           std::pair(ListeningView::designWidth, ListeningView::designHeight), std::pair(1600, 1000)};

juce::Image reduced(const juce::Image& picture) {
    const auto height = juce::roundToInt(smallWidth * picture.getHeight() / static_cast<double>(picture.getWidth()));
    juce::Image small(juce::Image::RGB, smallWidth, height, false);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < smallWidth; ++x) { // the mean of what falls on the small pixel
            const auto left = x * picture.getWidth() / smallWidth, right = (x + 1) * picture.getWidth() / smallWidth;
            const auto top = y * picture.getHeight() / height, bottom = (y + 1) * picture.getHeight() / height;
            int red = 0, green = 0, blue = 0, count = 0;
            for (int v = top; v < bottom; ++v)
                for (int u = left; u < right; ++u, ++count) {
                    const auto colour = picture.getPixelAt(u, v);
                    red += colour.getRed();
                    green += colour.getGreen();
                    blue += colour.getBlue();
                }
            const auto mean = [&](int sum) { return static_cast<juce::uint8>(sum / count); };
            small.setPixelAt(x, y, juce::Colour(mean(red), mean(green), mean(blue)));
        }
    return small;
}

juce::File write(const juce::Image& image, const juce::String& path) {
    const auto file = juce::File(SCENEHEARD_TEST_SCREENSHOTS).getChildFile(path);
    REQUIRE(file.getParentDirectory().createDirectory());
    file.deleteFile();
    juce::FileOutputStream stream(file);
    REQUIRE(stream.openedOk());
    REQUIRE(juce::PNGImageFormat().writeImageToStream(image, stream));
    return file;
}

// The share of pixels that differ visibly: letters drawn by another FreeType differ a little in many.
double difference(const juce::Image& a, const juce::Image& b) {
    constexpr int visible = 24; // of 255
    if (a.getBounds() != b.getBounds())
        return 1;
    int differing = 0;
    for (int y = 0; y < a.getHeight(); ++y)
        for (int x = 0; x < a.getWidth(); ++x) {
            const auto one = a.getPixelAt(x, y), other = b.getPixelAt(x, y);
            const auto apart =
                std::max({std::abs(one.getRed() - other.getRed()), std::abs(one.getGreen() - other.getGreen()),
                          std::abs(one.getBlue() - other.getBlue())});
            differing += apart > visible;
        }
    return static_cast<double>(differing) / (a.getWidth() * a.getHeight());
}

juce::Image draw(const scenes::Scene& scene, std::pair<int, int> size, Theme theme) {
    const auto music = std::make_shared<const Snapshot>(scene.music);
    ListeningView view({[&] { return music; }, {}, {}, {}});
    auto state = scene.state;
    state.theme = theme;
    view.setState(state);
    view.setSize(size.first, size.second);
    view.setTarget(scene.target);
    if (scene.filters != nullptr)
        view.controls.sayFilters(juce::String::fromUTF8(scene.filters));
    view.settle();
    if (scene.selected >= 0)
        view.films.select(FilmId::tmdb(scene.selected));
    if (scene.reference != nullptr)
        view.timeline.setReference({"reference.wav", scene.reference, 0});
    return view.createComponentSnapshot(view.getLocalBounds(), true, static_cast<float>(scene.scale) / 100);
}
} // namespace

TEST_CASE("Every scene looks as it did, at three sizes and in two themes", "[pictures]") {
    constexpr double tolerated = 0.02;
    juce::ScopedJuceInitialiser_GUI gui;
    juce::SharedResourcePointer<Look> faces; // read once, not for every window
    for (const auto& scene : scenes::all())
        for (const auto& size : sizes)
            for (const auto theme : {Theme::dark, Theme::light}) {
                const auto name = juce::String(scene.name) + "-" + juce::String(size.first) +
                                  (theme == Theme::dark ? "-dark.png" : "-light.png");
                const auto picture = draw(scene, size, theme);
                write(picture, "scenes/" + name);
                const auto small = reduced(picture);
                write(small, "small/" + name);
                const auto expected =
                    juce::ImageFileFormat::loadFrom(juce::File(SCENEHEARD_TEST_PICTURES).getChildFile(name));
                INFO(name.toStdString());
                CHECK(expected.isValid());
                CHECK((expected.isValid() ? difference(small, expected) : 1) <= tolerated);
            }
}

TEST_CASE("The comparison of pictures sees what matters", "[pictures]") {
    juce::ScopedJuceInitialiser_GUI gui;
    const auto all = scenes::all();
    const auto live = reduced(draw(all[0], sizes[1], Theme::dark));
    REQUIRE(difference(live, live) == 0);
    REQUIRE(difference(live, reduced(draw(all[0], sizes[1], Theme::light))) > 0.5);
    REQUIRE(difference(live, reduced(draw(all[2], sizes[1], Theme::dark))) > 0.05); // first start
    REQUIRE(difference(live, reduced(draw(all[0], sizes[0], Theme::dark))) == 1);   // another size
}
