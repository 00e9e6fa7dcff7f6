#!/bin/bash
# Does eleven everyday tasks in the window of the built Standalone, by the keyboard alone or by the mouse alone, in at most
# three actions each, and the picture must say that it was done. It is asked what to hear first, and hears music that the
# computer plays, then none, so that only what was done changes.
# Run: Tests/Hosts/standalone-tasks.sh BUILD_FOLDER keyboard|mouse [FOLDER_FOR_PICTURES]
# Debian packages: pulseaudio pulseaudio-utils dbus xvfb xdotool imagemagick. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
by=${2:?by keyboard or mouse?}
for program in pulseaudio pactl paplay dbus-daemon Xvfb xdotool import compare; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
program=$(find "$build/Plugins" -type f -name sceneheard-window -print -quit)
[ -n "$program" ] || { echo "No Standalone in $build: build it first."; exit 1; }
export SCENEHEARD_ASSETS=$build/assets SCENEHEARD_LANGUAGE=en
. "$(dirname "$0")/desk.sh"
pictures=$desk left=0 top=0
[ $# -lt 3 ] || pictures=$(mkdir -p "$3" && realpath "$3")
. "$(dirname "$0")/window-tasks.sh"

"$program" >"$desk/program.log" 2>&1 &
standalone=$!
started+=("$standalone")
opened() { id=$(xdotool search --onlyvisible --pid "$standalone" 2>/dev/null | head -n 1) && [ -n "$id" ]; }
within 60 opened || fail "the window does not open"
eval "$(xdotool getwindowgeometry --shell "$id" | sed -n 's/^X=/left=/p; s/^Y=/top=/p')"
# Without a window manager keys go to the window under the pointer, which gets the keyboard by a click into the sheet.
sleep 2
picture asked
xdotool mousemove "$((left + 760))" "$((top + 230))" click 1 sleep 0.5 key Return
changes "Return takes what the computer plays" asked 500x300+300+200 5000
sleep 0.5
picture first
xdotool key Escape
changes "Escape closes the first steps" first 500x280+300+205 5000
away
paplay "$build/assets/demo/tense.wav"
sleep 12 # silence: all that glides has arrived, and the line at the foot says that nothing is heard
do_tasks "$by"
kill -0 "$standalone"
echo "Eleven tasks by the $by alone."
