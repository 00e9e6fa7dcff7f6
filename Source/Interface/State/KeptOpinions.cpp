#include "Interface/State/KeptOpinions.h"

namespace sceneheard {

namespace {
constexpr std::chrono::seconds lookEvery{1};

std::set<FilmId> idsOf(const std::set<std::string>& texts) {
    std::set<FilmId> ids;
    for (const auto& text : texts)
        if (const auto id = FilmId::read(text))
            ids.insert(id);
    return ids;
}

std::set<std::string> textsOf(const std::set<FilmId>& ids) {
    std::set<std::string> texts;
    for (const auto id : ids)
        texts.insert(id.text());
    return texts;
}
} // namespace

KeptOpinions::KeptOpinions(std::filesystem::path file)
    : store(std::move(file)) {}

FilmMarks KeptOpinions::read() {
    FilmMarks marks;
    marks.liked = textsOf(store.films(Opinion::liked));
    marks.rejected = textsOf(store.films(Opinion::rejected));
    marks.watch = textsOf(store.films(Opinion::toWatch));
    return marks;
}

void KeptOpinions::open(FilmMarks& marks) {
    usable = false;
    store.moveIn(idsOf(marks.liked), idsOf(marks.rejected));
    known = read();
    marks.liked = known.liked;
    marks.rejected = known.rejected;
    marks.watch = known.watch;
    usable = true;
}

void KeptOpinions::keep(const FilmMarks& marks) {
    if (!usable)
        return;
    for (const auto& [before, after, opinion] : {std::tuple(&known.liked, &marks.liked, Opinion::liked),
                                                 std::tuple(&known.rejected, &marks.rejected, Opinion::rejected),
                                                 std::tuple(&known.watch, &marks.watch, Opinion::toWatch)}) {
        for (const auto& text : *before)
            if (!marks.liked.contains(text) && !marks.rejected.contains(text) && !marks.watch.contains(text))
                store.say(FilmId::read(text), std::nullopt);
        for (const auto& text : *after)
            if (!before->contains(text))
                store.say(FilmId::read(text), opinion);
    }
    known.liked = marks.liked;
    known.rejected = marks.rejected;
    known.watch = marks.watch;
}

std::optional<FilmMarks> KeptOpinions::changedElsewhere() {
    const auto now = std::chrono::steady_clock::now();
    if (!usable || now - looked < lookEvery)
        return std::nullopt;
    looked = now;
    if (!store.changedElsewhere())
        return std::nullopt;
    auto marks = read();
    if (marks == known)
        return std::nullopt;
    return known = marks;
}

} // namespace sceneheard
