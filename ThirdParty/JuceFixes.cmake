# Faults of JUCE 7.0.5, mended in copies of its files. Those that are included, the targets that want them find by naming
# ThirdParty::JuceFixes before JUCE's own folder.
set(juce_mended 7.0.5)
if(NOT JUCE_VERSION VERSION_EQUAL juce_mended)
  message(FATAL_ERROR
    "SceneHeard mends faults of JUCE ${juce_mended}, and this is JUCE ${JUCE_VERSION}, found in ${JUCE_DIR}.\n"
    "Give CMake JUCE ${juce_mended} (Debian 12's juce-modules-source, or -DJUCE_DIR= the folder of its JUCEConfig.cmake), or "
    "take this one with the faults that it may have: -DSCENEHEARD_JUCE_FIXES=OFF.")
endif()
get_target_property(juce_modules juce::juce_core INTERFACE_JUCE_MODULE_PATH)
set(juce_fixes ${CMAKE_CURRENT_BINARY_DIR}/juce-fixes)
target_include_directories(ThirdParty_JuceFixes INTERFACE ${juce_fixes})
include(MendJuce.cmake)

# The VST3 wrapper copies a channel map for each block and input bus, which takes memory on the audio thread.
mend_juce(juce_audio_processors/format_types/juce_VST3Common.h
  "const auto mapping = map[busIndex];" "const auto& mapping = map[busIndex];")

# The LV2 wrapper refuses Audacity 3.2, which passes the longest block as an Int of eight bytes.
set(number "        if (atom.type == head.urid && atom.size == sizeof (Head))")
mend_juce(juce_audio_processors/format_types/juce_LV2Common.h
  "${number}" "        if (std::is_integral<Head>::value && atom.type == head.urid && atom.size == sizeof (int64_t))
            return static_cast<Target> (*reinterpret_cast<const int64_t*> (data));

${number}")
if(NOT CMAKE_SYSTEM_NAME STREQUAL "Linux")
  return()
endif()

# On X11 the message thread of an idle window is kept busy. JUCE looks for something to paint at the screen's rate, 100 times
# a second where that is unknown, as long as a window exists, even a hidden one: here it looks from a repaint on until it
# lets go of the picture it painted into.
set(windows juce_gui_basics/native/juce_linux_Windowing.cpp)
set(repaint "regionsNeedingRepaint.add (area * peer.currentScaleFactor);")
set(release "image = Image();")
mend_juce(${windows}
  "${repaint}" "${repaint}
            if (! peer.vBlankManager.isTimerRunning())
                peer.updateVBlankTimer();"
  "${release}" "{
                ${release}
                if (peer.vBlankListeners.isEmpty())
                    peer.vBlankManager.stopTimer();
            }")
# And while a text field exists it asks the screen where the pointer is 10 times a second, 50 once that moved elsewhere: here
# once a second.
set(desktop juce_gui_basics/desktop/juce_Desktop.cpp)
mend_juce(${desktop} "startTimer (100)" "startTimer (1000)" "startTimer (20)" "startTimer (1000)")

# Messages and timers are caught by JUCE (see JUCE_CATCH_UNHANDLED_EXCEPTIONS), the events of a window are not.
set(events juce_gui_basics/native/x11/juce_linux_XWindowSystem.cpp)
mend_juce(${events} "                    windowMessageReceive (evt);"
                    "                    JUCE_TRY { windowMessageReceive (evt); } JUCE_CATCH_EXCEPTION")

# A copy of what includes these finds them beside it; their hashes in it tell them apart for a compiler cache.
set(hashes "")
foreach(mended ${windows} ${desktop} ${events})
  file(MD5 ${juce_fixes}/${mended} hash)
  string(APPEND hashes " ${hash}")
endforeach()
set(module juce_gui_basics/juce_gui_basics.cpp)
set(first "#ifdef JUCE_GUI_BASICS_H_INCLUDED")
mend_juce(${module} "${first}" "//${hashes}\n${first}")
get_target_property(sources juce_gui_basics INTERFACE_SOURCES)
string(REPLACE ${juce_modules}/${module} ${juce_fixes}/${module} sources "${sources}")
set_target_properties(juce_gui_basics PROPERTIES INTERFACE_SOURCES "${sources}")
set_source_files_properties(${juce_fixes}/${module} PROPERTIES INCLUDE_DIRECTORIES ${juce_modules}/juce_gui_basics)
