#!/bin/bash
# Converts music with Audacious's file writer, once with SceneHeard switched on and once without, and demands the same
# bytes; then that the binaries hold no symbol of JUCE. Run: audacious-pass-through.sh BUILD_FOLDER
set -euo pipefail
here=$(dirname "$0")
. "$here/audacious.sh"

for plugin in effect panel; do
  ! nm -C "$build/Plugins/Audacious/sceneheard-$plugin.so" | grep -i juce || fail "a symbol of JUCE"
  exported=$(nm -D --defined-only "$build/Plugins/Audacious/sceneheard-$plugin.so" | awk '{ print $3 }')
  [ "$exported" = aud_plugin_instance ] || fail "exports more than a plugin: $exported"
done

# Noise in every bit of a float, louder than full scale and softer than hearing, of three formats.
mkdir "$work/music"
perl -e 'srand 7; for $n (["a", 44100, 2], ["b", 96000, 2], ["c", 48000, 1]) { my ($name, $rate, $channels) = @$n;
  my $frames = 3 * $rate; my $d = "";
  for (1 .. $frames * $channels) { $d .= pack "f<", (rand(2) - 1) * 1.3 * 2 ** -int(rand 20) }
  open my $f, ">:raw", "$ARGV[0]/$name.wav";
  print $f "RIFF", pack("V", 36 + length $d), "WAVEfmt ", pack("VvvVVvv", 16, 3, $channels, $rate, $rate * $channels * 4,
    $channels * 4, 32), "data", pack("V", length $d), $d }' "$work/music"

for state in off on; do
  mkdir "$work/$state"
  settings <<END
[filewriter]
fileext=0
filenamemode=0
file_path=file://$work/$state
save_original=FALSE
END
  start_player
  audtool plugin-enable filewriter on
  switch panel $state
  [ $state = off ] || audtool plugin-is-enabled sceneheard-effect || fail "the effect is not switched on"
  add "$work"/music/*.wav
  audtool playback-play
  until_true 30 sh -c "[ \$(ls $work/$state | wc -l) = 3 ] && [ \"\$(audtool playback-status)\" = stopped ]" ||
    fail "nothing was written: $(ls -l "$work/$state")"
  quit_player
done
for file in "$work"/off/*; do
  [ "$(stat -c %s "$file")" -gt 500000 ] || fail "too short: $file"
  cmp "$file" "$work/on/$(basename "$file")" || fail "the sound was changed"
done
echo "$(cat "$work"/on/* | wc -c) bytes passed through SceneHeard as they were."
