#include "Command/Remote/Tmdb.h"
#include "Command/Utf8.h"
#include "Support/Error.h"
#include "Tmdb/TmdbKey.h"
#include "Tmdb/TmdbReader.h"
#include <array>
#include <ostream>

namespace sceneheard {

namespace {
constexpr std::chrono::seconds longestAsked{20};
constexpr std::array<std::string_view, 5> kindNames{"stream", "free", "advertised", "rent", "buy"}; // of OfferKind
constexpr std::array<std::string_view, 5> kindLines{"stream   ", "free     ", "with ads ", "rent     ", "buy      "};

void waitFor(FilmId film, TmdbReader& reader, TmdbTold& told) {
    const auto end = std::chrono::steady_clock::now() + longestAsked;
    while (told.problem.empty()) {
        const auto news = reader.news();
        if (told.details = reader.find(film); told.details)
            return;
        if (std::chrono::steady_clock::now() >= end)
            told.problem = "TMDb does not answer in time; try again later.";
        reader.waitForNews(news, end);
        if (told.problem.empty())
            told.problem = reader.problem();
    }
}
} // namespace

TmdbTold askTmdb(FilmId film, const std::string& country) {
    TmdbTold told;
    try {
        auto settings = tmdbSettings();
        if (!country.empty())
            settings.country = country;
        settings.posters = false;
        told.country = settings.country;
        if (settings.key.empty())
            throw Error(std::string(tmdbKeyAdvice));
        TmdbReader reader(std::move(settings));
        waitFor(film, reader, told);
    } catch (const Error& e) {
        told.problem = e.what();
    }
    return told;
}

void describe(std::ostream& out, const TmdbTold& told) {
    if (!told.details)
        return;
    const auto& details = *told.details;
    if (details == FilmDetails()) {
        out << "  TMDb knows nothing of it\n";
        return;
    }
    if (!details.director.empty())
        out << "  directed by  " << shown(details.director) << '\n';
    if (!details.plot.empty())
        out << "  plot  " << shown(details.plot) << '\n';
    out << "  where to watch in " << told.country << (details.offers.empty() ? ": nowhere that is known\n" : "\n");
    for (std::size_t kind = 0; kind < kindLines.size(); ++kind) {
        std::string providers;
        for (const auto& offer : details.offers)
            if (offer.kind == static_cast<OfferKind>(kind))
                providers.append(providers.empty() ? "" : ", ").append(offer.provider);
        if (!providers.empty())
            out << "    " << kindLines[kind] << shown(providers) << '\n';
    }
    out << "  " << justWatchAttribution << "\n  " << tmdbAttribution << '\n';
}

void writeTmdb(JsonLine& line, const TmdbTold& told) {
    if (!told.details)
        return line.text("error", told.problem);
    const auto& details = *told.details;
    for (const auto& [name, text] : {std::pair("plot", &details.plot), std::pair("director", &details.director)})
        if (text->empty())
            line.null(name);
        else
            line.text(name, *text);
    line.beginList("watch");
    for (const auto& offer : details.offers) {
        line.beginObject();
        line.text("kind", kindNames[static_cast<std::size_t>(offer.kind)]);
        line.text("provider", offer.provider);
        line.endObject();
    }
    line.endList();
    line.text("attribution", std::string(tmdbAttribution).append(" ").append(justWatchAttribution));
}

} // namespace sceneheard
