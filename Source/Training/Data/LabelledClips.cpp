#include "Training/Data/LabelledClips.h"
#include "Decoding/AudioFile.h"
#include "Tables/CsvFile.h"
#include "Signal/Features/FeatureExtractor.h"
#include "Signal/Input/Resampler.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include "Training/Data/PublishedFeatures.h"
#include "Training/Data/ScoreExcerpts.h"
#include "Training/Data/TenseWords.h"
#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <map>
#include <mutex>
#include <ostream>
#include <thread>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;
constexpr int blockSize = 4096;

LabelledClip newClip(std::string set, const std::string& name, const std::string& group) {
    LabelledClip clip;
    clip.audio = set + "/" + name;
    clip.group = set + ":" + group;
    clip.set = std::move(set);
    clip.axes.fill(noLabel);
    clip.audioFeatures.fill(noLabel);
    return clip;
}

float label(const CsvFile& table, std::size_t row, std::string_view column) {
    return static_cast<float>(table.number(row, column).value_or(noLabel));
}

// Adds the words of a table's cell, each with what kind of word it is.
void addWords(LabelledClip& clip, const CsvFile& table, std::size_t row, std::string_view column, char separator,
              std::string_view kind) {
    const auto cell = table.text(row, column);
    for (std::size_t begin = 0; begin < cell.size();) {
        const auto end = std::min(cell.find(separator, begin), cell.size());
        auto word = cell.substr(begin, end - begin);
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
        if (!word.empty())
            clip.words.push_back(clip.set + ' ' + std::string(kind) + ' ' + std::string(word));
        begin = end + 1;
    }
}

void readEmotify(const fs::path& audio, std::vector<LabelledClip>& clips) {
    const CsvFile table(audio / "emotify.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string id(table.text(row, "id"));
        auto clip = newClip("emotify", std::string(id.size() < 3 ? 3 - id.size() : 0, '0') + id, id);
        for (std::size_t a = static_cast<std::size_t>(Axis::tension); a < axisCount; ++a)
            clip.axes[a] = label(table, row, axisNames[a]);
        clip.raters = label(table, row, "raters");
        addWords(clip, table, row, "genre", ',', "genre");
        clips.push_back(std::move(clip));
    }
}

void readPanda(const fs::path& audio, std::vector<LabelledClip>& clips) {
    const CsvFile table(audio / "panda.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string id(table.text(row, "id"));
        const auto quadrant = table.text(row, "quadrant");
        if (quadrant.size() != 2 || quadrant[0] != 'Q' || quadrant[1] < '1' || quadrant[1] > '4')
            throw Error((audio / "panda.csv").string() + ": row " + std::to_string(row + 2) +
                        " has no quadrant Q1..Q4; restore the file");
        auto clip = newClip("panda", id, id);
        clip.quadrant = quadrant[1] - '1';
        addWords(clip, table, row, "moods", ',', "mood");
        addWords(clip, table, row, "genres", ',', "genre");
        clips.push_back(std::move(clip));
    }
}

void readFilm(const fs::path& audio, std::vector<LabelledClip>& clips) {
    const CsvFile table(audio / "film.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto clip = newClip("film", std::string(table.text(row, "id")), std::string(table.text(row, "film")));
        clip.axes[static_cast<std::size_t>(Axis::valence)] = 0.5f + 0.5f * label(table, row, "valence");
        clip.axes[static_cast<std::size_t>(Axis::energy)] = 0.5f + 0.5f * label(table, row, "arousal");
        clip.raters = static_cast<float>(table.number(row, "raters").value_or(0));
        clip.tmdbId = static_cast<int>(std::clamp(table.number(row, "tmdb_id").value_or(0), 0.0, 1e9));
        addWords(clip, table, row, "genres", '|', "genre");
        clips.push_back(std::move(clip));
    }
}

void readWords(const fs::path& audio, std::vector<LabelledClip>& clips) {
    const CsvFile table(audio / "film_words.csv");
    std::map<std::string_view, std::pair<TenseWords, int>> said;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto& [words, writers] = said[table.text(row, "id")];
        const auto more = tenseWordsOf(table.text(row, "sentence"));
        words.tense += more.tense;
        words.calm += more.calm;
        ++writers;
    }
    for (const auto& [id, of] : said) {
        const auto clip = std::ranges::find(clips, "film/" + std::string(id), &LabelledClip::audio);
        if (clip == clips.end())
            continue;
        clip->wordedTension = of.first.balance();
        clip->writers = static_cast<float>(of.second);
    }
}

void readScales(const fs::path& audio, std::vector<LabelledClip>& clips) {
    const CsvFile table(audio / "spotify_features.csv");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto clip = std::ranges::find(clips, table.text(row, "audio"), &LabelledClip::audio);
        if (clip == clips.end())
            continue;
        for (std::size_t s = 0; s < audioFeatureCount; ++s)
            clip->audioFeatures[s] = label(table, row, audioFeatureNames[s]);
    }
}

void extract(const fs::path& audio, LabelledClip& clip) {
    const AudioFile file(audio / (clip.audio + ".ogg"));
    FeatureExtractor extractor(file.sampleRate(), file.channels());
    Resampler resampler(file.sampleRate(), FeatureExtractor::analysisRate, blockSize);
    std::vector<float> mono;
    const auto keep = [&](std::span<const float> samples) { mono.insert(mono.end(), samples.begin(), samples.end()); };
    file.read(
        [&](std::span<const float* const> channels, int samples) {
            extractor.process(channels, samples);
            keep(resampler.convert({channels[0], static_cast<std::size_t>(samples)})); // the clips are mono
            return true;
        },
        blockSize);
    extractor.finish();
    keep(resampler.finish());
    for (std::size_t w = 0; w < modelWindows.size(); ++w)
        clip.features[w] = extractor.features(modelWindows[w]);
    clip.published = publishedFeatures(mono);
}

std::string publishedName(Eigen::Index i) { return "published_" + std::to_string(i); }

void writeCache(const fs::path& file, const std::vector<LabelledClip>& clips) {
    std::string out = "audio"; // a row for each of modelWindows, in their order
    for (const auto& name : FeatureExtractor::names())
        out.append(1, ',').append(name);
    for (Eigen::Index i = 0; i < publishedFeatureCount; ++i) // of the whole clip, in each row
        out.append(1, ',').append(publishedName(i));
    out += '\n';
    const auto add = [&out](auto x) {
        std::array<char, 32> digits{};
        out.append(1, ',').append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), x).ptr);
    };
    for (const auto& clip : clips)
        for (const auto& features : clip.features) {
            out += clip.audio;
            for (const float x : features)
                add(x);
            for (const double x : clip.published)
                add(x);
            out += '\n';
        }
    replaceFile(file, out);
}

void readCache(const fs::path& file, std::vector<LabelledClip>& clips) {
    const CsvFile table(file);
    const auto& names = FeatureExtractor::names();
    if (table.rows() != clips.size() * modelWindows.size())
        throw Error(file.string() + ": is not of these clips; delete it");
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto& clip = clips[row / modelWindows.size()];
        if (table.text(row, "audio") != clip.audio)
            throw Error(file.string() + ": is not of these clips; delete it");
        auto& features = clip.features[row % modelWindows.size()];
        features.resize(static_cast<Eigen::Index>(names.size()));
        for (std::size_t i = 0; i < names.size(); ++i)
            features[static_cast<Eigen::Index>(i)] = label(table, row, names[i]);
        clip.published.resize(publishedFeatureCount);
        for (Eigen::Index i = 0; i < publishedFeatureCount; ++i)
            clip.published[i] = table.number(row, publishedName(i)).value_or(0);
    }
}
} // namespace

void forEachClip(std::vector<LabelledClip>& clips, std::ostream& progress,
                 const std::function<void(LabelledClip&)>& apply) {
    std::atomic<std::size_t> next{0};
    std::string failure;
    std::mutex mutex;
    const auto work = [&] {
        for (std::size_t i = next++; i < clips.size(); i = next++) {
            try {
                apply(clips[i]);
            } catch (const std::exception& e) {
                const std::lock_guard lock(mutex);
                failure = e.what();
                return;
            }
            if (i % 100 == 99) {
                const std::lock_guard lock(mutex);
                progress << "heard " << i + 1 << " of " << clips.size() << " clips\n" << std::flush;
            }
        }
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned t = 0; t < std::max(1u, std::thread::hardware_concurrency()); ++t)
            threads.emplace_back(work);
    }
    if (!failure.empty())
        throw Error(failure);
}

std::vector<LabelledClip> readLabelledClips(const fs::path& data, const fs::path& cache, std::ostream& progress) {
    const auto audio = data / "audio";
    std::vector<LabelledClip> clips;
    readEmotify(audio, clips);
    readPanda(audio, clips);
    readFilm(audio, clips);
    readWords(audio, clips);
    readScales(audio, clips);
    if (!cache.empty() && fs::exists(cache)) {
        readCache(cache, clips);
    } else {
        forEachClip(clips, progress, [&](LabelledClip& clip) { extract(audio, clip); });
        if (!cache.empty())
            writeCache(cache, clips);
    }
    const auto excerpts = readScoreExcerpts(data, clips);
    clips.insert(clips.end(), excerpts.begin(), excerpts.end());
    return clips;
}

} // namespace sceneheard
