#pragma once
#include <cstdint>
#include <optional>
#include <vector>

namespace sceneheard {

/// Places by numbers above 0, in eight bytes each and as much again: a hash table in one piece, with the next free cell
/// for those that meet.
class PlaceIndex {
public:
    /// A number that is there keeps its place.
    void add(std::uint32_t number, std::size_t place) {
        if (2 * (count + 1) > cells.size())
            grow();
        auto& cell = cellOf(number);
        if (cell.number != 0)
            return;
        cell = {number, static_cast<std::uint32_t>(place)};
        ++count;
    }
    std::optional<std::size_t> find(std::uint32_t number) const {
        if (number == 0 || cells.empty())
            return std::nullopt;
        const auto& cell = const_cast<PlaceIndex*>(this)->cellOf(number);
        return cell.number == number ? std::optional<std::size_t>(cell.place) : std::nullopt;
    }

private:
    struct Cell {
        std::uint32_t number = 0, place = 0; ///< number 0: free
    };

    Cell& cellOf(std::uint32_t number) {
        const auto mask = cells.size() - 1;
        auto at = number * std::uint64_t{0x9e3779b97f4a7c15} >> 32 & mask; // Fibonacci hashing (Knuth, vol. 3, 6.4)
        while (cells[at].number != 0 && cells[at].number != number)
            at = (at + 1) & mask;
        return cells[at];
    }
    void grow() {
        std::vector<Cell> old(cells.empty() ? 1024 : 2 * cells.size());
        old.swap(cells);
        for (const auto& cell : old)
            if (cell.number != 0)
                cellOf(cell.number) = cell;
    }

    std::vector<Cell> cells; ///< a power of two
    std::size_t count = 0;
};

} // namespace sceneheard
