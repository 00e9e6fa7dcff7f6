#include "Audacious/Listener/PlaylistFilms.h"
#include "Films/TitleWords.h"

namespace sceneheard {

namespace {
std::string keyOf(const std::string& title, const std::string& artist) {
    std::string key;
    for (const auto* text : {&title, &artist}) {
        for (const auto& word : titleWords(*text))
            key.append(word).append(" ");
        key += '/';
    }
    return key;
}
} // namespace

void HeardMoods::read(History& history) {
    HistoryQuery query;
    query.music = true;
    const auto pieces = history.pieces(query);
    for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) // the newest last, which stays
        add(*piece);
}

void HeardMoods::add(const HeardPiece& piece) {
    if (piece.music && !piece.speech && !piece.title.empty())
        moods.insert_or_assign(keyOf(piece.title, piece.artist), *piece.music);
}

const Impression* HeardMoods::find(const PieceName& name) const {
    const auto at = moods.find(keyOf(name.title, name.artist));
    return at == moods.end() ? nullptr : &at->second;
}

std::vector<Suggestion> withoutRefused(std::vector<Suggestion> films, const std::set<FilmId>& refused,
                                       std::size_t shown) {
    std::erase_if(films, [&](auto& film) { return refused.contains(film.film); });
    if (films.size() > shown)
        films.resize(shown);
    return films;
}

PlaylistFilms playlistFilms(const std::vector<PieceName>& names, const HeardMoods& moods, const Matcher& matcher,
                            const PersonalFilms& personal, float adventure, std::size_t shown,
                            const std::set<FilmId>& refused) {
    PlaylistFilms answer;
    answer.pieces = names.size();
    std::vector<Impression> heard;
    for (const auto& name : names)
        if (const auto* const mood = moods.find(name))
            heard.push_back(*mood);
    answer.heard = heard.size();
    if (heard.empty())
        return answer;
    auto query = matcher.taste(heard);
    query.adventure = adventure;
    query.top = static_cast<int>(shown + refused.size());
    answer.films = withoutRefused(personal.suggest(query), refused, shown);
    return answer;
}

} // namespace sceneheard
