#!/bin/bash
# Makes Assets/Screenshots/audacious.png: Audacious with SceneHeard's panel, which has heard the demo score's tender scene and
# hears the tense one. Run: audacious-picture.sh BUILD_FOLDER [OUT.png]
# Debian packages: imagemagick xdotool, and those of audacious.sh and tags.sh.
set -euo pipefail
here=$(dirname "$0")
out=$(realpath -m "${2:-$here/../../../Assets/Screenshots/audacious.png}")
for program in import xdotool; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
. "$here/audacious.sh"
. "$here/tags.sh"
mkdir "$work/Demo"
tagged "$SCENEHEARD_ASSETS/demo/tender.wav" "Tender scene" "$work/Demo/1.flac" 22
tagged "$SCENEHEARD_ASSETS/demo/tense.wav" "Tense scene" "$work/Demo/2.flac" 22
tagged "$SCENEHEARD_ASSETS/demo/triumphant.wav" "Triumphant scene" "$work/Demo/3.flac" 22
start_player
switch panel on
window=$(xdotool search --sync --onlyvisible --name '^SceneHeard$' | tail -1)
# A double click on its title docks it into the player's window.
xdotool mousemove --window "$window" 60 10 click --repeat 2 --delay 60 1
sleep 1
main=$(xdotool search --sync --onlyvisible --name 'Audacious' | tail -1)
xdotool windowsize --sync "$main" 1100 620 windowmove --sync "$main" 0 0
# The border between panel and playlist: a little wider.
xdotool mousemove 277 322 sleep 0.3 mousedown 1 sleep 0.3 mousemove 290 322 sleep 0.2 mousemove 400 322 sleep 0.2 mouseup 1 \
  sleep 0.3 mousemove 700 400
add "$work"/Demo/*.flac
audtool playback-play
until_true 60 sh -c '[ "$(audtool playlist-position)" = 2 ] && [ "$(audtool current-song-output-length-seconds)" -ge 14 ]' ||
  fail "the second track does not play"
xdotool mousemove 100 270 sleep 0.2 click 1 sleep 0.5 mousemove 700 400 # chooses a film
import -window "$main" -strip "$out"
quit_player
echo "$out"
