#include "Interface/Films/FilmOffers.h"
#include "Interface/Style/OnlineText.h"
#include "Interface/Style/Words.h"
#include <algorithm>

namespace sceneheard {

namespace {
juce::StringArray providers(const FilmDetails& film, bool forMoney) {
    juce::StringArray names;
    for (const auto& offer : film.offers)
        if ((offer.kind == OfferKind::rent || offer.kind == OfferKind::buy) == forMoney)
            names.addIfNotAlreadyThere(readable(offer.provider));
    return names;
}
} // namespace

juce::String directorLine(const FilmDetails* film) {
    return film == nullptr || film->director.empty() ? juce::String()
                                                     : words(text::directedBy, readable(film->director));
}

juce::String offersLine(const FilmDetails* film, std::size_t most) {
    if (film == nullptr)
        return {};
    auto names = providers(*film, false);
    const auto streams = !names.isEmpty();
    if (!streams)
        names = providers(*film, true);
    if (names.isEmpty())
        return {};
    const auto shown = std::min(static_cast<int>(most), names.size());
    auto said = names.joinIntoString(", ", 0, shown);
    if (shown < names.size())
        said = words(text::andMore, {said, wholeNumber(names.size() - shown)});
    return words(text::saysJustWatch, words(streams ? text::watchOn : text::rentFrom, said));
}

juce::String fittingOffers(const FilmDetails* film, const std::function<bool(const juce::String&)>& fits) {
    for (const std::size_t most : {3, 2})
        if (auto line = offersLine(film, most); fits(line))
            return line;
    return offersLine(film, 1);
}

juce::String directorAndOffers(const FilmDetails* film, const std::function<bool(const juce::String&)>& fits) {
    juce::StringArray both{directorLine(film), offersLine(film)};
    both.removeEmptyStrings();
    const auto line = both.joinIntoString(words(text::separator));
    return both.size() < 2 || fits(line) ? line : fittingOffers(film, fits);
}

} // namespace sceneheard
