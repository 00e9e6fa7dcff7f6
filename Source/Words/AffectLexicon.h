#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sceneheard {

/// How a word or a text feels, each -1..1 with 0 neutral: unpleasant to pleasant, calm to excited, powerless to in
/// control (Russell & Mehrabian 1977), and relaxed to tense.
struct Affect {
    double valence = 0, arousal = 0, dominance = 0, tension = 0;

    Affect& operator+=(const Affect& other);
    friend Affect operator*(double factor, const Affect& affect);
};

/// Words and what each feels like, read-only: any number of threads may ask.
class AffectLexicon {
public:
    struct Entry {
        std::string word; ///< a to z
        Affect affect;
    };
    static constexpr auto fileName = "affect.tsv";

    /// Reads a table of word, valence, arousal, dominance and tension, sorted by word. Throws Error, naming the file
    /// and the line, when it is missing, unsorted, names a word twice, or a number is not in -1..1.
    explicit AffectLexicon(const std::filesystem::path& file);

    /// By word.
    const std::vector<Entry>& words() const { return entries; }
    /// The word as it stands in the lexicon.
    std::optional<Affect> exactly(std::string_view word) const;
    /// The word, or what it is a regular inflection of: plurals, -ed, -ing, -er, -est, -ly, -ness, up to two of them
    /// ("killers").
    /// @param word  lower case
    std::optional<Affect> find(std::string_view word) const;

private:
    std::vector<Entry> entries;
};

} // namespace sceneheard
