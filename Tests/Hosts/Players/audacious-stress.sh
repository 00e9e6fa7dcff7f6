#!/bin/bash
# While music plays: SceneHeard is switched on and off 200 times, then a hundred tracks a minute are skipped, and the player
# ends well each time. Then the same without models: the player plays on. Run: audacious-stress.sh BUILD_FOLDER. Four minutes.
set -euo pipefail
here=$(dirname "$0")
. "$here/audacious.sh"
. "$here/tags.sh"
for i in {1..8}; do
  scene=$(printf 'tender\ntense\ntriumphant\n' | sed -n "$((i % 3 + 1))p")
  tagged "$SCENEHEARD_ASSETS/demo/$scene.wav" "Piece $i" "$work/$i.flac" 60
done
memory() { awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$player/status"; }
threads() { ls "/proc/$player/task" | wc -l; }

start_player
add "$work"/[1-8].flac
audtool playback-play
until_true 20 plays || fail "nothing plays"
for round in {1..200}; do
  switch panel on
  [ $((round % 10)) != 0 ] || sleep 1 # long enough to hear something now and then
  switch panel off
  [ $((round % 3)) != 0 ] || switch effect on # by hand, without the panel
  plays || { audtool playlist-jump 1 && audtool playback-play; }
  if [ "$round" = 60 ]; then before=$(memory) threads=$(threads); fi
done
plays || fail "the music stopped"
! audtool plugin-is-enabled sceneheard-panel || fail "still switched on"
echo "200 times on and off: $before MB after 60, $(memory) MB now; $threads threads, $(threads) now"
# A heap of another thread may hold one catalogue more; if each time were kept, it were gigabytes.
[ "$(memory)" -le $((before + 40)) ] || fail "it keeps memory"
[ "$(threads)" -le $((threads + 2)) ] || fail "it keeps threads"

switch panel on
begun=$SECONDS
for ((skip = 0; skip < 100; ++skip)); do
  audtool playlist-jump $((skip % 8 + 1))
  sleep 0.5
done
plays || fail "the music stopped"
echo "100 skips in $((SECONDS - begun)) s"
sleep 14 # so that one piece is heard
quit_player # while it plays
[ "$(history | wc -l)" = 1 ] || fail "remembered: $(history)"
history | grep -q '"title":"Piece 4"' || fail "another piece: $(history)"

# Without models.
mkdir "$work/empty"
SCENEHEARD_ASSETS=$work/empty start_player
audtool plugin-is-enabled sceneheard-panel || fail "the switch was forgotten"
add "$work"/[1-8].flac
audtool playback-play
until_true 20 plays || fail "without models nothing plays"
sleep 5
plays || fail "without models the music stopped"
command -v import >/dev/null && [ $# -gt 1 ] && import -window root "$2/no-models.png"
quit_player
echo "Without models the music plays on."
