# The readers of sessions and watch lists, which are parts of the plugin and its window, need neither of them: compiled
# here once more, they are tested and fuzzed where no plugins are built, under every sanitizer.
set(SCENEHEARD_SESSION_READERS
  ${PROJECT_SOURCE_DIR}/Plugins/SceneHeard/CueText.cpp
  ${PROJECT_SOURCE_DIR}/Plugins/SceneHeard/FirstScale.cpp
  ${PROJECT_SOURCE_DIR}/Plugins/SceneHeard/State.cpp
  ${PROJECT_SOURCE_DIR}/Source/Interface/State/FilmMarks.cpp
  ${PROJECT_SOURCE_DIR}/Source/Interface/State/LocalFile.cpp
  ${PROJECT_SOURCE_DIR}/Source/Interface/State/WatchList.cpp
  ${PROJECT_SOURCE_DIR}/Source/Interface/State/WindowState.cpp
  ${PROJECT_SOURCE_DIR}/Tests/Fuzz/SessionEntryPoints.cpp)

function(add_session_readers target)
  target_sources(${target} PRIVATE ${SCENEHEARD_SESSION_READERS})
  target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/Plugins)
  target_link_libraries(${target} PRIVATE SceneHeard::Export SceneHeard::Lists ThirdParty::RapidJson)
endfunction()
