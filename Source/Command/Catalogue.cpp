#include "Command/Commands.h"
#include "Command/Report.h"
#include "Films/CatalogueWriter.h"
#include "Films/FactsFile.h"
#include "Matching/Assets.h"
#include "Signal/Error.h"
#include "Training/FilmTraining.h"
#include <iostream>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

struct BuildOptions {
    std::string data, from, out;
};

void build(const BuildOptions& options) {
    if (!options.data.empty()) {
        trainFilms(options.data, options.out.empty() ? "Assets" : options.out, std::cerr);
        return;
    }
    const fs::path from = options.from, out = options.out.empty() ? fs::path(catalogueFile) : fs::path(options.out);
    const auto films = readFacts(from / "films.tsv");
    writeCatalogue(films, readProfiles(from / "profiles.bin"), films.size(), out);
}

void printInfo() {
    const auto folder = commandAssets();
    const auto catalogue = Catalogue::open(folder / catalogueFile);
    const auto& columns = catalogue->columns();
    int first = 9999, last = 0;
    std::array<int, genreNames.size()> counts{};
    for (int i = 0; i < catalogue->size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        first = std::min<int>(first, columns.year[at]);
        last = std::max<int>(last, columns.year[at]);
        for (std::size_t g = 0; g < counts.size(); ++g)
            counts[g] += static_cast<int>(columns.genres[at] >> g & 1u);
    }
    std::cout << (folder / catalogueFile).string() << '\n'
              << catalogue->size() << " films from " << first << " to " << last << '\n';
    for (std::size_t g = 0; g < counts.size(); ++g)
        std::cout << "  " << genreNames[g] << std::string(18 - genreNames[g].size(), ' ') << counts[g] << '\n';
}

void search(const std::string& words, int most) {
    const auto catalogue = Catalogue::open(commandAssets() / catalogueFile);
    const auto found = catalogue->search(words, most);
    for (const int index : found) {
        const auto film = catalogue->film(index);
        std::cout << headline(film);
        if (film.tmdbId > 0)
            std::cout << " · tmdb:" << film.tmdbId;
        std::cout << '\n';
    }
    if (found.empty())
        throw Error("\"" + words + "\": the catalogue has no film of this title; try fewer words");
}
} // namespace

void addCatalogue(CLI::App& program, int&) {
    auto* command = program.add_subcommand("catalogue", "Make or look into the film catalogue");
    command->require_subcommand(1);

    auto* make = command->add_subcommand("build", "Make the catalogue from labelled data, or pack it for the programs");
    auto options = std::make_shared<BuildOptions>();
    auto* data =
        make->add_option("--data", options->data, "The folder of labelled data: learns profiles, writes assets")
            ->check(CLI::ExistingDirectory);
    auto* from =
        make->add_option("--from", options->from, "The folder of films.tsv and profiles.bin: packs one SQLite file")
            ->check(CLI::ExistingDirectory);
    data->excludes(from);
    make->add_option("--out", options->out,
                     "With --data the assets' folder (Assets), with --from the file (films.sqlite)");
    make->callback([options] {
        if (options->data.empty() && options->from.empty())
            throw CLI::RequiredError("--data or --from");
        build(*options);
    });

    command->add_subcommand("info", "Say what the catalogue holds")->callback([] { printInfo(); });

    struct SearchOptions {
        std::vector<std::string> words;
        int most = 20;
    };
    auto* find = command->add_subcommand("search", "List films by words of their title, best known first");
    auto wanted = std::make_shared<SearchOptions>();
    find->add_option("WORDS", wanted->words, "Words of the title")->required();
    find->add_option("--top", wanted->most, "How many films")->check(CLI::Range(1, 1000))->capture_default_str();
    find->callback([wanted] { search(CLI::detail::join(wanted->words, " "), wanted->most); });
}

} // namespace sceneheard
