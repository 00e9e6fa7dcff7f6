#!/bin/bash
# Types into the built LV2's window in jalv.gtk3, as a person would: a target is chosen, "Change" is pressed, another one
# is typed. Each time the keys must arrive in the sheet that is open, and Escape must close it and the first steps.
# Run: Tests/Hosts/jalv-keyboard.sh BUILD_FOLDER [FOLDER_FOR_PICTURES]
# Debian packages: jalv jackd2 xvfb xdotool imagemagick. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
for program in jalv.gtk3 jackd jack_lsp Xvfb xdotool import compare; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
export SCENEHEARD_ASSETS=$build/assets
. "$(dirname "$0")/jalv.sh"
pictures=$work
[ $# -lt 2 ] || pictures=$(realpath "$2")

picture() { import -window root "$pictures/$1.png"; }
# How many pixels of a part of the window (WIDTHxHEIGHT+X+Y) differ between two pictures.
differing() {
  local count
  count=$(compare -extract "$3" -metric AE "$pictures/$1.png" "$pictures/$2.png" null: 2>&1 || true)
  echo "${count%%.*}"
}
# Where the sheet of first steps and that of targets lie, jalv's menu included, and the buttons. Pixels.
steps=500x280+300+230 menu=25
# Waits until pixels of a part differ from a picture. Arguments: what is expected, picture, part, pixels.
awaited() {
  for _ in {1..60}; do
    sleep 0.25
    picture now
    [ "$(differing "$2" now "$3")" -lt "$4" ] || return 0
  done
  cp "$pictures/now.png" "$pictures/failed.png" 2>/dev/null || true
  echo "FAILED: $1"
  exit 1
}
alike() { # as awaited, for what is to look as it did
  for _ in {1..60}; do
    sleep 0.25
    picture now
    [ "$(differing "$2" now "$3")" -gt "$4" ] || return 0
  done
  echo "FAILED: $1"
  exit 1
}

picture blank
awaited "the window appears" blank "$steps" 5000
sleep 2
picture first
click() { xdotool mousemove "$1" "$(($2 + menu))" click 1; }
# A click beside nothing that closes: into the sheet of first steps. It gives the window the keyboard, as a host does.
click 560 345
sleep 0.5
xdotool key Escape
awaited "Escape closes the first steps" first "$steps" 5000
sleep 1
picture opened
awaited "after ten seconds without sound the window asks what is wrong" opened "$steps" 500
picture closed

click 90 440 # Choose a target...
awaited "the sheet of targets opens" closed "$steps" 5000
sleep 0.5
picture empty
xdotool type --delay 80 alien
awaited "the first title is typed" empty "$steps" 2000
xdotool key Return
alike "Return takes the film and closes the sheet" closed "$steps" 3000
kill -0 "$jalv"
for time in second third; do
  sleep 0.5
  click 266 442 # Change
  awaited "the sheet opens the $time time" closed "$steps" 5000
  sleep 0.5
  picture empty
  xdotool type --delay 80 "psych"
  [ "$time" = second ] || xdotool type --delay 80 "o"
  awaited "keys arrive the $time time" empty "$steps" 2000
  picture typed
  xdotool key Escape
  alike "Escape closes the sheet the $time time" closed "$steps" 3000
done
# The keyboard is back on what opened the sheet: Return opens it again.
sleep 0.5
xdotool key Return
awaited "the keyboard is back on Change" closed "$steps" 5000
xdotool key Escape
alike "Escape closes the sheet at last" closed "$steps" 3000
kill -0 "$jalv"
echo "Keys arrived each time."
