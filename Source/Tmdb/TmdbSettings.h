#pragma once
#include <filesystem>
#include <string>

namespace sceneheard {

/// What is asked of TMDb, and as whom.
struct TmdbSettings {
    std::string key; ///< the person's own API Read Access Token; goes into a header, never into an address, a message
                     ///< or a file
    std::string country = "US";                        ///< ISO 3166-1, two capital letters, of offers
    std::string language = "en";                       ///< of plots: ISO 639-1, two small letters
    std::string api = "https://api.themoviedb.org/3";  ///< https, or http of this machine's own; gets the key
    std::string images = "https://image.tmdb.org/t/p"; ///< likewise; never gets the key
    std::string authority;       ///< a file of certificates to trust instead of the system's; empty: the system's
    std::filesystem::path cache; ///< file of the disk cache; empty: none
    bool posters = true;         ///< whether pictures are asked for too
};

/// Throws Error, with a sentence for the person and without the key, where nothing can be asked with them: a key that
/// no header takes, a country or language of other letters, or an address that is none or not encrypted. Otherwise
/// gives them back, with the addresses as they are used.
TmdbSettings checkedTmdbSettings(TmdbSettings settings);

} // namespace sceneheard
