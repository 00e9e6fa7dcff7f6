# Writes the README of an installation: what README.md tells of using SceneHeard, without what is for its sources alone.
# Links to files that are not installed become text. Run: cmake -D SOURCE=README.md -D OUT=FILE -P Readme.cmake
file(READ ${SOURCE} text)

# `from` up to the next heading, the heading itself left out.
function(section from out)
  string(FIND "${text}" "${from}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "${SOURCE} lacks the heading that the packages' README takes: ${from}")
  endif()
  string(LENGTH "${from}" length)
  math(EXPR at "${at} + ${length}")
  string(SUBSTRING "${text}" ${at} -1 rest)
  string(FIND "${rest}" "\n## " end)
  string(SUBSTRING "${rest}" 0 ${end} rest)
  string(STRIP "${rest}" rest)
  set(${out} "${rest}" PARENT_SCOPE)
endfunction()
section("# SceneHeard\n" introduction)
section("\n## What each use looks like\n" uses)
section("\n## How a sound becomes a film\n" ways)

set(text "# SceneHeard

${introduction}

## What is installed

- `sceneheard-window`, the program with a window, in the desktop's menus as SceneHeard
- `sceneheard`, the command line; `man sceneheard` tells every option, and shells complete its words
- SceneHeard as a VST3 and as an LV2, where hosts look for plugins

## What each use looks like

${uses}

## How a sound becomes a film

${ways}

## Licence

AGPL-3.0-or-later. The file `copyright` beside this one holds its text and the notices of what SceneHeard is made with.
https://sceneheard.org
")
string(REPLACE "./sceneheard.sh run" "sceneheard suggest" text "${text}")
string(REPLACE "Install it (above) and put it" "Put it" text "${text}")
string(REGEX REPLACE "!\\[[^]]*\\]\\([^)]*\\)\n\n?" "" text "${text}")
string(REGEX REPLACE "\\[([^]]*)\\]\\([^):]*\\)" "\\1" text "${text}")
file(WRITE ${OUT} "${text}")
