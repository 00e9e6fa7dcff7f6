#include "Training/Pictures/PosterData.h"
#include "Pictures/Colours.h"
#include "Pictures/Gist.h"
#include "Pictures/GreyVector.h"
#include "Pictures/PictureTraits.h"
#include "Support/Error.h"
#include "Tables/CsvFile.h"
#include <algorithm>
#include <charconv>
#include <juce_core/juce_core.h>
#include <map>
#include <unordered_map>

namespace sceneheard {

namespace {
constexpr auto genreCount = static_cast<Eigen::Index>(genreNames.size());

// The genre that TMDb names first, by title and year: "['Animation', 'Comedy']".
std::map<std::pair<std::string, int>, int> mainGenres(const std::filesystem::path& data) {
    const CsvFile table(data / "catalogue" / "tmdb_votes.csv.gz");
    std::map<std::pair<std::string, int>, int> genres;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        auto text = table.text(row, "genres");
        const auto begin = std::min(text.find('\''), text.size());
        text.remove_prefix(std::min(text.size(), begin + 1));
        if (const auto genre = genreIndex(text.substr(0, text.find('\''))))
            genres.emplace(std::pair(foldedTitle(table.text(row, "title")),
                                     static_cast<int>(table.number(row, "year").value_or(0))),
                           *genre);
    }
    return genres;
}

int idOf(const juce::String& name) {
    const auto text = name.toStdString();
    int id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    return error == std::errc{} && std::string_view(end) == ".jpg" ? id : 0;
}

void describe(const Picture& picture, Gist& gist, Eigen::Index row, PosterData& posters) {
    posters.grey.row(row) = greyVector(picture).cast<double>().transpose();
    posters.colours.row(row) = coloursOf(picture).vector().cast<double>().transpose();
    posters.gist.row(row) = gist(picture).cast<double>().transpose();
}

void addFacts(const std::filesystem::path& data, PosterData& posters) {
    const auto main = mainGenres(data);
    std::unordered_map<std::size_t, Eigen::Index> toneRows;
    for (std::size_t i = 0; i < posters.tones.films.size(); ++i)
        toneRows.emplace(posters.tones.films[i], static_cast<Eigen::Index>(i));
    posters.genres = Matrix::Zero(posters.size(), genreCount);
    posters.year.resize(posters.size());
    for (Eigen::Index i = 0; i < posters.size(); ++i) {
        const auto index = posters.film[static_cast<std::size_t>(i)];
        const auto& facts = posters.films[index].facts;
        for (Eigen::Index g = 0; g < genreCount; ++g)
            posters.genres(i, g) = facts.genres >> g & 1u;
        posters.year[i] = facts.year;
        const auto genre = main.find({foldedTitle(facts.title), facts.year});
        posters.mainGenre.push_back(genre == main.end() ? -1 : genre->second);
        const auto tone = toneRows.find(index);
        posters.toneRow.push_back(tone == toneRows.end() ? -1 : tone->second);
    }
    posters.year.array() -= posters.year.mean();
    posters.year /= std::sqrt(posters.year.squaredNorm() / static_cast<double>(posters.size()));
}

// The softmax of each column.
Eigen::ArrayXXf shares(const Eigen::ArrayXXf& logits) {
    const Eigen::ArrayXXf odds = (logits.rowwise() - logits.colwise().maxCoeff().eval()).exp();
    return odds.rowwise() / odds.colwise().sum().eval();
}
} // namespace

std::vector<std::string> PosterData::groups() const {
    std::vector<std::string> names;
    for (const auto index : film)
        names.push_back(std::to_string(index));
    return names;
}

PosterData readPosters(const std::filesystem::path& data, bool described) {
    const auto file = data / "posters" / "posters.zip";
    const juce::File archiveFile(juce::String::fromUTF8(std::filesystem::absolute(file).lexically_normal().c_str()));
    juce::ZipFile archive(archiveFile);
    const int entries = archive.getNumEntries();
    if (entries < 1)
        throw Error(file.string() + " is missing or no zip file; give the folder of labelled data that has it");
    PosterData posters;
    posters.films = readFilmSources(data);
    posters.tones = readToneWords(data, posters.films);
    std::unordered_map<int, std::size_t> byId;
    for (std::size_t i = 0; i < posters.films.size(); ++i)
        if (posters.films[i].facts.tmdbId > 0)
            byId.emplace(posters.films[i].facts.tmdbId, i);
    if (described) {
        posters.grey.resize(entries, GreyVector::SizeAtCompileTime);
        posters.colours.resize(entries, Colours::size);
        posters.gist.resize(entries, GistVector::SizeAtCompileTime);
    }
    posters.traits.resize(PictureTraits::SizeAtCompileTime, entries);
    posters.mirroredTraits.resize(PictureTraits::SizeAtCompileTime, entries);
    Gist gist;
    for (int e = 0; e < entries; ++e) {
        const auto film = byId.find(idOf(archive.getEntry(e)->filename));
        const std::unique_ptr<juce::InputStream> stream(film == byId.end() ? nullptr : archive.createStreamForEntry(e));
        if (stream == nullptr)
            continue;
        juce::MemoryBlock bytes;
        stream->readIntoMemoryBlock(bytes, static_cast<juce::pointer_sized_int>(maxPictureBytes));
        try {
            const auto picture = readPicture({static_cast<const char*>(bytes.getData()), bytes.getSize()}, "a poster");
            posters.thumbnails.push_back(thumbnailOf(picture));
            posters.traits.col(posters.size()) = pictureTraits(picture);
            posters.mirroredTraits.col(posters.size()) = pictureTraits(mirrored(picture));
            if (described)
                describe(picture, gist, posters.size(), posters);
            posters.film.push_back(film->second);
        } catch (const Error&) { // one of thousands
        }
    }
    if (described)
        for (auto* matrix : {&posters.grey, &posters.colours, &posters.gist})
            matrix->conservativeResize(posters.size(), Eigen::NoChange);
    for (auto* matrix : {&posters.traits, &posters.mirroredTraits})
        matrix->conservativeResize(Eigen::NoChange, posters.size());
    addFacts(data, posters);
    return posters;
}

PosterLoss::PosterLoss(const PosterData& data, const std::vector<std::size_t>& posters, const Matrix& tone)
    : targets(Eigen::MatrixXf::Zero(PosterSigns::size + beside, std::ssize(posters))) {
    for (std::size_t i = 0; i < posters.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(posters[i]);
        auto target = targets.col(static_cast<Eigen::Index>(i));
        target.segment<genreCount>(PosterSigns::genres) = data.genres.row(row).transpose().cast<float>();
        target.segment<4>(PosterSigns::tone) =
            tone.row(static_cast<Eigen::Index>(data.film[posters[i]])).transpose().cast<float>();
        target[PosterSigns::year] = static_cast<float>(data.year[row]);
        if (const int main = data.mainGenre[posters[i]]; main >= 0)
            target[PosterSigns::size + main] = 1;
    }
    constexpr float most = 4; // what a few films have would else be all noise
    const Eigen::ArrayXf usual = targets.topRows<genreCount>().rowwise().mean();
    ofGenre = (0.5f / (usual * (1 - usual)).max(1e-6f).sqrt()).min(most); // so that rare ones are learned too
}

Eigen::MatrixXf PosterLoss::operator()(const Eigen::MatrixXf& outputs, std::span<const int> examples) const {
    constexpr float ofTone = 2, ofYear = 0.5f, ofMain = 3; // beside about one for each genre
    const auto wanted = targets(Eigen::all, examples);
    Eigen::MatrixXf gradient(outputs.rows(), outputs.cols());
    gradient.topRows<genreCount>() =
        ofGenre.asDiagonal() *
        ((1 / (1 + (-outputs.topRows<genreCount>().array()).exp())).matrix() - wanted.topRows<genreCount>());
    gradient.middleRows<4>(PosterSigns::tone) =
        ofTone * (shares(outputs.middleRows<4>(PosterSigns::tone)).matrix() - wanted.middleRows<4>(PosterSigns::tone));
    gradient.row(PosterSigns::year) = ofYear * (outputs.row(PosterSigns::year) - wanted.row(PosterSigns::year));
    if (outputs.rows() > PosterSigns::size) {
        const auto main = wanted.bottomRows<beside>();
        const Eigen::ArrayXXf told = shares(outputs.bottomRows<beside>());
        gradient.bottomRows<beside>() = // of nothing where no main genre is known
            ofMain * ((told.rowwise() * main.colwise().sum().array().eval()).matrix() - main);
    }
    return gradient / static_cast<float>(examples.size());
}

} // namespace sceneheard
