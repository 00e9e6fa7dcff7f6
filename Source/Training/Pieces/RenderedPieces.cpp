#include "Training/Pieces/RenderedPieces.h"
#include "Support/Error.h"
#include "Support/Paths.h"
#include "Training/Pieces/PieceComposer.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <juce_audio_basics/juce_audio_basics.h>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

constexpr double ticks = 960; // a quarter note

fs::path programOnPath(const std::string& name) {
    const char* const path = std::getenv("PATH");
    for (const auto& folder : juce::StringArray::fromTokens(path == nullptr ? "" : path, ":", "")) {
        const auto candidate = pathOf(folder.toStdString()) / name;
        std::error_code ignored;
        if (fs::is_regular_file(candidate, ignored))
            return candidate;
    }
    return {};
}

bool isSoundFont(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::array<char, 12> head{};
    in.read(head.data(), head.size());
    const std::string_view bytes(head.data(), head.size());
    return in && bytes.starts_with("RIFF") && bytes.ends_with("sfbk");
}

juce::String text(const fs::path& path) { return juce::String::fromUTF8(utf8Of(path).c_str()); }
} // namespace

double RenderedPiece::seconds() const {
    double end = 0;
    for (const auto& note : notes)
        end = std::max(end, note.start + note.length);
    return end / beatQuarters * 60.0 / tempo;
}

const std::vector<RenderedPiece>& renderedPieces() {
    static const auto all = [] {
        std::vector<RenderedPiece> pieces;
        std::array<int, 2> count{}; // of pieces in major and in minor
        unsigned number = 0;
        for (const auto& style : pieceStyles())
            for (int variant = 0; variant < piecesAStyle; ++variant, ++number) {
                // Both modes come in odd and in even pieces; a round of fifths visits every tonic.
                const bool minor = (variant + variant / 2 + static_cast<int>(number) / piecesAStyle) % 2 == 1;
                const int tonic = count[minor]++ * 7 % 12;
                pieces.push_back(composePiece(style, variant, {tonic, minor, 0, 0}, number));
            }
        return pieces;
    }();
    return all;
}

void writeMidi(const RenderedPiece& piece, const fs::path& file) {
    juce::MidiMessageSequence conductor;
    const double quarterSeconds = 60.0 / (piece.tempo * piece.beatQuarters);
    conductor.addEvent(juce::MidiMessage::tempoMetaEvent(static_cast<int>(std::lround(quarterSeconds * 1e6))));
    const bool compound = piece.beatQuarters > 1;
    conductor.addEvent(
        juce::MidiMessage::timeSignatureMetaEvent(compound ? 3 * piece.beats : piece.beats, compound ? 8 : 4));
    juce::MidiFile midi;
    midi.setTicksPerQuarterNote(static_cast<int>(ticks));
    midi.addTrack(conductor);
    for (int channel = 0; channel < 16; ++channel) {
        juce::MidiMessageSequence track;
        const auto index = static_cast<std::size_t>(channel);
        if (index < piece.programs.size() && piece.programs[index] >= 0)
            track.addEvent(juce::MidiMessage::programChange(channel + 1, piece.programs[index]));
        for (const auto& note : piece.notes)
            if (note.channel == channel) {
                track.addEvent(
                    juce::MidiMessage::noteOn(channel + 1, note.pitch, static_cast<juce::uint8>(note.velocity))
                        .withTimeStamp(std::round(note.start * ticks)));
                track.addEvent(juce::MidiMessage::noteOff(channel + 1, note.pitch)
                                   .withTimeStamp(std::round((note.start + note.length) * ticks)));
            }
        if (track.getNumEvents() == 0)
            continue;
        track.updateMatchedPairs();
        midi.addTrack(track);
    }
    juce::FileOutputStream out{juce::File(text(fs::absolute(file)))};
    if (!out.openedOk() || !midi.writeTo(out))
        throw Error(file.string() + ": cannot be written; is the disk full?");
}

FluidSynth::FluidSynth(fs::path soundfont)
    : program(programOnPath("fluidsynth"))
    , font(std::move(soundfont)) {
    if (program.empty())
        throw Error("the program fluidsynth, which plays the test pieces, is not on the path; install the packages "
                    "fluidsynth and fluid-soundfont-gm");
    if (font.empty())
        for (const auto* place : {"/usr/share/sounds/sf2/FluidR3_GM.sf2", "/usr/share/soundfonts/FluidR3_GM.sf2",
                                  "/usr/share/sounds/sf2/default-GM.sf2", "/usr/share/soundfonts/default.sf2"})
            if (font.empty() && fs::exists(place))
                font = place;
    if (font.empty())
        throw Error("no General MIDI sound font for fluidsynth was found; install the package fluid-soundfont-gm, or "
                    "name one with --soundfont");
    if (!isSoundFont(font)) // fluidsynth would play silence
        throw Error(font.string() + ": is not a sound font; give an SF2 file");
}

void FluidSynth::render(const fs::path& midi, const fs::path& wav) const {
    juce::ChildProcess process;
    const juce::StringArray command{text(program), "-ni", "-F", text(wav), "-r", "44100", text(font), text(midi)};
    const bool started = process.start(command);
    const auto said = started ? process.readAllProcessOutput().trim().toStdString() : std::string();
    std::error_code ignored;
    if (!started || !process.waitForProcessToFinish(-1) || process.getExitCode() != 0 || !fs::exists(wav, ignored))
        throw Error(program.string() + " could not play " + midi.string() + " with the sound font " + font.string() +
                    (said.empty() ? "" : ": " + said));
}

} // namespace sceneheard
