#include "Command/Commands.h"
#include "Command/FolderLock.h"
#include "Command/ImportTables.h"
#include "Command/Remote/Index.h"
#include "Command/Report.h"
#include "Films/CatalogueWriter.h"
#include "Films/FactsFile.h"
#include "Films/OtherTitles.h"
#include "Matching/Assets.h"
#include "Support/Error.h"
#include <iostream>

namespace sceneheard {

namespace {
namespace fs = std::filesystem;

struct BuildOptions {
    std::string data, from, out;
    OwnTables own;
};

// Makes a catalogue while no other build is at work in its folder: one that began from the same films would be lost.
void buildAlone(const fs::path& file, const std::function<void()>& make) {
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    const FolderLock lock(folder, [&] {
        std::cerr << "waiting for another build that is at work in " << shown(folder.string()) << '\n';
    });
    make();
    removeUnfinishedCatalogues(file);
}

void build(const BuildOptions& options) {
    if (options.own.any()) {
        const auto assets = commandAssets();
        const auto file = options.out.empty() ? assets / catalogueFile : fs::path(options.out);
        return buildAlone(file, [&] { importTables(options.own, assets, file); });
    }
    if (!options.data.empty())
        runTraining({"train", "--only", "films", "--data", options.data, "--out",
                     options.out.empty() ? "Assets" : options.out});
    const fs::path from = options.from, out = options.out.empty() ? fs::path(catalogueFile) : fs::path(options.out);
    buildAlone(out, [&] {
        auto films = readFacts(from / "films.tsv");
        if (fs::exists(from / "other_titles.tsv"))
            addOtherTitles(films, readOtherTitles(from / "other_titles.tsv"));
        writeCatalogue(films, readProfiles(from / "profiles.bin"), films.size(), out);
    });
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
    std::cout << shown((folder / catalogueFile).string()) << '\n'
              << catalogue->size() << " films from " << first << " to " << last << '\n';
    for (std::size_t g = 0; g < counts.size(); ++g)
        std::cout << "  " << genreNames[g] << std::string(18 - genreNames[g].size(), ' ') << counts[g] << '\n';
}

void search(const std::string& words, int limit) {
    const auto catalogue = Catalogue::open(commandAssets() / catalogueFile);
    const auto found = catalogue->search(words, limit);
    for (const int index : found)
        std::cout << headline(catalogue->film(index)) << '\n';
    if (found.empty())
        throw Error("\"" + words + "\": the catalogue has no film of this title; try fewer words");
}
} // namespace

void addCatalogue(CLI::App& program, int& status) {
    auto* command = program.add_subcommand("catalogue", "Make or look into the film catalogue");
    command->require_subcommand(1);

    auto* make = command->add_subcommand(
        "build", "Add films of your own tables to the catalogue; or make it from labelled data, or pack it");
    auto options = std::make_shared<BuildOptions>();
    auto* ways = make->add_option_group("from");
    auto* tmdb =
        ways->add_option("--tmdb", options->own.tmdb,
                         "A CSV export of TMDb (the columns id, title and release_date, more where present), perhaps "
                         "zipped: adds its films to the catalogue that is in use")
            ->check(CLI::ExistingFile);
    auto* movielens = ways->add_option("--movielens", options->own.movielens,
                                       "A folder of MovieLens, with movies.csv and perhaps links.csv, movies.dat, or "
                                       "u.item: the same")
                          ->check(CLI::ExistingDirectory);
    auto* imdb =
        ways->add_option("--imdb", options->own.imdb,
                         "IMDb's title.basics.tsv.gz, with title.ratings.tsv.gz beside it, or their folder; the same, "
                         "with a sixtieth of its votes for TMDb's")
            ->check(CLI::ExistingPath);
    auto* data =
        ways->add_option("--data", options->data, "The folder of labelled data: learns profiles, writes assets")
            ->check(CLI::ExistingDirectory);
    auto* from =
        ways->add_option("--from", options->from,
                         "The folder of films.tsv, profiles.bin and, where there is one, other_titles.tsv: packs one "
                         "SQLite file")
            ->check(CLI::ExistingDirectory);
    ways->require_option(1, 3);
    for (auto* importing : {tmdb, movielens, imdb})
        importing->excludes(data)->excludes(from);
    data->excludes(from);
    auto* adult = make->add_flag("--adult", options->own.rules.adult, "Take adult films too, of --tmdb or --imdb");
    make->add_flag("--unreleased", options->own.rules.unreleased, "Take films that are not released too")->needs(tmdb);
    make->add_flag(
            "--clean", options->own.rules.overview,
            "As data sets of films are cleaned: neither twice, without a title or an overview, not released, nor "
            "adult; tells how many each")
        ->needs(tmdb)
        ->excludes("--unreleased")
        ->excludes(adult);
    make->add_option("--out", options->out,
                     "The file to write (the catalogue in use; with --from films.sqlite), with --data the folder "
                     "(Assets)");
    make->callback([=] {
        if (adult->count() > 0 && tmdb->count() == 0 && imdb->count() == 0)
            throw CLI::RequiresError("--adult", "--tmdb or --imdb");
        build(*options);
    });

    command->add_subcommand("info", "Say what the catalogue holds")->callback([] { printInfo(); });

    struct SearchOptions {
        std::vector<std::string> words;
        int limit = 20;
    };
    auto* find = command->add_subcommand("search", "List films by words of their title, best known first");
    auto wanted = std::make_shared<SearchOptions>();
    find->add_option("WORDS", wanted->words, "Words of the title")->required();
    find->add_option("--top", wanted->limit, "How many films")->check(CLI::Range(1, 1000))->capture_default_str();
    addCatalogueIndex(*command, status);
    find->callback([wanted] { search(CLI::detail::join(wanted->words, " "), wanted->limit); });
}

} // namespace sceneheard
