#include "Training/Moods/MoodFolds.h"
#include "Training/Moods/MoodTraining.h"
#include <algorithm>
#include <array>
#include <iomanip>
#include <ostream>
#include <string_view>

namespace sceneheard {

namespace {
constexpr int members = 2; // enough to compare with; the same for every row

struct Group {
    std::string_view question;
    std::vector<std::string_view> prefixes; ///< of the features' names
};

const std::vector<Group>& groups() {
    static const std::vector<Group> list{
        {"brightness (spectral shape)", {"zero_crossings", "centroid", "spread", "rolloff", "slope", "bass"}},
        {"flatness", {"flatness"}},
        {"timbre (MFCC)", {"mfcc"}},
        {"spectral contrast", {"contrast", "valley"}},
        {"changes from hop to hop", {}}, // by suffix
        {"onsets", {"onset"}},
        {"articulation", {"attack", "decay", "low_energy"}},
        {"percussive share", {"percussive_share"}},
        {"dynamics (level, crest, loudness)", {"level", "crest", "loudness"}},
        {"tempo and pulse", {"tempo", "pulse"}},
        {"modulation spectrum", {"modulation"}},
        {"key and mode", {"key", "majorness", "scale_degree", "chroma_entropy"}},
        {"harmonic change", {"harmonic_change", "tonal_centroid"}},
        {"chords", {"chord"}},
        {"melody and voice", {"melody"}},
        {"roughness and tonal share", {"roughness", "tonal_share"}},
    };
    return list;
}

bool belongs(const Group& group, std::string_view feature) {
    if (group.prefixes.empty())
        return feature.ends_with("_change") && feature != "harmonic_change";
    return std::ranges::any_of(group.prefixes, [&](auto prefix) { return feature.starts_with(prefix); });
}
} // namespace

void printAblation(const std::vector<LabelledClip>& clips, std::ostream& out) {
    const auto& names = FeatureExtractor::names();
    const auto figures = [&](const Group* without) {
        auto deaf = clips;
        std::size_t removed = 0;
        for (std::size_t f = 0; without != nullptr && f < names.size(); ++f)
            if (belongs(*without, names[f])) {
                ++removed;
                for (auto& clip : deaf)
                    for (auto& features : clip.features)
                        features[static_cast<Eigen::Index>(f)] = 0;
            }
        const auto m = moodFigures(deaf, predictUnseen(deaf, ensembleLearner(members)), modelWindows.size() - 1);
        return std::pair{removed, std::array{m.emotifyMeanR, m.quadrantF1, m.axisR[0], m.axisR[1], m.scalesMeanR}};
    };
    out << std::left << std::setw(44) << "ABLATION (what is lost without a group)" << std::right << std::setw(9)
        << "features";
    for (const auto* column : {"Emotify", "Panda", "valence", "energy", "Spotify"})
        out << std::setw(9) << column;
    out << '\n' << std::fixed << std::setprecision(3);
    const auto row = [&](std::string_view name, std::size_t count, const auto& values) {
        out << std::left << std::setw(44) << name << std::right << std::setw(9) << count;
        for (const double value : values)
            out << std::setw(9) << value;
        out << '\n' << std::flush;
    };
    const auto all = figures(nullptr).second;
    row("all, " + std::to_string(members) + " perceptrons", names.size(), all);
    for (const auto& group : groups()) {
        auto [removed, without] = figures(&group);
        for (std::size_t i = 0; i < without.size(); ++i)
            without[i] -= all[i];
        row("  " + std::string(group.question), removed, without);
    }
}

} // namespace sceneheard
