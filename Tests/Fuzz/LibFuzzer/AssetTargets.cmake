set(lists ../ListEntryPoints.cpp)
add_library(SceneHeard_FuzzedLists STATIC ${lists})
target_include_directories(SceneHeard_FuzzedLists PUBLIC ${PROJECT_SOURCE_DIR}/Tests)
target_link_libraries(SceneHeard_FuzzedLists PUBLIC SceneHeard::Importing SceneHeard::Words SceneHeard::Warnings)

fuzz_target(mood SOURCES Mood.cpp ../ModelEntryPoints.cpp LIBRARIES SceneHeard::Matching)
fuzz_target(space SOURCES Space.cpp ../ModelEntryPoints.cpp LIBRARIES SceneHeard::Matching)
fuzz_target(facts SOURCES Facts.cpp ../ModelEntryPoints.cpp LIBRARIES SceneHeard::Matching)
fuzz_target(lexicon SOURCES Lexicon.cpp LIBRARIES SceneHeard_FuzzedLists)
fuzz_target(features SOURCES Features.cpp LIBRARIES SceneHeard_FuzzedLists)
fuzz_target(onlylist SOURCES OnlyList.cpp LIBRARIES SceneHeard_FuzzedLists)
fuzz_target(playlist SOURCES Playlist.cpp LIBRARIES SceneHeard_FuzzedLists)

# What comes from players and other services.
foreach(target Metadata Listens Impression)
  string(TOLOWER ${target} name)
  fuzz_target(${name} SOURCES ${target}.cpp ../PersonEntryPoints.cpp
    LIBRARIES SceneHeard::Importing SceneHeard::NowPlaying SceneHeard::Person)
endforeach()

# What engines answer.
fuzz_target(engine SOURCES Engine.cpp ../RemoteEntryPoints.cpp LIBRARIES SceneHeard::Remote)

# What TMDb answers.
fuzz_target(tmdb SOURCES Tmdb.cpp ../TmdbEntryPoint.cpp LIBRARIES SceneHeard::Tmdb)

# Covers and words.
foreach(target Picture PosterNet Posters Lyrics)
  string(TOLOWER ${target} name)
  fuzz_target(${name} SOURCES ${target}.cpp ../BesideEntryPoints.cpp LIBRARIES SceneHeard::Pictures SceneHeard::Words)
endforeach()
