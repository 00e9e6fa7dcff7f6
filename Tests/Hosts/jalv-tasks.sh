#!/bin/bash
# Does eleven everyday tasks in the built LV2's window in jalv.gtk3, by the keyboard alone or by the mouse alone, in at most
# three actions each, and the picture must say that it was done. Music is played into it first, then none, so that only what
# was done changes.
# Run: Tests/Hosts/jalv-tasks.sh BUILD_FOLDER keyboard|mouse [FOLDER_FOR_PICTURES]
# Debian packages: jalv jackd2 mpv xvfb xdotool imagemagick. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
by=${2:?by keyboard or mouse?}
for program in jalv.gtk3 jackd jack_lsp jack_connect mpv Xvfb xdotool import compare; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
export SCENEHEARD_ASSETS=$build/assets
. "$(dirname "$0")/jalv.sh"
pictures=$work
[ $# -lt 3 ] || pictures=$(realpath "$3")
left=0 top=25 # below jalv's menu
. "$(dirname "$0")/window-tasks.sh"

within() { # seconds, command
  for ((i = 0; i < $1 * 4; ++i)); do
    "${@:2}" && return 0
    sleep 0.25
  done
  return 1
}
has_port() { jack_lsp | grep -q "^$1"; }
within 60 has_port SceneHeard: || fail "the plugin has no ports"
mpv --no-config --no-video --really-quiet --ao=jack --jack-autostart=no --jack-connect=no --loop=inf \
  "$build/assets/demo/tense.wav" >"$work/mpv.log" 2>&1 &
player=$!
started+=("$player")
within 20 has_port mpv: || fail "nothing plays"
jack_connect mpv:out_0 SceneHeard:audio_in_1
jack_connect mpv:out_1 SceneHeard:audio_in_2
sleep 2
# Without a window manager keys go to the window under the pointer, which gets the keyboard by a click into the first
# steps. Then it rests where there is nothing.
xdotool mousemove 560 370 click 1
sleep 0.5
xdotool key Escape mousemove 8 715
sleep 20
kill "$player"
sleep 8 # silence, and all that glides has arrived

do_tasks "$by"
kill -0 "$jalv"
echo "Eleven tasks by the $by alone."
