#include "Importing/FeatureColumns.h"
#include "Films/TitleWords.h"
#include <algorithm>
#include <span>

namespace sceneheard {

namespace {
using Names = std::span<const std::string_view>;

// Spotify's own name first, then the short ones of other tools, then Exportify's in ar, de, el, es, fr, it, ja, nl, pt,
// sv, tr and zh. Of several columns the one whose name stands first here is read.
constexpr std::string_view danceability[]{
    "Danceability",  "Dance",         "Dnce",         "قابلية الرقص",       "Tanzbarkeit",
    "Χορευτικότητα", "Bailabilidad",  "Danseabilité", "Ballabilità",        "ダンサビリティ",
    "Dansbaarheid",  "Dançabilidade", "Dansbarhet",   "Dans Edilebilirlik", "舞蹈性"};
constexpr std::string_view energy[]{"Energy",  "Nrgy",       "الطاقة",  "Energie", "Ενέργεια", "Energía",
                                    "Énergie", "エネルギー", "Energia", "Energi",  "Enerji",   "能量"};
constexpr std::string_view loudness[]{"Loudness",    "Loud",       "dB",       "Loud (dB)",  "Loudness (dB)",
                                      "مستوى الصوت", "Lautstärke", "Ένταση",   "Volumen",    "Volume sonore",
                                      "Volume",      "ラウドネス", "Luidheid", "Ljudstyrka", "Ses Seviyesi",
                                      "响度",        "響度"};
constexpr std::string_view speechiness[]{"Speechiness",        "Speech",        "Spch",           "محتوى الكلام",
                                         "Sprachanteil",       "Ομιλητικότητα", "Hablado",        "Parlabilité",
                                         "Linguaggio parlato", "スピーチ性",    "Spraakzaamheid", "Oralidade",
                                         "Talighet",           "Konuşma Oranı", "语音度",         "語音度"};
constexpr std::string_view acousticness[]{"Acousticness",  "Acoustic", "Acous",      "الطابع الصوتي",      "Akustik",
                                          "Ακουστικότητα", "Acústica", "Acoustique", "アコースティック性", "Akoestiek",
                                          "Akustiklik",    "原声性",   "原音性"};
constexpr std::string_view instrumentalness[]{"Instrumentalness",
                                              "Instrumental",
                                              "Instrumentality",
                                              "Instr",
                                              "الطابع الآلي",
                                              "Instrumentalität",
                                              "Οργανοκεντρικότητα",
                                              "Instrumentalidad",
                                              "Strumentalità",
                                              "インストゥルメンタル性",
                                              "Instrumentaliteit",
                                              "Instrumentalidade",
                                              "Instrumentalhet",
                                              "Enstrümantalite",
                                              "器乐度",
                                              "器樂度"};
constexpr std::string_view liveness[]{"Liveness",   "Live",      "الحيوية",  "Lebendigkeit", "Ζωντάνια",
                                      "Vivacidad",  "Vivacité",  "Vivacità", "ライブ感",     "Levendigheid",
                                      "Vivacidade", "Livlighet", "Canlılık", "现场感",       "現場感"};
constexpr std::string_view valence[]{"Valence",    "Val",         "Happiness", "Happy",   "الإيجابية", "Valenz",
                                     "Θετικότητα", "Valencia",    "Valenza",   "感情値",  "Valentie",  "Valência",
                                     "Valens",     "Duygusallık", "情绪效价",  "情緒效價"};
constexpr std::string_view tempo[]{"Tempo", "BPM", "الإيقاع", "Ρυθμός", "テンポ", "速度"};
constexpr std::array<Names, audioFeatureCount> scaleColumns{
    danceability, energy, loudness, speechiness, acousticness, instrumentalness, liveness, valence, tempo};

constexpr std::string_view titles[]{"Track Name",
                                    "Track",
                                    "Title",
                                    "Track Title",
                                    "Song",
                                    "Song Name",
                                    "Song Title",
                                    "Name",
                                    "اسم الأغنية",
                                    "Όνομα κομματιού",
                                    "Nombre de la canción",
                                    "Nom du titre",
                                    "Nome della traccia",
                                    "トラック名",
                                    "Nummernaam",
                                    "Nome da faixa",
                                    "Låtens namn",
                                    "Parça Adı",
                                    "曲目名称",
                                    "曲目名稱",
                                    "歌名"};
constexpr std::string_view artists[]{"Artist Name(s)",
                                     "Artist Name",
                                     "Artists",
                                     "Artist",
                                     "Track Artist",
                                     "Artist(s)",
                                     "Artist(s) Name",
                                     "Performer",
                                     "أسماء الفنانين",
                                     "Künstlername(n)",
                                     "Όνομα/τα καλλιτέχνη",
                                     "Nombre(s) del artista",
                                     "Nom(s) de l'artiste",
                                     "Nome dell'artista",
                                     "アーティスト名",
                                     "Naam van artiest",
                                     "Nome(s) do artista",
                                     "Artistens namn",
                                     "Sanatçı Adı",
                                     "艺人名称",
                                     "藝人名稱",
                                     "Artist 名"};

// What tools put before or behind a feature's name: "track.audio_features.energy", "valence_percent".
std::string bareScale(std::string name) {
    for (const std::string_view before : {"track", "spotify", "audiofeatures", "features"})
        if (name.starts_with(before) && name.size() > before.size())
            name.erase(0, before.size());
    for (const std::string_view behind : {"percent", "pct"})
        if (name.ends_with(behind))
            name.resize(name.size() - behind.size());
    return name;
}

bool saysPercent(std::string_view name) {
    const auto folded = foldedName(name);
    return name.find('%') != name.npos || folded.ends_with("percent") || folded.ends_with("pct");
}

std::optional<std::size_t> find(const std::vector<std::string>& folded, Names wanted) {
    for (const auto name : wanted)
        if (const auto at = std::ranges::find(folded, foldedName(name)); at != folded.end())
            return static_cast<std::size_t>(at - folded.begin());
    return std::nullopt;
}
} // namespace

std::string foldedName(std::string_view name) {
    std::string folded;
    for (const auto& word : titleWords(name))
        folded += word;
    return folded;
}

bool FeatureColumns::anyScale() const {
    return std::ranges::any_of(audioFeatures, [](const auto& place) { return place.has_value(); });
}

FeatureColumns featureColumns(const std::vector<std::string>& names) {
    std::vector<std::string> folded, bare;
    for (const auto& name : names) {
        folded.push_back(foldedName(name));
        bare.push_back(bareScale(folded.back()));
    }
    FeatureColumns columns;
    for (std::size_t s = 0; s < audioFeatureCount; ++s) {
        const auto at = find(bare, scaleColumns[s]);
        if (!at)
            continue;
        columns.audioFeatures[s] = {*at, saysPercent(names[*at])};
        if (std::ranges::count(bare, bare[*at]) > 1)
            columns.twice.push_back(names[*at]);
    }
    columns.title = find(folded, titles);
    columns.artist = find(folded, artists);
    return columns;
}

} // namespace sceneheard
