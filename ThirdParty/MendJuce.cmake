# mend_juce(PATH FROM TO [FROM TO]...)
# Writes ${juce_fixes}/PATH: JUCE's file of that path with each text FROM exchanged for TO, wherever it stands. A FROM that
# the file lacks stops the configuration, since its fault would else stay, unseen. All else is kept (of line ends \n alone),
# and a copy that is right already is not written, so that nothing is built anew for it.
# Reads juce_modules, the folder of JUCE's modules, and JUCE_VERSION.
function(mend_juce path)
  set(source ${juce_modules}/${path})
  if(NOT EXISTS ${source})
    message(FATAL_ERROR "JUCE ${JUCE_VERSION} has no file ${source}, in which SceneHeard mends a fault. "
                        "See ThirdParty/JuceFixes.cmake.")
  endif()
  file(READ ${source} text)
  math(EXPR last "${ARGC} - 2")
  foreach(index RANGE 1 ${last} 2)
    math(EXPR next "${index} + 1")
    set(from "${ARGV${index}}") # not by a list: both may hold semicolons
    set(to "${ARGV${next}}")
    string(FIND "${text}" "${from}" at)
    if(at EQUAL -1)
      message(FATAL_ERROR "${source} of JUCE ${JUCE_VERSION} lacks a text in which SceneHeard mends a fault. "
                          "See ThirdParty/JuceFixes.cmake. The text:\n${from}")
    endif()
    string(REPLACE "${from}" "${to}" text "${text}")
  endforeach()
  set(copy ${juce_fixes}/${path})
  set(before "")
  if(EXISTS ${copy})
    file(READ ${copy} before)
  endif()
  if(NOT before STREQUAL text)
    file(WRITE ${copy} "${text}") # file(CONFIGURE) would take what stands between two @ for a variable
  endif()
endfunction()
