#pragma once
#include <string>

namespace sceneheard {

/// The desktop's store of secrets (freedesktop.org's Secret Service, through libsecret), where the keys of indexes and
/// of TMDb lie, encrypted by the person's password. Each call may wait for the store, and for the person to open it.
/// Not in hosts: programs only.
/// @param host  of the index, as EngineAddress::host; of TMDb tmdbHost
/// @return  the key; "" where none is kept, or there is no store
std::string keptKey(const std::string& host);
/// Throws Error where there is no store, or it refuses.
void keepKey(const std::string& host, const std::string& key);
/// Whether there was one. Throws Error likewise.
bool forgetKey(const std::string& host);

} // namespace sceneheard
