#include "Words/Language.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace sceneheard {

namespace {
struct CommonWords {
    std::string_view name, words; ///< words parted and bordered by blanks
};
// The commonest words of each, without those that are as common in another.
constexpr std::array languages{
    CommonWords{"English",
                " the and you i to it my that is your of we with for this but what are be all just don't i'm "
                "it's have can was they will he she from know when there would not her his them if as on in "},
    CommonWords{"German", " und ich das nicht ist du die der es ein wir mit zu den auf mich dich dir mir wie auch nur "
                          "wenn noch aber sind bin sie von eine für so dass schon hab kein "},
    CommonWords{"French",
                " je et les des est pas une dans que qui pour vous nous c'est j'ai mon ton avec sur mais tout "
                "plus suis moi toi elle il sont l'amour n'est d'un d'une où comme ne se au "},
    CommonWords{"Spanish", " que el y los las una por para pero con mi tu yo es muy como cuando está más del lo ella "
                           "quiero soy corazón sin eres hay todo nada nunca siempre porque al se "},
    CommonWords{"Italian", " che non il di è per una sono ma con mi ti gli della nel come questo quando io anche così "
                           "perché più ci ho hai sei lei tutto senza mai dei le "},
    CommonWords{"Portuguese", " que não uma eu você com meu minha por mais é em os dos das pra quando também seu sua "
                              "ele ela muito mas como nós está foi tem do da no na ao "},
    CommonWords{"Dutch",
                " het ik een van niet dat en je de in mijn wat maar met zijn voor ben naar aan ook nog als dan "
                "wij zij heb hij jou mij deze geen waar "},
    CommonWords{"Swedish",
                " och jag det är att inte en som på för med mig dig har du ett vi av om när men vill kan från "
                "alla bara så var mitt din "},
    CommonWords{"Danish",
                " og jeg det er ikke at en som på for med mig dig har du et vi af når men vil fra alle bare så "
                "min din hvor hvad mit "},
    CommonWords{"Norwegian",
                " og jeg det er ikke en som på for med meg deg har du et vi av når men vil fra alle bare så "
                "min din hvor hva mitt "},
    CommonWords{"Finnish", " ja on ei se minä mä sinä sä että kun niin mutta minun sun mun vain kuin nyt olen oli sen "
                           "mitä tää jos en "},
    CommonWords{"Polish", " nie się na że to jest w z do jak co ja ty mnie już tylko dla ale czy gdy mi jestem być "
                          "przez bez ze mam "},
    CommonWords{"Turkish", " bir ve bu ben sen için ne gibi var yok çok daha beni seni bana sana kadar her ama değil "
                           "mi olsun benim "},
    CommonWords{"Indonesian", " yang aku dan di kau ku tak ini itu untuk dengan kamu cinta dari akan hati bila semua "
                              "ada tidak saat "}};

struct Alphabet {
    std::uint32_t first, last;
    std::string_view name;
};
constexpr std::array alphabets{Alphabet{0x370, 0x3FF, "Greek"},
                               Alphabet{0x400, 0x52F, "a language in Cyrillic letters"},
                               Alphabet{0x590, 0x5FF, "Hebrew"},
                               Alphabet{0x600, 0x6FF, "a language in Arabic letters"},
                               Alphabet{0x900, 0x97F, "a language in Devanagari letters"},
                               Alphabet{0xE00, 0xE7F, "Thai"},
                               Alphabet{0x3040, 0x30FF, "Japanese"},
                               Alphabet{0x4E00, 0x9FFF, "a language in Chinese letters"},
                               Alphabet{0xAC00, 0xD7AF, "Korean"}};

constexpr double leastShare = 0.08, lead = 1.25; // of a text's words; over the language after
constexpr std::size_t leastWords = 4, longestCommonWord = 24;

/// Counts a text's words and letters.
class Counts {
public:
    explicit Counts(std::string_view text) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const auto c = static_cast<unsigned char>(text[i]);
            if ((c >= 'a' && c <= 'z') || c == '\'')
                word += static_cast<char>(c);
            else if (c >= 'A' && c <= 'Z')
                word += static_cast<char>(c - 'A' + 'a');
            else if (text.substr(i).starts_with("\xE2\x80\x99")) {
                word += '\'';
                i += 2;
            } else if (c >= 0x80) {
                otherLetter(text, i);
            } else {
                end();
            }
        }
        end();
    }

    Language language() const {
        if (const auto other = std::ranges::max_element(ofAlphabet, {}, [](const auto& a) { return a.second; });
            other != ofAlphabet.end() && other->second > latin)
            // Japanese has Chinese letters too, and more of them than of its own.
            return {ofAlphabet.contains("Japanese") && other->first.ends_with("Chinese letters") ? "Japanese"
                                                                                                 : other->first};
        auto sorted = hits;
        std::ranges::sort(sorted, std::greater<>());
        if (sorted[0] < leastWords || static_cast<double>(sorted[0]) < leastShare * static_cast<double>(words))
            return {};
        // Danish and Norwegian are alike: either name tells enough.
        const auto first = static_cast<std::size_t>(std::ranges::find(hits, sorted[0]) - hits.begin());
        const bool clear = static_cast<double>(sorted[0]) >= lead * static_cast<double>(sorted[1]);
        return clear || first != 0 ? Language{languages[first].name} : Language{};
    }

private:
    void otherLetter(std::string_view text, std::size_t& i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const std::size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
        std::uint32_t letter = c & (0x3Fu >> more);
        if (more == 0 || c >= 0xF5 || i + more >= text.size())
            return; // no letter
        for (std::size_t k = 1; k <= more; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0u) != 0x80u)
                return;
            letter = letter << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3Fu);
        }
        for (const auto& [first, last, name] : alphabets)
            if (letter >= first && letter <= last)
                ++ofAlphabet[name];
        word += text.substr(i, more + 1);
        i += more;
    }
    void end() {
        if (word.empty())
            return;
        latin += static_cast<std::size_t>(std::ranges::count_if(word, [](char c) { return c >= 'a' && c <= 'z'; }));
        ++words;
        if (word.size() <= longestCommonWord)
            for (std::size_t l = 0; l < languages.size(); ++l)
                hits[l] += languages[l].words.find(' ' + word + ' ') != std::string_view::npos;
        word.clear();
    }

    std::string word;
    std::size_t words = 0, latin = 0; ///< letters a to z
    std::array<std::size_t, languages.size()> hits{};
    std::map<std::string_view, std::size_t> ofAlphabet;
};
} // namespace

Language languageOf(std::string_view text) { return Counts(text).language(); }

} // namespace sceneheard
