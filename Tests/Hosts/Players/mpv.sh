#!/bin/bash
# Plays two scenes in mpv with its script, and demands that `sceneheard listen --json` brings films onto the screen, other ones
# for the other scene; that a program that is missing is told, and that mpv leaves nothing behind at its end.
# Run: mpv.sh BUILD_FOLDER [FOLDER_FOR_PICTURES]. Three quarters of a minute. Debian packages: mpv, and those of desktop.sh.
set -euo pipefail
here=$(dirname "$0")
command -v mpv >/dev/null || { echo "not installed: mpv"; exit 77; }
. "$here/desktop.sh"
pictures=$work
[ $# -lt 2 ] || pictures=$(realpath "$2")
script=$(realpath "$here/../../../Plugins/Mpv/sceneheard.lua")
play() { # what, then further words
  mpv --no-config --ao=pulse --vo=x11 --force-window --geometry=960x540+0+0 --script="$script" --msg-level=sceneheard=v \
    --loop-file=inf "$@" >"$work/mpv.log" 2>&1 &
  mpv=$!
  started+=("$mpv")
}
told() { grep -o '[0-9] films, first .*' "$work/mpv.log" | tail -1; }
ended() { ! kill -0 "$1"; }

seen=''
for scene in tense tender; do
  play "$SCENEHEARD_ASSETS/demo/$scene.wav" --script-opts="sceneheard-program=$build/sceneheard,sceneheard-shown=yes"
  until_true 60 grep -q '5 films, first' "$work/mpv.log" || fail "no films for $scene: $(tail -3 "$work/mpv.log")"
  sleep 10
  ! command -v import >/dev/null || import -window root "$pictures/mpv-$scene.png"
  films=$(told)
  echo "$scene: $films"
  [ "$films" != "$seen" ] || fail "the same film for another scene"
  seen=$films
  pgrep -P "$mpv" >"$work/children" || fail "no program runs"
  kill -TERM "$mpv"
  wait "$mpv" || true
  for child in $(<"$work/children"); do
    until_true 10 ended "$child" || fail "the program outlives mpv"
  done
  [ -z "$(find "$XDG_RUNTIME_DIR" -name "sceneheard*")" ] || fail "a file is left behind"
done
play "$SCENEHEARD_ASSETS/demo/tense.wav" --script-opts=sceneheard-program=no-such-program
until_true 20 grep -q 'no-such-program cannot be run' "$work/mpv.log" || fail "that the program is missing is not told"
kill -TERM "$mpv"
wait "$mpv" || true
