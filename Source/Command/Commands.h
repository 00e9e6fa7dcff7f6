#pragma once
#include <CLI/CLI.hpp>

namespace sceneheard {

class AffectLexicon;

/// Exit statuses of the program.
enum Status { succeeded = 0, inputFailed = 1, wrongUsage = 2 };

/// Each adds one subcommand; its callback writes the outcome into `status`.
void addAnalyse(CLI::App& program, int& status);
void addSuggest(CLI::App& program, int& status);
void addFilm(CLI::App& program, int& status);
void addCatalogue(CLI::App& program, int& status);
void addTrain(CLI::App& program, int& status);
void addEvaluate(CLI::App& program, int& status);

/// The folder of models and catalogue for this program: beside it, or where an installation puts it. Throws Error.
std::filesystem::path commandAssets();
/// Learns all that is known of films from labelled `data` into the folder `assets`, whose mood model tells moods where
/// there is one. Throws Error.
/// @param features  a table of the clips' features, see readLabelledClips(); empty: none
void trainFilms(const std::filesystem::path& data, const std::filesystem::path& assets,
                const std::filesystem::path& features);
/// What words feel like, from that folder. Throws Error.
AffectLexicon affectLexicon();

} // namespace sceneheard
