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

get_target_property(juce_modules juce::juce_core INTERFACE_JUCE_MODULE_PATH)
set(JUCE_FIXES_DIR ${CMAKE_CURRENT_BINARY_DIR}/juce-fixes)

# On X11 JUCE 7.0.5 keeps the message thread of an idle window busy. It looks for something to paint at the screen's rate,
# 100 times a second where that is unknown, as long as a window exists, even a hidden one: here it looks from a repaint on
# until it lets go of the picture it painted into. And while a text field exists it asks the screen where the pointer is 10
# times a second, 50 once that moved elsewhere: here once a second.
set(x11_window juce_gui_basics/native/juce_linux_Windowing.cpp)
if(SCENEHEARD_PLUGINS AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND EXISTS ${juce_modules}/${x11_window})
  file(READ ${juce_modules}/${x11_window} text)
  set(from "regionsNeedingRepaint.add (area * peer.currentScaleFactor);")
  string(REPLACE "${from}" "${from}
            if (! peer.vBlankManager.isTimerRunning())
                peer.updateVBlankTimer();" text "${text}")
  set(from "image = Image();")
  string(REPLACE "${from}" "{
                ${from}
                if (peer.vBlankListeners.isEmpty())
                    peer.vBlankManager.stopTimer();
            }" text "${text}")
  file(CONFIGURE OUTPUT ${JUCE_FIXES_DIR}/${x11_window} CONTENT "${text}" @ONLY)
  string(MD5 fixes "${text}")

  set(desktop juce_gui_basics/desktop/juce_Desktop.cpp)
  file(READ ${juce_modules}/${desktop} text)
  string(REGEX REPLACE "startTimer \\((100|20)\\)" "startTimer (1000)" text "${text}")
  file(CONFIGURE OUTPUT ${JUCE_FIXES_DIR}/${desktop} CONTENT "${text}" @ONLY)
  string(MD5 fixes "${fixes}${text}")

  # Messages and timers are caught by JUCE (see below), the events of a window are not.
  set(events juce_gui_basics/native/x11/juce_linux_XWindowSystem.cpp)
  file(READ ${juce_modules}/${events} text)
  set(from "                    windowMessageReceive (evt);")
  string(REPLACE "${from}" "                    JUCE_TRY { windowMessageReceive (evt); } JUCE_CATCH_EXCEPTION" text "${text}")
  file(CONFIGURE OUTPUT ${JUCE_FIXES_DIR}/${events} CONTENT "${text}" @ONLY)
  string(MD5 fixes "${fixes}${text}")

  # A copy of what includes them finds the fixed files beside it; their hash in it tells them apart for a compiler cache.
  set(module juce_gui_basics/juce_gui_basics.cpp)
  file(READ ${juce_modules}/${module} text)
  file(CONFIGURE OUTPUT ${JUCE_FIXES_DIR}/${module} CONTENT "// ${fixes}\n${text}" @ONLY)
  get_target_property(sources juce_gui_basics INTERFACE_SOURCES)
  string(REPLACE ${juce_modules}/${module} ${JUCE_FIXES_DIR}/${module} sources "${sources}")
  set_target_properties(juce_gui_basics PROPERTIES INTERFACE_SOURCES "${sources}")
  set_source_files_properties(${JUCE_FIXES_DIR}/${module} PROPERTIES INCLUDE_DIRECTORIES ${juce_modules}/juce_gui_basics)
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

# JUCE 7.0.5's VST3 wrapper copies a channel map for each block and input bus, which takes memory on the audio thread.
# Include this folder before JUCE's own to have the map referred to.
if(SCENEHEARD_PLUGINS)
  set(vst3_common juce_audio_processors/format_types/juce_VST3Common.h)
  file(READ ${juce_modules}/${vst3_common} text)
  string(REPLACE "const auto mapping = map[busIndex];" "const auto& mapping = map[busIndex];" text "${text}")
  file(CONFIGURE OUTPUT ${JUCE_FIXES_DIR}/${vst3_common} CONTENT "${text}" @ONLY)
  add_library(ThirdParty_JuceFixes INTERFACE)
  add_library(ThirdParty::JuceFixes ALIAS ThirdParty_JuceFixes)
  target_include_directories(ThirdParty_JuceFixes INTERFACE ${JUCE_FIXES_DIR})
endif()
