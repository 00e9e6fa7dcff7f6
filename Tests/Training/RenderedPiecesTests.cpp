#include "Catch.h"
#include "Folder.h"
#include "Support/Error.h"
#include "Training/Pieces/ChordSymbols.h"
#include "Training/Pieces/PieceComposer.h"
#include <cmath>
#include <juce_audio_basics/juce_audio_basics.h>
#include <set>

using namespace sceneheard;

TEST_CASE("Chord symbols give roots and tones, and nonsense is refused") {
    const auto chords = chordSymbols("I vi IV V7 bVImaj7 iio7 Vsus #ivo");
    REQUIRE(chords.size() == 8);
    CHECK(chords[1].root == 9);
    CHECK(chords[1].tones == std::vector{0, 3, 7});
    CHECK(chords[2].tones == std::vector{0, 4, 7});
    CHECK(chords[3].tones == std::vector{0, 4, 7, 10});
    CHECK(chords[4].root == 8);
    CHECK(chords[4].tones == std::vector{0, 4, 7, 11});
    CHECK(chords[5].tones == std::vector{0, 3, 6, 10});
    CHECK(chords[6].tones == std::vector{0, 5, 7});
    CHECK(chords[7].root == 6);
    for (const auto* wrong : {"", "H", "I9x", "b", "IVV"})
        CHECK_THROWS_AS(chordSymbols(wrong), Error);
}

TEST_CASE("The test pieces cover keys, modes, metres and tempi, alike in their odd and even half") {
    const auto& pieces = renderedPieces();
    REQUIRE(pieces.size() >= 72);
    std::set<std::pair<int, bool>> keys;
    std::set<std::string> names;
    std::set<std::pair<int, bool>> metres;
    std::array<int, 2> minor{};
    std::array<double, 2> octaves{};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto& piece = pieces[i];
        INFO(piece.name);
        CHECK((piece.tempo >= 50 && piece.tempo <= 190));
        CHECK((piece.seconds() > 24 && piece.seconds() < 40));
        keys.insert({piece.key.tonic, piece.key.minor});
        names.insert(piece.name);
        metres.insert({piece.beats, piece.beatQuarters > 1});
        minor[i % 2] += piece.key.minor;
        octaves[i % 2] += std::log2(piece.tempo) / static_cast<double>(pieces.size() / 2);
    }
    CHECK(keys.size() == 24);
    CHECK(names.size() == pieces.size());
    CHECK(metres == std::set<std::pair<int, bool>>{{2, false}, {2, true}, {3, false}, {4, false}, {5, false}});
    CHECK(octaves[0] == Approx(octaves[1]).margin(0.1));
    for (const int count : minor)
        CHECK(count == Approx(static_cast<double>(pieces.size()) / 4).margin(3));
}

TEST_CASE("Notes of the test pieces are in range, mostly of their key, and the same every time") {
    for (std::size_t i = 0; i < renderedPieces().size(); ++i) {
        const auto& piece = renderedPieces()[i];
        INFO(piece.name);
        double inScale = 0, pitched = 0;
        for (const auto& note : piece.notes) {
            CHECK((note.channel >= 0 && note.channel < 16 && note.start >= 0 && note.length > 0));
            CHECK((note.pitch >= 24 && note.pitch <= 108 && note.velocity >= 1 && note.velocity <= 127));
            if (note.channel == 9)
                continue;
            const int degree = ((note.pitch - piece.key.tonic) % 12 + 12) % 12;
            const std::set<int> scale = piece.key.minor ? std::set<int>{0, 2, 3, 5, 7, 8, 10, 11} // natural, harmonic
                                                        : std::set<int>{0, 2, 4, 5, 7, 9, 11};
            inScale += static_cast<double>(scale.count(degree));
            ++pitched;
        }
        CHECK(inScale > 0.7 * pitched);
    }
    const auto& style = pieceStyles().front();
    const auto once = composePiece(style, 1, {3, false, 0, 0}, 5), again = composePiece(style, 1, {3, false, 0, 0}, 5);
    REQUIRE(once.notes.size() == again.notes.size());
    for (std::size_t i = 0; i < once.notes.size(); ++i)
        CHECK((once.notes[i].start == again.notes[i].start && once.notes[i].pitch == again.notes[i].pitch));
}

TEST_CASE("A piece in six eight is written as a MIDI file with its tempo, metre, instruments and notes") {
    const TemporaryFolder folder;
    RenderedPiece piece;
    piece.tempo = 60;
    piece.beats = 2;
    piece.beatQuarters = 1.5;
    piece.programs = {40, -1, 68};
    piece.notes = {{0, 0, 0.5, 60, 80}, {2, 1.5, 1, 64, 90}, {9, 3, 0.5, 38, 100}};
    CHECK(piece.seconds() == Approx(3.5 / 1.5));
    writeMidi(piece, folder / "piece.mid");

    juce::FileInputStream in{juce::File((folder / "piece.mid").string())};
    juce::MidiFile midi;
    REQUIRE(midi.readFrom(in));
    CHECK(midi.getNumTracks() == 4);
    midi.convertTimestampTicksToSeconds();
    int programs = 0;
    std::vector<double> starts;
    for (int t = 0; t < midi.getNumTracks(); ++t)
        for (const auto* event : *midi.getTrack(t)) {
            const auto& message = event->message;
            int numerator = 0, denominator = 0;
            if (message.isTimeSignatureMetaEvent()) {
                message.getTimeSignatureInfo(numerator, denominator);
                CHECK((numerator == 6 && denominator == 8));
            }
            programs += message.isProgramChange();
            if (message.isNoteOn())
                starts.push_back(message.getTimeStamp());
        }
    CHECK(programs == 2);
    REQUIRE(starts.size() == 3);
    for (int i = 0; i < 3; ++i)
        CHECK(starts[static_cast<std::size_t>(i)] == Approx(i).margin(1e-3));
    CHECK_THROWS_AS(writeMidi(piece, folder / "no folder" / "piece.mid"), Error);
}

TEST_CASE("What is no sound font is refused before anything is played") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS(FluidSynth(folder.write("font.sf2", "RIFF, but something else")), Error);
    CHECK_THROWS_AS(FluidSynth(folder / "missing.sf2"), Error);
}
