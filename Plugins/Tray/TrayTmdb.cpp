#include "Tray/TrayTmdb.h"
#include "Interface/Style/OnlineText.h"
#include "Interface/Style/Words.h"
#include "Listening/Guard.h"
#include "Remote/SecretStore.h"

namespace sceneheard {

/// What became of the last wish. Message thread.
struct TrayTmdb::Store {
    TmdbSwitch* tmdb = nullptr; ///< null: the app ends
    int number = 0;
    std::string problem;

    /// @param asks  asks the store; gives the key that it now has. Elsewhere.
    static void ask(const std::shared_ptr<Store>& store, std::function<std::string()> asks) {
        juce::Thread::launch([store, asks = std::move(asks), number = ++store->number] {
            std::string key, problem;
            guarded([&] { key = asks(); }, [&](const std::string& why) { problem = why; });
            juce::MessageManager::callAsync([store, key, problem, number] {
                if (store->tmdb == nullptr || store->number != number)
                    return;
                store->problem = problem;
                if (problem.empty())
                    store->tmdb->use(key);
            });
        });
    }
};

TrayTmdb::TrayTmdb()
    : store(std::make_shared<Store>()) {
    store->tmdb = &tmdb.get();
    if (!TmdbSwitch::environmentHasKey())
        Store::ask(store, [] { return keptKey(tmdbHost); });
}

TrayTmdb::~TrayTmdb() { store->tmdb = nullptr; }

void TrayTmdb::keep(const std::string& key) {
    Store::ask(store, [key] {
        key.empty() ? static_cast<void>(forgetKey(tmdbHost)) : keepKey(tmdbHost, key);
        return key;
    });
}

juce::String TrayTmdb::told() const {
    if (!store->problem.empty())
        return juce::String::fromUTF8(store->problem.c_str());
    if (!tmdb->isOn())
        return {};
    return tmdb->hasKey() ? tmdb->problem() : words(text::tmdbNeedsKey);
}

} // namespace sceneheard
