# Mends the description that JUCE 7.0.5 writes of an LV2. Run: cmake -D DESCRIPTION=dsp.ttl -P Lv2Description.cmake
file(READ ${DESCRIPTION} text)

# JUCE knows no other class than lv2:Plugin and lv2:InstrumentPlugin; hosts sort their menus by it.
set(class "\ta lv2:Plugin ;\n")
string(FIND "${text}" "${class}" at)
if(at EQUAL -1)
  message(FATAL_ERROR "${DESCRIPTION} does not give the plugin's class as JUCE 7.0.5 does, so that it cannot be set.")
endif()
string(REPLACE "${class}" "\ta lv2:AnalyserPlugin , lv2:Plugin ;\n" text "${text}")

# An address that is not given is no address; <> would be this file's.
string(REPLACE "\t\tfoaf:mbox <> ;\n" "" text "${text}")

# The choices of a parameter are written as 0..1, but taken from hosts as its least value and the whole numbers after it: a
# host's menu would choose others than it names.
set(left "${text}")
set(text "")
set(value 0)
while(left MATCHES "lv2:minimum (-?[0-9]+)|rdf:value [0-9.e+-]+")
  set(found "${CMAKE_MATCH_0}")
  set(minimum "${CMAKE_MATCH_1}")
  string(FIND "${left}" "${found}" at)
  string(SUBSTRING "${left}" 0 ${at} before)
  string(LENGTH "${found}" length)
  math(EXPR next "${at} + ${length}")
  string(SUBSTRING "${left}" ${next} -1 left)
  if(found MATCHES "minimum")
    set(value ${minimum})
  else()
    set(found "rdf:value ${value}")
    math(EXPR value "${value} + 1")
  endif()
  string(APPEND text "${before}${found}")
endwhile()
file(WRITE ${DESCRIPTION} "${text}${left}")
