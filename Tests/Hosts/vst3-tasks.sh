#!/bin/bash
# Does eleven everyday tasks in the window of the built VST3 in our own host, by the keyboard alone or by the mouse alone, in at
# most three actions each, and the picture must say that it was done. Music is played into it first, then silence, so that only
# what was done changes.
# Run: Tests/Hosts/vst3-tasks.sh BUILD_FOLDER keyboard|mouse [FOLDER_FOR_PICTURES]
# Debian packages: pulseaudio pulseaudio-utils dbus xvfb xdotool imagemagick. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
by=${2:?by keyboard or mouse?}
for program in pulseaudio pactl dbus-daemon Xvfb xdotool import compare; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
program=$build/Tests/Hosts/SceneHeardHostTests
[ -x "$program" ] || { echo "No host in $build: build it first."; exit 1; }
export SCENEHEARD_LANGUAGE=en
. "$(dirname "$0")/desk.sh"
pictures=$desk left=0 top=0
[ $# -lt 3 ] || pictures=$(mkdir -p "$3" && realpath "$3")
. "$(dirname "$0")/window-tasks.sh"

mkfifo "$desk/input"
"$program" "The window of the VST3 is there until standard input ends" <"$desk/input" >"$desk/host.log" 2>&1 &
host=$!
started+=("$host")
exec 4>"$desk/input" # open, and nothing is written
opened() { xdotool search --onlyvisible --pid "$host" >/dev/null 2>&1; }
within 60 opened || fail "the window does not open"
sleep 20 # the scene is played
# Without a window manager keys go to the window under the pointer, which gets the keyboard by a click into the first
# steps. Then it rests where there is nothing.
xdotool mousemove 560 370 click 1 sleep 0.5 key Escape
away
sleep 12 # all that glides has arrived, and the line at the foot says that nothing is heard
do_tasks "$by"
exec 4>&-
wait "$host" || fail "the host ended by a fault: $(tail -n 5 "$desk/host.log")"
echo "Eleven tasks by the $by alone."
