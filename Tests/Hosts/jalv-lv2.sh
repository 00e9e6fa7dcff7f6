#!/bin/bash
# Loads the built LV2 in jalv.gtk3 with its window open, on a JACK server without hardware and a screen in memory, plays
# two scenes of the demo score through it in real time, and demands the same loudness behind it and a window that
# changed with the music. Run: Tests/Hosts/jalv-lv2.sh BUILD_FOLDER [FOLDER_FOR_PICTURES]
# Debian packages: jalv jackd2 ecasound xvfb imagemagick sox lilv-utils. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
for program in jalv.gtk3 jackd jack_lsp jack_rec ecasound Xvfb import compare sox lv2info; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
. "$(dirname "$0")/jalv.sh"
pictures=$work
[ $# -lt 2 ] || pictures=$(realpath "$2")
lv2info "$uri" | grep -q 'Name: *SceneHeard'
for _ in {1..50}; do
  jack_lsp | grep -q SceneHeard:audio_out_2 && break
  sleep 0.2
done
jack_lsp | grep -q SceneHeard:audio_out_2 || { cat "$work/jalv.log"; exit 1; }
sleep 3 # until the window is drawn

loudness() { sox "$1" -n stat 2>&1 | awk '/RMS.*amplitude/ { print $3 }'; }
for scene in tense tender; do
  sox "$build/assets/demo/$scene.wav" -b 16 -r 48000 "$work/$scene.wav" trim 0 18
  jack_rec -f "$work/$scene-heard.wav" -d 21 -b 32 SceneHeard:audio_out_1 SceneHeard:audio_out_2 >"$work/rec.log" 2>&1 &
  recorder=$!
  ecasound -G:jack,eca,notransport -f:16,2,48000 -i "$work/$scene.wav" -o jack,SceneHeard >"$work/play.log" 2>&1 &
  player=$!
  sleep 17
  import -window root "$pictures/$scene.png"
  wait "$player" "$recorder"
  kill -0 "$jalv" || { echo "jalv died"; cat "$work/jalv.log"; exit 1; }
  # Silence before and after the scene is recorded too, and dilutes the mean.
  sox "$work/$scene-heard.wav" "$work/trimmed.wav" silence 1 1 0.0001 reverse silence 1 1 0.0001 reverse
  awk -v scene="$scene" -v played="$(loudness "$work/$scene.wav")" -v heard="$(loudness "$work/trimmed.wav")" 'BEGIN {
    print scene ": RMS " played " played, " heard " behind the plugin"
    exit !(played > 0.01 && heard > 0.99 * played && heard < 1.01 * played) }'
done
# The two moments: other films, other curves. A frozen window would differ in nothing.
changed=$(compare -metric AE "$pictures/tense.png" "$pictures/tender.png" null: 2>&1 || true)
echo "$changed pixels of the window changed with the music."
[ "${changed%%.*}" -gt 5000 ]
