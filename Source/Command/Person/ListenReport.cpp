#include "Command/Person/ListenReport.h"
#include "Command/Beside/Covers.h"
#include "Command/Beside/SongWords.h"
#include "Command/Output.h"
#include "Command/Person/Person.h"
#include "Command/Report.h"
#include "Person/HistoryExport.h"
#include <iostream>

namespace sceneheard {

namespace {
// A terminal that scrolls more often cannot be read; a program can be told more often.
constexpr std::chrono::seconds betweenTexts{15}, betweenLines{2};
constexpr std::chrono::seconds silentSaidAfter{10};

/// What happened, and when.
struct Event : JsonLine {
    explicit Event(const char* what) {
        text("event", what);
        text("time", utcTime(unixTime()));
    }
};

void writePiece(JsonLine& line, const HeardPiece& piece) {
    for (const auto& [name, text] : {std::pair("player", &piece.player), std::pair("title", &piece.title),
                                     std::pair("artist", &piece.artist), std::pair("album", &piece.album)})
        if (!text->empty())
            line.text(name, *text);
    if (piece.speech)
        line.text("kind", "speech");
}
} // namespace

void ListenReport::problem(const std::string& sentence) {
    if (sentence.empty() || !told.insert(sentence).second)
        return;
    std::cout << std::flush;
    std::cerr << "sceneheard: " << shown(sentence) << '\n';
}

void ListenReport::tellIndex(const RemoteState& next) {
    if (index == next)
        return;
    index = next;
    if (json) {
        Event line("index");
        line.text("state", next.text());
        line.print(std::cout);
    }
    problem(next.sentence);
}

void ListenReport::tellCapture(const CaptureState& capture, Scrobbler::Clock::time_point now) {
    if (capture.connected && capture.source != source) {
        source = capture.source;
        if (json) {
            Event line("source");
            line.text("source", source);
            line.number("rate_hz", capture.rate);
            line.print(std::cout);
        } else {
            std::cout << "Listening to " << shown(source) << "; Ctrl-C ends it." << std::endl;
        }
    }
    const std::string is = !capture.problem.empty() ? "lost" : capture.silent ? "silent" : "sound";
    if (is != state) {
        state = is;
        since = now;
        if (!capture.problem.empty()) {
            source.clear();
            told.erase(capture.problem);
            problem(capture.problem);
        }
        named = false;
    }
    if (state == "silent" && !named && now - since >= silentSaidAfter) {
        named = true;
        if (json) {
            Event line("silent");
            line.text("source", source);
            line.print(std::cout);
        } else {
            std::cout << "Nothing is heard on " << shown(source) << (capture.muted ? ", which is muted." : ".")
                      << " Play something, or choose another with --source." << std::endl;
        }
    }
}

void ListenReport::tellPiece(const HeardPiece& heard) {
    name = pieceName(heard.title, heard.artist);
    if (json) {
        Event line("piece");
        writePiece(line, heard);
        line.print(std::cout);
    } else {
        std::cout << '\n' << name << (heard.player.empty() ? "" : " (" + shown(heard.player) + ")");
        std::cout << (heard.speech ? " · speech, which is no part of your taste" : "") << std::endl;
    }
}

void ListenReport::tellFilms(const Scrobbler& scrobbler) {
    const auto& heard = scrobbler.piece();
    std::optional<std::vector<AlikeFilm>> alike;
    if (cover)
        alike = alikeTo(*cover);
    if (json) {
        Event line("films");
        writePiece(line, heard);
        line.number("seconds", heard.seconds);
        writeMood(line, "mood", heard.music->mood.value);
        writeMood(line, "mood_sd", heard.music->mood.sd);
        writeQuadrants(line, heard.music->quadrants);
        if (song)
            writeWords(line, *song, scrobbler.wordsSay());
        writeFilms(line, scrobbler.films());
        if (alike)
            writeAlike(line, *alike);
        line.print(std::cout);
    } else {
        std::cout << "  " << clockTime(heard.seconds) << "  " << words << '\n'
                  << (song ? describe(*song, scrobbler.wordsSay()) : "") << describe(scrobbler.films())
                  << (alike ? describe(*alike) : "") << std::flush;
    }
    requireOutput();
}

void ListenReport::update(const Scrobbler& scrobbler, const std::shared_ptr<const TrackCover::Seen>& art,
                          const CaptureState& capture, Scrobbler::Clock::time_point now) {
    tellCapture(capture, now);
    if (!scrobbler.any())
        return;
    const auto& heard = scrobbler.piece();
    if (piece != scrobbler.number()) {
        piece = scrobbler.number();
        films.clear();
        words.clear();
        tellPiece(heard);
    }
    if (!heard.music || scrobbler.films().empty() || !scrobbler.sounds())
        return;
    const auto mood = moodWords(heard.music->mood, matcher->moods());
    const bool first = films.empty(), soon = now - filmsAt < (json ? betweenLines : betweenTexts);
    const bool same = heard.films == films && mood == words && scrobbler.words() == song && art == cover;
    if (!first && (soon || same))
        return;
    films = heard.films;
    words = mood;
    song = scrobbler.words();
    cover = art;
    filmsAt = now;
    tellFilms(scrobbler);
}

} // namespace sceneheard
