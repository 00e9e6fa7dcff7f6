// Other ways to the same films: a plain product with Eigen, hnswlib's graph, faiss.
#include "ManyFilms.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <atomic>
#include <faiss/IndexFlat.h>
#include <faiss/IndexScalarQuantizer.h>
#include <faiss/impl/IDSelector.h>
#include <hnswlib/hnswlib.h>
#include <numeric>
#include <omp.h>
#include <thread>

using namespace sceneheard;
using namespace sceneheard::benchmarks;

namespace {
// The films that pass, for engines that take a list.
std::vector<std::int64_t> passing(const ManyFilms& films, const Filter& filter) {
    std::vector<std::int64_t> kept;
    for (std::size_t f = 0; f < films.size(); ++f)
        if (passes(filter, films.columns(), f))
            kept.push_back(static_cast<std::int64_t>(f));
    return kept;
}

void eigen(benchmark::State& state) {
    const auto& films = manyFilms(state.range(0));
    const auto filter = films.keeping(state.range(1));
    Eigen::VectorXf scores;
    measureSearch(state, films, filter, [&](std::size_t music) {
        scores.noalias() = films.rows * films.music[music];
        auto kept = passing(films, filter);
        const auto limit = std::min<std::ptrdiff_t>(wanted, std::ssize(kept));
        std::ranges::partial_sort(kept, kept.begin() + limit, std::greater<>(), [&](auto f) { return scores[f]; });
        kept.resize(static_cast<std::size_t>(limit));
        return kept;
    });
}
BENCHMARK(eigen)->Apply(overFilmsAndShares);

using Graph = hnswlib::HierarchicalNSW<float>;
using GraphRows = Eigen::Matrix<float, Eigen::Dynamic, vectorDims + 1, Eigen::RowMajor>;

// One entry more makes all rows equally long, so that the nearest ones have the largest products (Bachrach et al.
// 2014): the library's graph of products themselves finds .6 of the bundled films instead of .98.
GraphRows equallyLong(const ManyFilms& films) {
    GraphRows rows(films.rows.rows(), vectorDims + 1);
    const Eigen::VectorXf squares = films.rows.rowwise().squaredNorm();
    rows << films.rows, (squares.maxCoeff() - squares.array()).max(0.0f).sqrt().matrix();
    return rows;
}

// On all cores a million films still take minutes, so a graph is kept beside the program for the next time.
std::unique_ptr<Graph> makeGraph(const GraphRows& rows, hnswlib::L2Space& space) {
    const auto count = static_cast<std::size_t>(rows.rows());
    const auto sum =
        checksum({reinterpret_cast<const char*>(rows.data()), sizeof(float) * static_cast<std::size_t>(rows.size())});
    const std::filesystem::path file = SCENEHEARD_BENCHMARK_GRAPHS "/hnsw-" + std::to_string(sum) + ".graph";
    if (std::filesystem::exists(file))
        return std::make_unique<Graph>(&space, file.string());
    auto graph = std::make_unique<Graph>(&space, count); // M 16 and ef 200, its authors' own choice
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t f; (f = next++) < count;)
            graph->addPoint(rows.row(static_cast<Eigen::Index>(f)).data(), f);
    };
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i < std::max(1u, std::thread::hardware_concurrency()); ++i)
            threads.emplace_back(work);
    }
    replaceFile(file, [&](const std::filesystem::path& beside) { graph->saveIndex(beside.string()); });
    return graph;
}

// The graph knows no filter: it is asked for ever more, until enough of them pass.
void hnsw(benchmark::State& state) {
    const auto& films = manyFilms(state.range(0));
    const auto filter = films.keeping(state.range(1));
    static hnswlib::L2Space space(vectorDims + 1);
    static std::unique_ptr<Graph> graph;
    static std::int64_t made = -1;
    if (made != state.range(0))
        graph = makeGraph(equallyLong(films), space);
    made = state.range(0);
    const auto enough = std::min<std::size_t>(wanted, passing(films, filter).size());
    measureSearch(state, films, filter, [&](std::size_t music) {
        Eigen::Vector<float, vectorDims + 1> wish;
        wish << films.music[music], 0.0f;
        std::vector<std::size_t> kept;
        for (std::size_t asked = 2 * wanted; kept.size() < enough; asked = std::min(4 * asked, films.size())) {
            graph->setEf(std::max<std::size_t>(100, asked));
            auto nearest = graph->searchKnn(wish.data(), asked);
            const bool all = nearest.size() >= films.size();
            kept.clear();
            for (; !nearest.empty(); nearest.pop())
                if (passes(filter, films.columns(), nearest.top().second))
                    kept.push_back(nearest.top().second);
            std::ranges::reverse(kept);
            if (all || asked == films.size())
                break;
        }
        kept.resize(std::min(kept.size(), enough));
        return kept;
    });
}
BENCHMARK(hnsw)->Apply(overFilmsAndShares);

template <typename Index>
void faissSearch(benchmark::State& state, Index& index) {
    omp_set_num_threads(1);
    const auto& films = manyFilms(state.range(0));
    const auto filter = films.keeping(state.range(1));
    index.train(static_cast<faiss::Index::idx_t>(films.size()), films.rows.data());
    index.add(static_cast<faiss::Index::idx_t>(films.size()), films.rows.data());
    const auto kept = passing(films, filter); // as if cached: not part of the time
    faiss::IDSelectorBitmap selector(0, nullptr);
    std::vector<std::uint8_t> bits((films.size() + 7) / 8);
    for (const auto f : kept)
        bits[static_cast<std::size_t>(f / 8)] |= static_cast<std::uint8_t>(1u << f % 8);
    selector.n = bits.size();
    selector.bitmap = bits.data();
    faiss::SearchParameters parameters;
    parameters.sel = kept.size() < films.size() ? &selector : nullptr;
    measureSearch(state, films, filter, [&](std::size_t music) {
        std::vector<faiss::Index::idx_t> found(wanted);
        std::array<float, wanted> scores{};
        index.search(1, films.music[music].data(), wanted, scores.data(), found.data(), &parameters);
        std::erase(found, -1);
        return found;
    });
}

void faissFlat(benchmark::State& state) {
    faiss::IndexFlatIP index(vectorDims);
    faissSearch(state, index);
}
BENCHMARK(faissFlat)->Apply(overFilmsAndShares);

void faissBytes(benchmark::State& state) {
    faiss::IndexScalarQuantizer index(vectorDims, faiss::ScalarQuantizer::QT_8bit, faiss::METRIC_INNER_PRODUCT);
    faissSearch(state, index);
}
BENCHMARK(faissBytes)->Apply(overFilmsAndShares);
} // namespace
