# JUCE compiled once into two static libraries with one set of definitions; an executable links one of the two:
#   ThirdParty::JuceFormats  core, audio basics and file formats, for the command line (a build of seconds)
#   ThirdParty::Juce         all that a window and a plugin need, the formats included
find_package(JUCE CONFIG REQUIRED) # without a version: JUCE's own check takes that one version alone
if(JUCE_VERSION VERSION_LESS 7.0.5 OR JUCE_VERSION VERSION_GREATER_EQUAL 8)
  message(FATAL_ERROR "JUCE 7.0.5 or a later 7 is needed, found ${JUCE_VERSION} in ${JUCE_DIR}")
endif()
get_target_property(juceaide_imported juce::juceaide IMPORTED)
if(juceaide_imported) # seen by this folder only, else
  set_target_properties(juce::juceaide PROPERTIES IMPORTED_GLOBAL TRUE)
endif()

# Debian's JUCE is built without its bundled codecs but does not link the system's; vcpkg's has them.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT DEFINED VCPKG_TOOLCHAIN)
  pkg_check_modules(CODECS REQUIRED IMPORTED_TARGET GLOBAL flac vorbisenc vorbisfile vorbis ogg)
  set(juce_codecs PkgConfig::CODECS)
endif()

function(juce_library name)
  set(target ThirdParty_${name})
  add_library(${target} STATIC)
  add_library(ThirdParty::${name} ALIAS ${target})
  target_link_libraries(${target} PRIVATE ${ARGN} juce::juce_recommended_config_flags
                        INTERFACE ${juce_codecs} Threads::Threads ${CMAKE_DL_LIBS})
  target_compile_definitions(${target}
    PUBLIC JUCE_WEB_BROWSER=0 JUCE_USE_CURL=0 JUCE_JACK=0 JUCE_VST3_CAN_REPLACE_VST2=0 JUCE_DISPLAY_SPLASH_SCREEN=0
           JUCE_USE_MP3AUDIOFORMAT=1 JUCE_MODAL_LOOPS_PERMITTED=0 $<IF:$<CONFIG:Debug>,DEBUG=1,NDEBUG=1>
    INTERFACE $<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>)
  target_include_directories(${target} SYSTEM INTERFACE $<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>)
  # g++ 12 sees dangling pointers in JUCE's listener lists that are not there.
  target_compile_options(${target} PRIVATE $<$<NOT:$<CXX_COMPILER_ID:MSVC>>:-w>)
endfunction()

if(SCENEHEARD_PLUGINS)
  add_library(ThirdParty_JuceFixes INTERFACE)
  add_library(ThirdParty::JuceFixes ALIAS ThirdParty_JuceFixes)
  if(SCENEHEARD_JUCE_FIXES)
    include(JuceFixes.cmake)
  endif()
endif()

juce_library(JuceFormats juce::juce_audio_formats)
if(SCENEHEARD_PLUGINS)
  juce_library(Juce juce::juce_audio_utils juce::juce_audio_processors juce::juce_osc)
  # Beneath our own guard: what a component throws while it is painted does not reach the host either.
  target_compile_definitions(ThirdParty_Juce PUBLIC JUCE_CATCH_UNHANDLED_EXCEPTIONS=1)
  if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    pkg_check_modules(IMAGES REQUIRED IMPORTED_TARGET GLOBAL libpng libjpeg)
    target_link_libraries(ThirdParty_Juce INTERFACE PkgConfig::IMAGES)
  endif()
endif()
