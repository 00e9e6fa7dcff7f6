#include "Remote/SecretStore.h"
#include "Support/Error.h"
#include <libsecret/secret.h>

namespace sceneheard {
namespace {

const SecretSchema* schema() {
    static const SecretSchema made = [] {
        SecretSchema s{};
        s.name = "org.sceneheard.Index";
        s.flags = SECRET_SCHEMA_NONE;
        s.attributes[0] = {"host", SECRET_SCHEMA_ATTRIBUTE_STRING};
        return s;
    }();
    return &made;
}

// What a call left behind as an error, in a sentence; "" for none.
std::string taken(GError* error) {
    const std::string text = error != nullptr ? error->message : "";
    g_clear_error(&error);
    return text;
}

void requireStore(const std::string& problem) {
    if (!problem.empty())
        throw Error("The desktop's store of secrets cannot be used (" + problem +
                    "); give the key of an index by SCENEHEARD_INDEX_KEY instead, TMDb's by SCENEHEARD_TMDB_KEY.");
}
} // namespace

std::string keptKey(const std::string& host) {
    GError* error = nullptr;
    gchar* found = secret_password_lookup_sync(schema(), nullptr, &error, "host", host.c_str(), nullptr);
    taken(error); // without a store there is no key
    if (found == nullptr)
        return {};
    std::string key = found;
    secret_password_free(found); // which wipes it first
    return key;
}

void keepKey(const std::string& host, const std::string& key) {
    GError* error = nullptr;
    const auto label = "SceneHeard's key for " + host;
    secret_password_store_sync(schema(), SECRET_COLLECTION_DEFAULT, label.c_str(), key.c_str(), nullptr, &error, "host",
                               host.c_str(), nullptr);
    requireStore(taken(error));
}

bool forgetKey(const std::string& host) {
    GError* error = nullptr;
    const bool was = secret_password_clear_sync(schema(), nullptr, &error, "host", host.c_str(), nullptr) != FALSE;
    requireStore(taken(error));
    return was;
}

} // namespace sceneheard
