#include "Training/Pieces/PieceComposer.h"
#include "Training/Pieces/ChordSymbols.h"
#include <algorithm>
#include <cmath>
#include <random>

namespace sceneheard {

namespace {
constexpr double pieceSeconds = 30;
constexpr int drumChannel = 9;
constexpr double gate = 0.96; // of a step that a note sounds

int above(int pitchClass, int low) { return low + (((pitchClass - low) % 12) + 12) % 12; }

class Composer {
public:
    Composer(const PieceStyle& s, int v, Key key, unsigned number)
        : style(s)
        , variant(static_cast<std::size_t>(v))
        , random(number * 7919u + 17u) {
        piece.name = std::string(s.name) + ' ' + std::to_string(v + 1);
        piece.tempo = s.tempi[variant];
        piece.beats = s.beats;
        piece.beatQuarters = s.compound ? 1.5 : 1.0;
        piece.key = key;
        const auto choices = progressions(s.harmony, key.minor);
        const auto at = [&](unsigned i) { return chordSymbols(choices[i % choices.size()]); };
        sections = {at(number), at(number + 1)};
        const double barSeconds = s.beats * 60.0 / piece.tempo;
        bars = std::max(4, 2 * static_cast<int>(std::lround(pieceSeconds / barSeconds / 2)));
    }

    RenderedPiece compose() {
        for (const auto& line : style.lines)
            if (line.programs[variant] >= 0)
                play(line);
        for (const auto& melody : style.melodies)
            if (melody.programs[variant] >= 0)
                sing(melody);
        std::ranges::stable_sort(piece.notes, {}, &PieceNote::start);
        return std::move(piece);
    }

private:
    const Chord& chordAt(double bar) const {
        if (bar >= bars - 1)
            return sections[0][0]; // home at last
        const int half = bars / 2;
        const auto& chords = sections[bar >= half ? 1 : 0];
        const double within = bar >= half ? bar - half : bar;
        return chords[static_cast<std::size_t>(within / style.barsAChord + 1e-6) % chords.size()];
    }

    std::vector<int> closePosition(const Chord& chord, int low) const {
        std::vector<int> pitches;
        for (const int tone : chord.tones)
            pitches.push_back(above(piece.key.tonic + chord.root + tone, low));
        std::ranges::sort(pitches);
        return pitches;
    }

    // The scale without the steps that a chord's foreign tones take the place of.
    std::vector<int> scaleOver(const Chord& chord) const {
        const std::vector<int> scale =
            piece.key.minor ? std::vector{0, 2, 3, 5, 7, 8, 10} : std::vector{0, 2, 4, 5, 7, 9, 11};
        std::vector<int> tones, result;
        for (const int tone : chord.tones)
            tones.push_back((chord.root + tone) % 12);
        const auto has = [](const std::vector<int>& list, int x) { return std::ranges::find(list, x) != list.end(); };
        for (int p = 0; p < 12; ++p) {
            const bool foreignNear = std::ranges::any_of(
                tones, [&](int t) { return !has(scale, t) && (p == (t + 1) % 12 || t == (p + 1) % 12); });
            if (has(tones, p) || (has(scale, p) && !foreignNear))
                result.push_back((p + piece.key.tonic) % 12);
        }
        return result;
    }

    double uniform() { return static_cast<double>(random() % 65536u) / 65536.0; }
    double bell() { return (uniform() + uniform() + uniform() + uniform() - 2.0) * 1.73; } // of variance 1

    int newChannel(int program) {
        if (piece.programs.size() == drumChannel)
            piece.programs.push_back(-1);
        piece.programs.push_back(program);
        return static_cast<int>(piece.programs.size()) - 1;
    }

    // Times in bars.
    void add(int channel, double start, double length, int pitch, double velocity, double late = 0) {
        const double barQuarters = style.beats * piece.beatQuarters;
        const double milliseconds = style.looseness * bell() + late;
        const double quartersAMillisecond = piece.tempo * piece.beatQuarters / 60000.0;
        const double begin = std::max(0.0, start * barQuarters + milliseconds * quartersAMillisecond);
        const double accent = start - std::floor(start) < 1e-6 ? 6 : 0;
        piece.notes.push_back({channel, begin, std::max(0.02, length * gate * barQuarters), std::clamp(pitch, 0, 127),
                               static_cast<int>(std::clamp(velocity + accent + 3 * bell(), 1.0, 127.0))});
    }

    static std::vector<std::string> barsOf(std::string_view pattern) {
        std::vector<std::string> result(1);
        for (const char c : pattern)
            if (c == '|')
                result.emplace_back();
            else if (c != ' ')
                result.back() += c;
        return result;
    }

    void play(const PatternLine& line) {
        const auto pattern = barsOf(line.patterns[variant % line.patterns.size()]);
        const int channel = line.drum ? drumChannel : newChannel(line.programs[variant]);
        int walked = above(piece.key.tonic, line.low);
        for (int bar = static_cast<int>(std::lround(line.entersAt * bars / 2)) * 2; bar < bars; ++bar) {
            const auto& steps = pattern[static_cast<std::size_t>(bar) % pattern.size()];
            const double step = 1.0 / static_cast<double>(steps.size());
            for (std::size_t i = 0; i < steps.size(); ++i) {
                const char what = steps[i];
                if (what == '.' || what == '-')
                    continue;
                double length = step;
                for (std::size_t j = i + 1; j < steps.size() && steps[j] == '-'; ++j)
                    length += step;
                const double start = bar + static_cast<double>(i) * step;
                const double velocity = line.velocity + (what == 'X' ? 14 : 0);
                if (line.drum) {
                    add(channel, start, length, line.low, velocity);
                    continue;
                }
                const auto& chord = chordAt(start);
                const int root = above(piece.key.tonic + chord.root, line.low);
                const auto close = closePosition(chord, line.low);
                if (what == 'x' || what == 'X') {
                    double late = 0;
                    for (const int pitch : close) {
                        add(channel, start, length, pitch, velocity, late);
                        late += line.strum;
                    }
                } else if (what >= '0' && what <= '9') {
                    const auto index = static_cast<std::size_t>(what - '0');
                    const int octave = static_cast<int>(index / close.size());
                    add(channel, start, length, close[index % close.size()] + 12 * octave, velocity);
                } else {
                    if (what == 'w')
                        walked = stepFrom(walked, uniform() < 0.6 ? 1 : -1, scaleOver(chord), line.low, line.low + 14);
                    else
                        walked = what == 'f'   ? root + chord.fifth()
                                 : what == 't' ? root + chord.third()
                                 : what == 'o' ? root + 12
                                               : root;
                    add(channel, start, length, walked, velocity);
                }
            }
        }
    }

    // The next pitch of the classes given in one direction, turned back at the ends of the range.
    static int stepFrom(int pitch, int direction, const std::vector<int>& classes, int low, int high) {
        if (pitch + 3 * direction > high || pitch + 3 * direction < low)
            direction = -direction;
        do
            pitch += direction;
        while (std::ranges::find(classes, ((pitch % 12) + 12) % 12) == classes.end());
        return pitch;
    }

    void sing(const MelodyLine& line) {
        const auto rhythm = barsOf(line.rhythms[variant % line.rhythms.size()]);
        const int channel = newChannel(line.programs[variant]);
        const int high = line.low + 14;
        const auto phrases = random;
        int pitch = line.low + 7;
        for (int bar = static_cast<int>(std::lround(line.entersAt * bars / 2)) * 2; bar < bars; ++bar) {
            if (bar % 2 == 0 && bar % 8 != 4)
                random = phrases; // the same turns over other chords, as tunes do
            const auto& steps = rhythm[static_cast<std::size_t>(bar) % rhythm.size()];
            const double step = 1.0 / static_cast<double>(steps.size());
            for (std::size_t i = 0; i < steps.size(); ++i) {
                if (steps[i] != 'n')
                    continue;
                double length = step;
                for (std::size_t j = i + 1; j < steps.size() && steps[j] == '-'; ++j)
                    length += step;
                const double start = bar + static_cast<double>(i) * step;
                const auto& chord = chordAt(start);
                const bool last = bar == bars - 1;
                const bool strong = i == 0 || length > 2 * step || last;
                std::vector<int> classes;
                if (strong)
                    for (const int tone : chord.tones)
                        classes.push_back((piece.key.tonic + chord.root + tone) % 12);
                else
                    classes = scaleOver(chord);
                pitch = stepFrom(pitch, uniform() < 0.5 ? 1 : -1, classes, line.low, high);
                if (uniform() < 0.25)
                    pitch = stepFrom(pitch, uniform() < 0.5 ? 1 : -1, classes, line.low, high);
                add(channel, start, length, pitch, line.velocity);
            }
        }
    }

    const PieceStyle& style;
    const std::size_t variant;
    std::mt19937 random;
    RenderedPiece piece;
    std::array<std::vector<Chord>, 2> sections;
    int bars = 0;
};
} // namespace

RenderedPiece composePiece(const PieceStyle& style, int variant, Key key, unsigned number) {
    return Composer(style, variant, key, number).compose();
}

} // namespace sceneheard
