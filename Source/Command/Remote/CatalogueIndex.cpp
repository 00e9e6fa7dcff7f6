#include "Command/Commands.h"
#include "Command/Progress.h"
#include "Command/Remote/Index.h"
#include "Command/Report.h"
#include "Matching/Assets.h"
#include "Person/PersonStore.h"
#include "Remote/CataloguePush.h"
#include "Remote/RemoteAgreement.h"
#include "Remote/SecretStore.h"
#include "Support/Error.h"
#include "Tmdb/TmdbSettings.h"
#include <iostream>

namespace sceneheard {

namespace {
// Where a push that is interrupted leaves how far it came; "" where the system has no place for it.
std::filesystem::path progressFile() {
    const auto person = PersonStore::usualPlace();
    return person.empty() ? person : person.parent_path() / "push.progress";
}

void push(const std::string& address) {
    const EngineClient client(indexSettings(address));
    const auto catalogue = Catalogue::open(commandAssets() / catalogueFile);
    std::cerr << "pushing " << catalogue->size() << " films to " << shown(client.place()) << '\n';
    ShareProgress line;
    PushedCatalogue pushed;
    try {
        pushed = pushCatalogue(*catalogue, client, progressFile(), [&](std::size_t done, std::size_t total) {
            line.show(std::to_string(done) + " films", static_cast<double>(done) / static_cast<double>(total));
        });
    } catch (const Error&) {
        line.clear();
        throw;
    }
    line.clear();
    std::cout << pushed.films << " films in " << pushed.collections << " collections; " << pushed.sent
              << " sent, the others were there";
    if (pushed.sent > 0 && pushed.seconds > 0)
        std::cout << "; " << rounded(static_cast<double>(pushed.sent) / pushed.seconds, 0) << " films a second";
    std::cout << "\nthe index holds as many, and the vectors of " << pushed.compared
              << " that were asked for again are the same\n";
    if (pushed.more > 0)
        std::cout << "it holds " << pushed.more << " films more, which this catalogue has not\n";
}

void print(const char* which, const RemoteAgreement& found) {
    std::cout << which << ": " << found.questions << " questions, " << found.remote << " answered by the index\n"
              << "  the same ten films in the same order: "
              << rounded(found.remote > 0 ? 100.0 * found.same / found.remote : 0, 1) << "%, films in common "
              << rounded(found.meanCommon, 2) << " of 10\n"
              << "  an answer takes " << rounded(found.whole, 2) << " ms (median; 95%: " << rounded(found.slowest, 2)
              << " ms), the engine " << rounded(found.engine, 2) << " ms of it; over the engine's "
              << rounded(found.over, 2) << " ms, this computer's work of it " << rounded(found.own, 2)
              << " ms; the local search " << rounded(found.local, 2) << " ms\n";
    if (!found.problem.empty())
        std::cout << "  " << shown(found.problem) << '\n';
}

int compare(const std::string& address, int questions) {
    const auto index = std::make_shared<RemoteIndex>(loadMatcher(commandAssets()), indexSettings(address), 0.0f);
    compareSearches(index, 3, false, std::chrono::seconds(20)); // an engine may load its films first
    bool all = true;
    for (const bool filtered : {false, true}) {
        const auto found = compareSearches(index, questions, filtered, std::chrono::seconds(20));
        print(filtered ? "with filters" : "without filters", found);
        all = all && found.remote == questions;
    }
    return all ? succeeded : inputFailed;
}

void keepOrForget(const std::string& address, bool forget) {
    const bool ofTmdb = address == "tmdb";
    const auto host = ofTmdb ? tmdbHost : EngineAddress::read(address).host;
    if (forget) {
        const bool was = forgetKey(host);
        std::cout << (was ? "the key of " : "no key was kept of ") << shown(host) << (was ? " is removed\n" : "\n");
        return;
    }
    std::string key;
    std::getline(std::cin, key);
    requireKey(key, ofTmdb ? "TMDb" : "the index");
    keepKey(host, key);
    std::cout << "the key of " << shown(host) << " is kept\n";
}
} // namespace

void addCatalogueIndex(CLI::App& catalogue, int& status) {
    auto* pushing = catalogue.add_subcommand(
        "push", "Put the catalogue's films into an index elsewhere (Chroma or Qdrant); again to go on, or to renew");
    auto to = std::make_shared<std::string>();
    pushing
        ->add_option("--to", *to,
                     "Its address: https://..., http://127.0.0.1:PORT, qdrant+https://...; a key in "
                     "SCENEHEARD_INDEX_KEY")
        ->required();
    pushing->callback([to] { push(*to); });

    struct CompareOptions {
        std::string with;
        int questions = 1000;
    };
    auto* comparing =
        catalogue.add_subcommand("compare", "Ask an index and this computer's search the same, and say how they agree");
    auto options = std::make_shared<CompareOptions>();
    comparing->add_option("--with", options->with, "The index's address, as for push")->required();
    comparing->add_option("--questions", options->questions, "How many, without and with filters each")
        ->check(CLI::Range(1, 100000))
        ->capture_default_str();
    struct KeyOptions {
        std::string of;
        bool forget = false;
    };
    auto* key = catalogue.add_subcommand(
        "key", "Keep the key of an index or of TMDb, one line of standard input, in the desktop's store of secrets");
    auto kept = std::make_shared<KeyOptions>();
    key->add_option("--of", kept->of, "The index's address, as for push; or tmdb")->required();
    key->add_flag("--forget", kept->forget, "Remove it from there instead");
    key->callback([kept] { keepOrForget(kept->of, kept->forget); });
    comparing->callback([options, &status] { status = compare(options->with, options->questions); });
}

} // namespace sceneheard
