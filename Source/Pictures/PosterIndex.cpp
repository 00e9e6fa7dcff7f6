#include "Pictures/PosterIndex.h"
#include "Films/Bytes.h"
#include "Support/Error.h"
#include "Support/ReplaceFile.h"
#include <algorithm>
#include <cmath>

namespace sceneheard {

namespace {
constexpr std::string_view magic = "SCNHPOST";
constexpr std::uint32_t version = 1;
constexpr std::size_t posterBytes = sizeof(std::int32_t) + sizeof(PosterIndex::Descriptor);
constexpr std::size_t headerBytes = 8 + 3 * 4 + sizeof(PosterIndex::Scales);
constexpr float widest = 4; // standard deviations that a byte reaches for the output that varies most

int distance(const PosterIndex::Descriptor& a, const PosterIndex::Descriptor& b) {
    int sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const int difference = a[i] - b[i];
        sum += difference * difference;
    }
    return sum;
}
} // namespace

PosterIndex::PosterIndex(const Scales& byteScales, std::vector<Poster> posters)
    : scales(byteScales)
    , all(std::move(posters)) {
    const auto good = [](float x) { return std::isfinite(x) && std::abs(x) < 1e6f; };
    if (!std::ranges::all_of(scales.centre, good) ||
        !std::ranges::all_of(scales.scale, [&](float x) { return good(x) && x > 1e-6f; }))
        throw Error("the posters' scales are damaged; restore the file");
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].tmdbId <= (i == 0 ? 0 : all[i - 1].tmdbId))
            throw Error("the posters are not in order; restore the file");
}

PosterIndex::Scales PosterIndex::scalesFor(const std::vector<PosterSigns>& all) {
    Eigen::Array<double, PosterSigns::size, 1> sum = Eigen::Array<double, PosterSigns::size, 1>::Zero(), squares = sum;
    for (const auto& signs : all) {
        sum += signs.values.array().cast<double>();
        squares += signs.values.array().cast<double>().square();
    }
    const auto n = static_cast<double>(std::max<std::size_t>(1, all.size()));
    const double sd = std::sqrt(std::max(1e-6, (squares / n - (sum / n).square()).maxCoeff()));
    Scales result;
    for (std::size_t i = 0; i < result.centre.size(); ++i)
        result.centre[i] = static_cast<float>(sum[static_cast<Eigen::Index>(i)] / n);
    result.scale.fill(static_cast<float>(127 / (widest * sd)));
    return result;
}

PosterIndex PosterIndex::load(const std::filesystem::path& file) {
    constexpr auto remedy = "restore it, or make it again with `sceneheard train --only pictures`";
    const auto bytes = fileBytes(file, remedy, 64u << 20);
    const auto refuse = [&](const char* fault) {
        throw Error("The posters' descriptors " + file.string() + " " + fault + "; " + remedy + ".");
    };
    std::string_view rest = bytes;
    if (bytes.size() < headerBytes + 8 || !rest.starts_with(magic))
        refuse("are none");
    rest.remove_prefix(magic.size());
    if (take<std::uint32_t>(rest) != version)
        refuse("are of another version");
    const std::size_t count = take<std::uint32_t>(rest);
    if (take<std::uint32_t>(rest) != static_cast<std::uint32_t>(PosterSigns::size))
        refuse("have another shape");
    const auto byteScales = take<Scales>(rest);
    if (rest.size() != count * posterBytes + 8)
        refuse("are cut short");
    auto sum = rest.substr(rest.size() - 8);
    if (take<std::uint64_t>(sum) != checksum(std::string_view(bytes).substr(0, bytes.size() - 8)))
        refuse("are damaged");
    std::vector<Poster> posters(count);
    for (auto& poster : posters) {
        poster.tmdbId = take<std::int32_t>(rest);
        poster.descriptor = take<Descriptor>(rest);
    }
    return {byteScales, std::move(posters)};
}

void PosterIndex::save(const std::filesystem::path& file) const {
    std::string bytes(magic);
    put(bytes, version);
    put(bytes, static_cast<std::uint32_t>(all.size()));
    put(bytes, static_cast<std::uint32_t>(PosterSigns::size));
    put(bytes, scales);
    for (const auto& poster : all) {
        put(bytes, poster.tmdbId);
        put(bytes, poster.descriptor);
    }
    put(bytes, checksum(bytes));
    replaceFile(file, bytes);
}

PosterIndex::Descriptor PosterIndex::descriptorOf(const PosterSigns& signs) const {
    Descriptor descriptor{};
    for (std::size_t i = 0; i < descriptor.size(); ++i) {
        const float value = (signs.values[static_cast<Eigen::Index>(i)] - scales.centre[i]) * scales.scale[i];
        descriptor[i] = std::isfinite(value) ? static_cast<std::int8_t>(std::lround(std::clamp(value, -127.0f, 127.0f)))
                                             : std::int8_t{0};
    }
    return descriptor;
}

PosterSigns PosterIndex::signsOf(const Descriptor& descriptor) const {
    PosterSigns signs;
    for (std::size_t i = 0; i < descriptor.size(); ++i)
        signs.values[static_cast<Eigen::Index>(i)] =
            scales.centre[i] + static_cast<float>(descriptor[i]) / scales.scale[i];
    return signs;
}

const PosterIndex::Poster* PosterIndex::find(std::int32_t tmdbId) const {
    const auto found = std::ranges::lower_bound(all, tmdbId, {}, &Poster::tmdbId);
    return found != all.end() && found->tmdbId == tmdbId ? &*found : nullptr;
}

std::vector<PosterIndex::Neighbour> PosterIndex::nearest(const PosterSigns& signs, std::size_t count,
                                                         const std::function<bool(std::int32_t)>& wanted) const {
    const auto asked = descriptorOf(signs);
    std::vector<std::pair<int, std::int32_t>> found; // a heap whose first is the farthest
    count = std::min(count, all.size());
    for (const auto& poster : all) {
        const std::pair candidate(distance(asked, poster.descriptor), poster.tmdbId);
        // Nobody is asked about a film that is too far anyway.
        if ((found.size() == count && (count == 0 || candidate > found.front())) || (wanted && !wanted(poster.tmdbId)))
            continue;
        if (found.size() == count) {
            std::ranges::pop_heap(found);
            found.pop_back();
        }
        found.push_back(candidate);
        std::ranges::push_heap(found);
    }
    std::ranges::sort_heap(found);
    constexpr float half = 4.5f * 4.5f * PosterSigns::size; // so many steps off in each
    std::vector<Neighbour> result;
    for (const auto& [distance, id] : found)
        result.push_back({id, half / (half + static_cast<float>(distance))});
    return result;
}

} // namespace sceneheard
