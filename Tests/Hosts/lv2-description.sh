#!/bin/bash
# Holds the built LV2's description against the specification: lilv reads it, sord_validate finds no fault but those that
# JUCE 7.0.5 writes into every plugin's. Run: Tests/Hosts/lv2-description.sh BUILD_FOLDER
# Debian packages: lilv-utils sordi lv2-dev. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
for program in lv2info lv2_validate sord_validate; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
bundle=$(find "$build/Plugins" -type d -name SceneHeard.lv2 -print -quit)
[ -n "$bundle" ] || { echo "No SceneHeard.lv2 in $build: build it first."; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

uri=https://sceneheard.org/plugins/sceneheard
LV2_PATH=$(dirname "$bundle"):/usr/lib/lv2 lv2info "$uri" >"$work/info" 2>"$work/complaints"
for line in 'Name: *SceneHeard$' 'Class: *Analyser' 'Author: *SceneHeard$' 'Author Homepage: *https://sceneheard.org$'; do
  grep -q "$line" "$work/info" || { echo "lv2info does not say $line:"; head -20 "$work/info"; exit 1; }
done
! grep -i 'Author e-mail\|Author email' "$work/info" || { echo "lv2info names an address that nobody gave."; exit 1; }
[ ! -s "$work/complaints" ] || { cat "$work/complaints"; exit 1; }

# JUCE's: maintainer and release of a thing that is no doap:Project; two names of UI features; properties of ports on
# parameters; a preset's program number.
juce='doap#maintainer|doap#release|ui#noUserResize|options#interface|lv2core#portProperty|sceneheard:Program'
lv2_validate "$bundle"/*.ttl >"$work/report" 2>&1 || true
grep -q '^Found [0-9]* errors among' "$work/report" || { cat "$work/report"; exit 1; }
awk -v juce="$juce" '
  /^error:/ { if (fault != "" && fault !~ juce) { print fault; ours = 1 } fault = "" }
  /^error:|^ / { fault = fault $0 "\n" }
  END { if (fault != "" && fault !~ juce) { print fault; ours = 1 } exit ours }' "$work/report" ||
  { echo "The description has faults of our own."; exit 1; }
tail -n 1 "$work/report"

# The choices of a parameter are the whole numbers from its least to its greatest value.
awk '/lv2:minimum/ { want = $2 } /lv2:maximum/ { most = $2 }
  /rdf:value/ { ++seen; if ($2 != want) { print "choice " $2 " where " want " belongs"; wrong = 1 } last = want++ }
  /^\t\] \./ && last != most { print "the last choice is " last " of " most; wrong = 1 }
  END { print seen " choices"; exit wrong || !seen }' "$bundle/dsp.ttl"
