#include "Training/Pictures/PosterTraining.h"
#include "Pictures/PosterIndex.h"
#include "Training/Pictures/PosterFolds.h"
#include <algorithm>
#include <numeric>
#include <ostream>

namespace sceneheard {

namespace {
PosterIndex indexOf(const PosterData& data, const PosterNet& net) {
    std::vector<PosterSigns> signs;
    for (std::size_t poster = 0; poster < data.film.size(); ++poster)
        signs.push_back(signsOf(net, data, poster));
    const auto scales = PosterIndex::scalesFor(signs);
    const PosterIndex bytes(scales, {});
    std::vector<PosterIndex::Poster> posters;
    for (std::size_t i = 0; i < signs.size(); ++i)
        posters.push_back({data.films[data.film[i]].facts.tmdbId, bytes.descriptorOf(signs[i])});
    std::ranges::sort(posters, {}, &PosterIndex::Poster::tmdbId);
    const auto again = std::ranges::unique(posters, {}, &PosterIndex::Poster::tmdbId);
    posters.erase(again.begin(), again.end());
    return {scales, std::move(posters)};
}
} // namespace

void trainPictures(const std::filesystem::path& path, const std::filesystem::path& assets, std::ostream& progress) {
    const auto data = readPosters(path, false);
    const auto words = readFilmWords(path, data.films);
    const auto features = toneFeatures(path, data.films, words);
    std::vector<std::size_t> all(data.film.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto tones = tonesWithout(std::vector<bool>(data.films.size(), false), features, data.tones);
    progress << "learning from " << all.size() << " posters\n";
    std::filesystem::create_directories(assets / "Catalogue");
    savePosterNet(learnPosterNet(data, all, tones), assets / "Models" / posterNetFile);
    // Of the numbers as they stand in the file, which are rounded.
    const auto index = indexOf(data, loadPosterNet(assets / "Models" / posterNetFile));
    index.save(assets / "Catalogue" / postersFile);
    progress << "what it says of " << index.posters().size() << " posters is kept\n";
}

} // namespace sceneheard
