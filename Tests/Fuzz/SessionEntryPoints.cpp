#include "Fuzz/SessionEntryPoints.h"
#include "Export/CueExport.h"
#include "Export/HostAndPort.h"
#include "Films/SmallCatalogue.h"
#include "Interface/State/WatchList.h"
#include "Interface/State/WindowState.h"
#include "SceneHeard/CueText.h"
#include "SceneHeard/State.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <juce_core/juce_core.h>

using namespace sceneheard;

namespace {
void require(bool holds) {
    if (!holds)
        std::abort();
}

void checkWindow(const WindowState& state) {
    require(state.scale >= limits::minScale && state.scale <= limits::maxScale);
    require(state.targetName.size() <= limits::textBytes && state.watchList.size() <= limits::textBytes);
    require(isHostAndPort(state.oscAddress));
    require(state.markers.size() <= limits::markers && std::abs(state.referenceOffset) <= limits::offsetSeconds);
    for (const auto& marker : state.markers)
        require(std::abs(marker.seconds) <= limits::cueSeconds && markerName(marker.name) == marker.name);
    require(exists(state.timeCodeStart, state.frameRate));
    for (const auto value : state.targetMood)
        require(value == -1 || (value >= 0 && value <= 1));
    require(state.marks.pinned.size() <= limits::marks && state.marks.liked.size() <= limits::marks &&
            state.marks.rejected.size() <= limits::marks);
    UiState texts;
    keep(state, texts);
    const auto again = windowStateOf(texts);
    require(again.marks == state.marks && again.markers.size() == state.markers.size());
}

void checkCurve(const CueCurve& curve) {
    require(curve.size() <= limits::cuePoints);
    for (std::size_t i = 0; i < curve.size(); ++i) {
        const auto& point = curve[i];
        require(std::abs(point.seconds) <= limits::cueSeconds && (i == 0 || point.seconds > curve[i - 1].seconds));
        require(point.key >= -1 && point.key < 24 && std::isfinite(point.tempo) && std::isfinite(point.loudness));
        for (const auto value : point.mood.value)
            require(value >= 0 && value <= 1);
    }
    const auto again = cueOfText(cueText(curve));
    require(again && (again->size() == curve.size() || curve.size() > limits::cuePoints / 8));
}
} // namespace

int fuzzState(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    StateText reader;
    PluginState state;
    if (!reader.read(text, state)) {
        require(state == PluginState());
        return 0;
    }
    require(StateText::accepts(state.ui) && state.ui.size() <= limits::uiKeys);
    require(state.parameters.size() <= limits::parameters);
    const auto window = windowStateOf(state.ui);
    checkWindow(window);
    for (const auto& curveText : {state.cue, state.sideChain, state.reference})
        if (const auto curve = curveText ? cueOfText(*curveText) : std::nullopt) {
            checkCurve(*curve);
            cueSheetSvg(*curve, window.markers, window.targetName);
        }
    const auto written = reader.write(state);
    StateText second;
    PluginState again;
    require(written.size() > limits::stateBytes || second.read(written, again));
    require(written.size() > limits::stateBytes || (again.ui == state.ui && second.write(again) == written));
    return 0;
}

int fuzzCue(const std::uint8_t* bytes, std::size_t size) {
    juce::MemoryOutputStream packed;
    {
        juce::GZIPCompressorOutputStream zip(packed, 1);
        zip.write(bytes, size);
    }
    if (const auto curve = cueOfText(juce::Base64::toBase64(packed.getData(), packed.getDataSize()).toStdString()))
        checkCurve(*curve);
    return 0;
}

int fuzzWatchList(const std::uint8_t* bytes, std::size_t size) {
    static const TemporaryFolder folder;
    static const auto catalogue = Catalogue::open(SmallCatalogue(20).write(folder));
    const std::string text(reinterpret_cast<const char*>(bytes), size);
    const auto list = readWatchList(text, *catalogue);
    require(std::adjacent_find(list.films.begin(), list.films.end(), std::greater_equal<>()) == list.films.end());
    for (const auto film : list.films)
        require(catalogue->rowOf(film) >= 0);
    require(list.missing.size() == std::min(list.missingCount, WatchList::maxTold));
    require(list.told().empty() == (list.missingCount == 0));
    int asked = 0;
    require(readWatchList(text, *catalogue, [&] { return asked++ > 0; }).films.size() <= 1);
    return 0;
}
