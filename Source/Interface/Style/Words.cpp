#include "Interface/Style/Words.h"
#include "Interface/Style/Language.h"
#include "Interface/Style/LanguageNames.h"
#include "Signal/Level/Loudness.h"
#include "Support/Decimals.h"
#include <algorithm>
#include <cmath>
#include <fribidi.h>
#include <numeric>

namespace sceneheard {

namespace {
std::vector<FriBidiChar> letters(const juce::String& text) {
    const auto written = text.toUTF32();
    std::vector<FriBidiChar> read(static_cast<std::size_t>(text.length()));
    for (std::size_t i = 0; i < read.size(); ++i)
        read[i] = static_cast<FriBidiChar>(written[static_cast<int>(i)]);
    return read;
}
} // namespace

juce::String words(const Text& text) { return juce::String::fromUTF8(translated(text.english, text.context)); }

juce::String words(const Text& text, const juce::StringArray& parts) {
    const auto pattern = words(text);
    juce::String filled;
    for (auto at = pattern.getCharPointer(); !at.isEmpty(); ++at) {
        const auto index = *at == '{' ? static_cast<int>(at[1]) - '0' : -1;
        if (index >= 0 && index < parts.size() && at[2] == '}') {
            filled += parts[index];
            at += 2;
        } else
            filled += juce::String::charToString(*at);
    }
    return filled;
}

juce::String coreWords(const std::string& english) { return juce::String::fromUTF8(translated(english.c_str())); }

juce::String kindWord(const std::string& kind) { return juce::String::fromUTF8(translated(kind.c_str(), "kind")); }

juce::String genreWord(std::string_view genre) {
    const auto name = coreWords(std::string(genre));
    return spokenLanguage() == WindowLanguage::german ? name : name.toLowerCase();
}

juce::String pushInWords(const std::string& aimWords) {
    juce::StringArray said;
    for (const auto& push : juce::StringArray::fromTokens(juce::String::fromUTF8(aimWords.c_str()), ",", {})) {
        auto word = push.trim();
        const auto is = [&](const Text& size) {
            const auto before = juce::String(size.english).upToFirstOccurrenceOf("{0}", false, false);
            if (!word.startsWith(before))
                return false;
            word = word.substring(before.length());
            return true;
        };
        const auto* const size = is(text::whyALittle) ? &text::whyALittle
                                 : is(text::whyMuch)  ? &text::whyMuch
                                                      : nullptr;
        const auto direction = coreWords(word.toStdString());
        said.add(size == nullptr ? direction : words(*size, direction));
    }
    return said.joinIntoString(", ");
}

juce::String number(double value, int decimals) {
    const auto written = juce::String::fromUTF8(decimal(value, decimals).c_str());
    return spokenLanguage() == WindowLanguage::german ? written.replaceCharacter('.', ',') : written;
}

juce::String wholeNumber(int value) {
    const auto digits = juce::String(std::abs(static_cast<juce::int64>(value)));
    juce::String apart;
    for (int i = 0; i < digits.length(); ++i) {
        if (i > 0 && (digits.length() - i) % 3 == 0)
            apart += spokenLanguage() == WindowLanguage::german ? "." : ",";
        apart += digits[i];
    }
    return value < 0 ? words(text::minus) + apart : apart;
}

bool runsFromRight(const std::string& utf8) {
    const auto read = letters(juce::String::fromUTF8(utf8.c_str()));
    std::vector<FriBidiCharType> types(read.size());
    const auto length = static_cast<FriBidiStrIndex>(read.size());
    fribidi_get_bidi_types(read.data(), length, types.data());
    return fribidi_get_par_direction(types.data(), length) == FRIBIDI_PAR_RTL;
}

juce::String readable(const std::string& utf8) {
    const auto logical = juce::String::fromUTF8(utf8.c_str());
    const auto read = letters(logical);
    const auto length = read.size();
    if (length == 0)
        return logical;
    std::vector<FriBidiChar> drawn(length + 1);
    FriBidiParType direction = FRIBIDI_PAR_ON;
    const auto done = fribidi_log2vis(read.data(), static_cast<FriBidiStrIndex>(length), &direction, drawn.data(),
                                      nullptr, nullptr, nullptr);
    juce::String visual;
    for (std::size_t i = 0; done != 0 && i < length; ++i)
        if (drawn[i] != FRIBIDI_CHAR_FILL)
            visual += juce::String::charToString(static_cast<juce::juce_wchar>(drawn[i]));
    return done != 0 ? visual : logical;
}

juce::String shownPath(const std::string& utf8) {
    constexpr int most = 240; // characters
    auto path = juce::String::fromUTF8(utf8.data(), static_cast<int>(utf8.size()));
    if (path.length() > most)
        path = path.substring(0, most / 2) + words(text::ellipsis) + path.substring(path.length() - most / 2);
    juce::String shown;
    for (auto at = path.getCharPointer(); !at.isEmpty(); ++at) {
        const auto c = static_cast<std::uint32_t>(*at);
        const auto hidden = c < 0x20 || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c ||
                            (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
                            (c >= 0x2060 && c <= 0x206f) || c == 0xfeff;
        shown += hidden ? juce::String("?") : juce::String::charToString(*at);
    }
    return shown;
}

juce::String capitalised(const juce::String& word) { return word.substring(0, 1).toUpperCase() + word.substring(1); }

juce::String runtimeText(int minutes) {
    return minutes >= 60
               ? words(text::hours, {juce::String(minutes / 60), juce::String(minutes % 60).paddedLeft('0', 2)})
               : words(text::minutes, juce::String(minutes));
}

juce::String languageName(const std::string& code) {
    for (const auto& [known, english] : languageNames)
        if (code == known)
            return coreWords(english);
    return juce::String(code).toUpperCase();
}

juce::String yearAndLength(const Film& film) {
    juce::StringArray parts;
    if (film.year > 0)
        parts.add(juce::String(film.year));
    if (film.runtime > 0)
        parts.add(runtimeText(film.runtime));
    return parts.joinIntoString(words(text::separator));
}

juce::String fittingGenres(const Film& film, const juce::Font& face, float width) {
    juce::String fitting;
    for (const auto genre : film.genreList()) {
        const auto name = genreWord(genre);
        const auto longer = fitting.isEmpty() ? capitalised(name) : fitting + ", " + name;
        if (fitting.isNotEmpty() && face.getStringWidthFloat(longer) > width)
            break;
        fitting = longer;
    }
    return fitting;
}

float drawLines(juce::Graphics& g, const juce::String& words, juce::Rectangle<float> area, const juce::Font& face,
                int most) {
    const auto height = face.getHeight() * 1.08f;
    const auto top = area.getY();
    juce::StringArray left;
    left.addTokens(words, " ", {});
    g.setFont(face);
    for (int line = 0; line < most && !left.isEmpty(); ++line) {
        juce::String text;
        while (!left.isEmpty()) {
            const auto longer = text.isEmpty() ? left[0] : text + " " + left[0];
            if (text.isNotEmpty() && line + 1 < most && face.getStringWidthFloat(longer) > area.getWidth())
                break;
            text = longer;
            left.remove(0);
        }
        g.drawText(text, area.removeFromTop(height), juce::Justification::centredLeft, true);
    }
    return area.getY() - top;
}

juce::String factsLine(const Film& film, std::size_t most) {
    juce::StringArray parts;
    if (film.year > 0)
        parts.add(juce::String(film.year));
    const auto genres = film.genreList();
    const auto shown = std::min(most, genres.size());
    for (std::size_t i = 0; i < shown; ++i) {
        auto genre = coreWords(std::string(genres[i]));
        if (i + 1 == shown && shown < genres.size())
            genre << " +" << static_cast<int>(genres.size() - shown);
        parts.add(genre);
    }
    if (film.runtime > 0)
        parts.add(runtimeText(film.runtime));
    return parts.joinIntoString(words(text::separator));
}

namespace {
juce::String twoDigits(juce::int64 number) { return juce::String(number).paddedLeft('0', 2); }

// What an integer cannot hold counts as the furthest that it can show here.
juce::int64 wholeSeconds(double seconds) {
    constexpr double most = 1e12;
    return std::isnan(seconds) ? 0 : static_cast<juce::int64>(std::clamp(seconds, -most, most));
}
} // namespace

juce::String clock(double seconds) {
    const auto whole = wholeSeconds(std::max(0.0, seconds));
    const auto minutes = whole / 60, hours = minutes / 60;
    return (hours > 0 ? juce::String(hours) + ":" + twoDigits(minutes % 60) : juce::String(minutes)) + ":" +
           twoDigits(whole % 60);
}

juce::String timeOfDay(double seconds, bool fine) {
    constexpr juce::int64 day = 24 * 60 * 60;
    const auto whole = ((wholeSeconds(std::floor(seconds)) % day) + day) % day;
    return twoDigits(whole / 3600) + ":" + twoDigits(whole / 60 % 60) +
           (fine ? ":" + twoDigits(whole % 60) : juce::String());
}

juce::String musicLine(const Music& music) {
    juce::StringArray parts;
    if (music.tempoBpm > 0)
        parts.add(juce::String(juce::roundToInt(music.tempoBpm)) + " bpm");
    if (music.key.strength > 0)
        parts.add(coreWords(music.key.name()));
    if (music.loudnessLufs > Loudness::silence) {
        const auto loudness = juce::roundToInt(music.loudnessLufs);
        parts.add((loudness < 0 ? words(text::minus) : juce::String()) + juce::String(std::abs(loudness)) + " LUFS");
    }
    return parts.joinIntoString(words(text::separator));
}

juce::String quadrantWord(const Quadrants& probabilities) {
    return words(
        text::quadrants[static_cast<std::size_t>(std::ranges::max_element(probabilities) - probabilities.begin())]);
}

juce::String moodLine(const std::array<float, axisCount>& zScores, const juce::String& said) {
    constexpr float worthSaying = 0.5f; // standard deviations
    std::array<std::size_t, axisCount> order;
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return zScores[a] > zScores[b]; });
    juce::StringArray parts;
    for (const auto axis : order)
        if (zScores[axis] >= worthSaying && parts.size() < 3 && said != words(text::axes[axis]))
            parts.add(words(text::axes[axis]));
    return parts.isEmpty() ? words(text::ordinaryMood) : parts.joinIntoString(", ");
}

} // namespace sceneheard
