#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace sceneheard {

/// The name under which the desktop's store of secrets has the key of TMDb's own server.
inline constexpr const char* tmdbHost = "api.themoviedb.org";
/// What TMDb, and JustWatch for offers, ask to be shown beside what is theirs.
inline constexpr std::string_view tmdbAttribution =
    "This product uses the TMDB API but is not endorsed or certified by TMDB.";
inline constexpr std::string_view justWatchAttribution = "Where to watch: JustWatch";
/// What a person without a key is told.
inline constexpr std::string_view tmdbKeyAdvice =
    "TMDb is asked with a key of your own only. Make a free account at themoviedb.org, copy the API Read Access Token "
    "from its settings, and keep it by `sceneheard catalogue key --of tmdb`, or give it by SCENEHEARD_TMDB_KEY.";

/// What is asked of TMDb, and as whom.
struct TmdbSettings {
    std::string key; ///< the person's own API Read Access Token; goes into a header, never into an address, a message
                     ///< or a file
    std::string country = "US";                        ///< ISO 3166-1, two capital letters, of offers
    std::string language = "en";                       ///< of plots: ISO 639-1, two small letters
    std::string api = "https://api.themoviedb.org/3";  ///< https, or http of this machine's own; gets the key
    std::string images = "https://image.tmdb.org/t/p"; ///< likewise; never gets the key
    std::filesystem::path cache;                       ///< file of the disk cache; empty: none
    bool posters = true;                               ///< whether pictures are asked for too
};

/// Throws Error, with a sentence for the person and without the key, where nothing can be asked with them: a key that
/// no header takes, a country or language of other letters, or an address that is none or not encrypted. Otherwise
/// gives them back, with the addresses as they are used.
TmdbSettings checkedTmdbSettings(TmdbSettings settings);

/// What the environment says, for plugins too: the key of SCENEHEARD_TMDB_KEY (empty: nothing may be asked), servers
/// instead of TMDb's own of SCENEHEARD_TMDB_API and SCENEHEARD_TMDB_IMAGES, country and language of the locale, and
/// the usual cache. Nothing is checked yet.
TmdbSettings environmentTmdbSettings();

} // namespace sceneheard
