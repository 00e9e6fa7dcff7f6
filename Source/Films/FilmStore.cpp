#include "Films/FilmStore.h"
#include "Films/Bytes.h"
#include "Films/OtherTitles.h"
#include "Support/Error.h"

namespace sceneheard {

namespace {
// A record: u32 length of what follows, the profile, the facts' numbers, and the texts, each behind its u32 length.
void putText(std::string& bytes, std::string_view text) {
    put(bytes, static_cast<std::uint32_t>(text.size()));
    bytes.append(text);
}

std::string takeText(std::string_view& bytes) {
    const auto length = take<std::uint32_t>(bytes);
    std::string text(bytes.substr(0, length));
    bytes.remove_prefix(length);
    return text;
}

[[noreturn]] void refuse() {
    throw Error("The films cannot be kept in the folder for temporary files; check that it has some hundred megabytes "
                "of space, or name another by TMPDIR.");
}
} // namespace

FilmStore::FilmStore()
    : file(std::tmpfile()) {
    if (!file)
        refuse();
}

std::uint64_t FilmStore::append(const Film& film, const FilmProfile& profile) {
    std::string bytes;
    put(bytes, profile);
    for (const auto number : {film.year, static_cast<int>(film.genres), film.runtime, film.tmdbId, film.votes})
        put(bytes, static_cast<std::int32_t>(number));
    put(bytes, film.rating);
    for (const auto* text : {&film.title, &film.imdbId, &film.originalTitle, &film.language})
        putText(bytes, *text);
    putText(bytes, joinList(film.countries));
    putText(bytes, joinTitles(film.otherTitles));
    std::string length;
    put(length, static_cast<std::uint32_t>(bytes.size()));
    if (reading && std::fseek(file.get(), 0, SEEK_END) != 0)
        refuse();
    reading = false;
    if (std::fwrite(length.data(), 1, length.size(), file.get()) != length.size() ||
        std::fwrite(bytes.data(), 1, bytes.size(), file.get()) != bytes.size())
        refuse();
    const auto begin = end;
    end += length.size() + bytes.size();
    return begin;
}

void FilmStore::add(const Film& film, const FilmProfile& profile) { places.push_back(append(film, profile)); }

void FilmStore::replace(std::size_t place, const Film& film, const FilmProfile& profile) {
    places.at(place) = append(film, profile);
}

std::string FilmStore::read(std::size_t place) const {
    if ((!reading || at != places.at(place)) &&
        std::fseek(file.get(), static_cast<long>(places.at(place)), SEEK_SET) != 0)
        refuse();
    reading = true;
    std::uint32_t length = 0;
    if (std::fread(&length, 1, sizeof length, file.get()) != sizeof length)
        refuse();
    std::string bytes(length, '\0');
    if (std::fread(bytes.data(), 1, length, file.get()) != length)
        refuse();
    at = places[place] + sizeof length + length;
    return bytes;
}

FilmProfile FilmStore::profile(std::size_t place) const {
    const auto bytes = read(place);
    std::string_view rest(bytes);
    return take<FilmProfile>(rest);
}

Film FilmStore::film(std::size_t place) const {
    const auto bytes = read(place);
    std::string_view rest(bytes);
    rest.remove_prefix(sizeof(FilmProfile));
    Film film;
    film.year = take<std::int32_t>(rest);
    film.genres = static_cast<std::uint32_t>(take<std::int32_t>(rest));
    film.runtime = take<std::int32_t>(rest);
    film.tmdbId = take<std::int32_t>(rest);
    film.votes = take<std::int32_t>(rest);
    film.rating = take<float>(rest);
    for (auto* text : {&film.title, &film.imdbId, &film.originalTitle, &film.language})
        *text = takeText(rest);
    film.countries = splitList(takeText(rest));
    film.otherTitles = splitTitles(takeText(rest));
    return film;
}

} // namespace sceneheard
