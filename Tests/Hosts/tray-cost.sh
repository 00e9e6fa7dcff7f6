#!/usr/bin/env bash
# What listening to the computer costs, of a core's time and of memory, while music plays and while it does not, beside a
# sound server and a screen of its own:
#   Tests/Hosts/tray-cost.sh BUILD_FOLDER [SECONDS [PROGRAM WORDS...]]
# measures sceneheard-tray with its window closed, or another program, so many seconds (120) of music and at most 120 of each
# kind of silence, then with it open. It fails where a figure is beyond what is asked: 1.5 % of a core, 0.1 % in silence, 60 MB.
set -euo pipefail
build=$(realpath "$1")
seconds=${2:-120}
quiet=$((seconds < 120 ? seconds : 120))
program=("${@:3}")
((${#program[@]})) || program=("$build/sceneheard-tray" --background)
for needed in pulseaudio pactl paplay dbus-daemon gdbus Xvfb trayer; do
  command -v "$needed" >/dev/null || { echo "skipped: $needed is not installed"; exit 77; }
done

source "$(dirname "$0")/desk.sh"
trayer >/dev/null 2>&1 & started+=($!) # without a tray the app opens its window

"${program[@]}" >"$desk/out" 2>&1 & pid=$!
started+=("$pid")
sleep 15 # it loads, and comes to rest
ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; } # user and system time, all threads
share() { # percent of a core in so many seconds
  local before after from
  before=$(ticks) from=$(date +%s.%N)
  sleep "$1"
  after=$(ticks)
  awk -v t=$((after - before)) -v hz="$(getconf CLK_TCK)" -v from="$from" -v to="$(date +%s.%N)" \
    'BEGIN { printf "%.2f", 100 * t / hz / (to - from) }'
}
memory() { awk '/^VmRSS/ { printf "%.1f", $2 / 1024 }' "/proc/$pid/status"; }

silent=$(share "$quiet")
paplay --raw --rate=48000 --channels=2 /dev/zero & zeros=$! # which keeps the output awake
sleep 15
awake=$(share "$quiet")
kill "$zeros"
resting=$(memory)
while :; do for scene in tender tense triumphant; do paplay "$build/assets/demo/$scene.wav"; done; done & started+=($!)
sleep 10
playing=$(share "$seconds")
busy=$(memory)
shown=
if ((${#program[@]} == 2)) && gdbus call --session --dest org.sceneheard.SceneHeard --object-path /org/sceneheard/SceneHeard \
  --method org.freedesktop.Application.Activate '{}' >/dev/null 2>&1; then
  sleep 3
  shown=$(share "$quiet")
fi
kill -0 "$pid" || { cat "$desk/out"; exit 1; }
printf '%-18s %s %s\n' silent "$silent" '% of a core (at most 0.1)' 'memory' "$resting" MB \
  'zeros played' "$awake" '% of a core' playing "$playing" '% of a core (at most 1.5)' 'memory' "$busy" 'MB (at most 60)'
[ -z "$shown" ] || printf '%-18s %s %s\n' 'window open' "$shown" '% of a core (3 are aimed at)'
awk -v s="$silent" -v p="$playing" -v m="$busy" 'BEGIN { exit !(s <= 0.1 && p <= 1.5 && m <= 60) }'
