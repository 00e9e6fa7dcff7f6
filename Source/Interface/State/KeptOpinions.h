#pragma once
#include "Interface/State/FilmMarks.h"
#include "Person/PersonStore.h"
#include <chrono>
#include <optional>

namespace sceneheard {

/// A window's likes and rejections, which are the person's and not the session's: kept in their store, and the same in
/// every window. Message thread. What the store cannot do throws Error.
class KeptOpinions {
public:
    explicit KeptOpinions(std::filesystem::path file = PersonStore::usualPlace());

    /// For a session that is opened: what it kept by itself moves into the store once, and the marks become the
    /// person's; where that throws, they stay as they are.
    void open(FilmMarks& marks);
    /// Keeps what of the marks is another than before.
    void keep(const FilmMarks& marks);
    /// Whether the store has them; else the session must.
    bool has() const { return usable; }
    /// The likes and rejections that other windows left, where they changed any; looks once a second.
    std::optional<FilmMarks> changedElsewhere();

private:
    FilmMarks read();

    PersonStore store;
    FilmMarks known;
    bool usable = false;
    std::chrono::steady_clock::time_point looked{};
};

} // namespace sceneheard
