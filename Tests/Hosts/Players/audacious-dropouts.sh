#!/bin/bash
# Plays a steady tone at 192 kHz through SceneHeard for so many seconds into an output that is no device, records what the
# output gets, and demands that no moment of it is silent. Run: audacious-dropouts.sh BUILD_FOLDER [SECONDS, 120 [off]]
# With off, SceneHeard is switched off: what the player and a busy machine do by themselves.
# Debian packages: those of audacious.sh and tags.sh.
set -eu
here=$(dirname "$0")
seconds=${2:-120}
sink_rate=192000
. "$here/audacious.sh"
. "$here/tags.sh"
# A minute, of whole waves, again and again: gapless, so that the tone goes on where the tracks meet.
ffmpeg -nostdin -v error -f lavfi -i "sine=frequency=440:sample_rate=192000:duration=60" -af volume=-6dB -ac 2 \
  -sample_fmt s32 "$work/tone.flac"
start_player
switch panel "${3:-on}"
for ((minute = 0; minute <= seconds / 60 + 1; ++minute)); do add "$work/tone.flac"; done
audtool playback-play
until_true 20 plays || fail "nothing plays"
sleep 3
# A tone of 440 Hz comes near zero for a few samples at a time.
timeout "$seconds" parec -d nowhere.monitor --rate=192000 --channels=1 --format=s16le --raw | perl -e '
  my ($run, $longest, $gaps, $all) = (0) x 4; binmode STDIN;
  while (read STDIN, my $bytes, 1 << 20) {
    for (unpack "s<*", $bytes) {
      ++$all;
      if (abs($_) < 200) { $longest = $run if ++$run > $longest; ++$gaps if $run == 192 } else { $run = 0 }
    }
  }
  printf "%.0f s heard, %d silent moments of a millisecond and more, the longest of %d samples\n",
    $all / 192000, $gaps, $longest;
  exit($gaps > 0 || $all < 192000 * $ARGV[0] * .9)' "$seconds" || fail "the music drops out"
quit_player
