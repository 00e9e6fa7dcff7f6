#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_set>
#include <vector>

namespace sceneheard {

/// Films found step by step, each once; those of one step by how well known they are.
class FoundFilms {
public:
    /// @param filmVotes  of every row of the catalogue
    FoundFilms(std::size_t limit, std::span<const std::uint32_t> filmVotes)
        : capacity(limit)
        , votes(filmVotes) {}

    bool empty() const { return films.empty(); }
    bool enough() const { return films.size() >= capacity; }
    /// Films that are in order.
    void addInOrder(const std::vector<int>& more) {
        for (const int film : more)
            if (!enough() && seen.insert(film).second)
                films.push_back(film);
    }
    /// Films in any order, also twice; rows that the catalogue lacks are passed over.
    void add(std::vector<int> more) {
        std::ranges::sort(more);
        more.erase(std::unique(more.begin(), more.end()), more.end());
        std::erase_if(more, [&](int film) {
            return film < 0 || static_cast<std::size_t>(film) >= votes.size() || seen.contains(film);
        });
        const auto better = [&](int a, int b) {
            const auto va = votes[static_cast<std::size_t>(a)], vb = votes[static_cast<std::size_t>(b)];
            return va > vb || (va == vb && a < b);
        };
        const auto count = std::min(more.size(), capacity - films.size());
        std::ranges::partial_sort(more, more.begin() + static_cast<std::ptrdiff_t>(count), better);
        more.resize(count);
        seen.insert(more.begin(), more.end());
        films.insert(films.end(), more.begin(), more.end());
    }
    std::vector<int> take() { return std::move(films); }

private:
    std::size_t capacity;
    std::span<const std::uint32_t> votes;
    std::vector<int> films;
    std::unordered_set<int> seen;
};

} // namespace sceneheard
