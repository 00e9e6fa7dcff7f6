# The music player Audacious 4 and its toolkit, for its plugin, which needs nothing of SceneHeard's own window.
set(SCENEHEARD_AUDACIOUS AUTO CACHE STRING "Build the plugin of the music player Audacious: ON, OFF, or AUTO, where it is found")
set_property(CACHE SCENEHEARD_AUDACIOUS PROPERTY STRINGS AUTO ON OFF)
if(SCENEHEARD_AUDACIOUS)
  find_package(PkgConfig QUIET)
  pkg_check_modules(AUDACIOUS QUIET IMPORTED_TARGET audacious>=4.2)
  find_library(AUDQT_LIBRARY audqt)
  find_package(Qt5 5.15 QUIET COMPONENTS Widgets)
  if(AUDACIOUS_FOUND AND AUDQT_LIBRARY AND Qt5_FOUND)
    message(STATUS "Plugin of Audacious ${AUDACIOUS_VERSION}: built, with Qt ${Qt5_VERSION}")
    # Where this Audacious looks, below our own prefix.
    execute_process(COMMAND ${PKG_CONFIG_EXECUTABLE} --define-variable=prefix=. --variable=plugin_dir audacious
                    OUTPUT_VARIABLE SCENEHEARD_AUDACIOUS_FOLDER OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE "^\\./" "" SCENEHEARD_AUDACIOUS_FOLDER ${SCENEHEARD_AUDACIOUS_FOLDER})
  elseif(SCENEHEARD_AUDACIOUS STREQUAL "AUTO")
    message(STATUS "Plugin of Audacious: left out; it needs audacious 4.2 (Debian: audacious-dev) and Qt 5.15 (qtbase5-dev)")
    set(SCENEHEARD_AUDACIOUS OFF)
  else()
    message(FATAL_ERROR "The plugin of Audacious needs audacious 4.2 (Debian: audacious-dev) and Qt 5.15 (qtbase5-dev): "
                        "install them, or pass -DSCENEHEARD_AUDACIOUS=OFF.")
  endif()
else()
  message(STATUS "Plugin of Audacious: left out, as asked")
endif()
