#include "Command/Person/Person.h"
#include "Command/Utf8.h"
#include "Person/PersonStore.h"
#include "Support/Error.h"
#include <cmath>

namespace sceneheard {

std::filesystem::path personFile() {
    auto file = PersonStore::usualPlace();
    if (file.empty())
        throw Error("The system tells no place for your history; set HOME or XDG_DATA_HOME.");
    return file;
}

PersonalFilms personalFilms(std::shared_ptr<const Matcher> matcher) {
    PersonStore store(personFile());
    return {std::move(matcher), store.films(Opinion::liked), store.films(Opinion::rejected)};
}

std::string pieceName(const std::string& title, const std::string& artist) {
    if (title.empty() && artist.empty())
        return "an untitled piece";
    return shown(title) + (title.empty() || artist.empty() ? "" : " · ") + shown(artist);
}

std::string lengthText(double seconds) {
    const auto whole = std::llround(std::max(0.0, seconds)), minutes = (whole + 30) / 60;
    if (whole < 60)
        return std::to_string(whole) + " s";
    return minutes < 60 ? std::to_string(minutes) + " min"
                        : std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

void FilmOptions::addTo(CLI::App& command) {
    command.add_option("--top", top, "How many films")->check(CLI::Range(1, 1000))->capture_default_str();
    addAdventure(command, adventure);
    filter.addTo(command);
}

} // namespace sceneheard
