#!/bin/bash
# What SceneHeard costs beside the bare player: plays the same music for so many seconds with it switched off and on, window
# and panel on a screen in memory, and prints both in percent of one core. With the demo score, at its own rate and at 192 kHz.
# Run: audacious-cpu.sh BUILD_FOLDER [SECONDS]
set -euo pipefail
here=$(dirname "$0")
seconds=${2:-30}
. "$here/audacious.sh"
. "$here/tags.sh"
ticks=$(getconf CLK_TCK)
used() { awk -v t="$ticks" '{ print ($14 + $15) / t }' "/proc/$player/stat"; }
tagged "$SCENEHEARD_ASSETS/demo/tense.wav" "Music" "$work/44100.flac" $((seconds + 20))
ffmpeg -nostdin -v error -i "$work/44100.flac" -ar 192000 "$work/192000.flac"
start_player
printf 'rate\twithout\twith\tdifference (%% of a core, over %s s)\n' "$seconds"
for rate in 44100 192000; do
  for state in off on; do
    switch panel $state
    audtool playlist-clear
    add "$work/$rate.flac"
    audtool playback-play
    until_true 20 plays || fail "nothing plays"
    sleep 5 # models are loaded, buffers full
    before=$(used)
    sleep "$seconds"
    declare "$state=$(awk -v a="$before" -v b="$(used)" -v s="$seconds" 'BEGIN { printf "%.2f", 100 * (b - a) / s }')"
    audtool playback-stop
  done
  awk -v r="$rate" -v a="$off" -v b="$on" 'BEGIN { printf "%d\t%.2f\t%.2f\t%.2f\n", r, a, b, b - a }'
done
quit_player
