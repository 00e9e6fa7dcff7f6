#!/bin/bash
# How long it takes from the first sound to the first films, and from a change of track to films of the new one: Audacious
# plays through a sound server, tells its track over the message bus, and `sceneheard listen --json` hears it. Prints each time
# in seconds; fails where one is beyond what is asked, 4 s and 6 s. No test, for a busy machine is slower.
# Run: listen-times.sh BUILD_FOLDER [CHANGES, 10 [SOUND_FILES...]]. Debian packages: those of audacious.sh and tags.sh.
set -euo pipefail
here=$(dirname "$0")
changes=${2:-10}
. "$here/audacious.sh"
. "$here/tags.sh"
sounds=("${@:3}")
((${#sounds[@]})) || sounds=("$SCENEHEARD_ASSETS"/demo/{tender,tense,triumphant}.wav)
count=${#sounds[@]}
start_player
for ((i = 0; i < count; ++i)); do
  tagged "${sounds[i]}" "Track $((i + 1))" "$work/$((i + 1)).flac" 300
  add "$work/$((i + 1)).flac"
done
now() { date +%s.%N; }
# Each line with the time that it came.
"$build/sceneheard" listen --json 2>"$work/listen.log" \
  > >(perl -MTime::HiRes=time -ne '$| = 1; printf "%.3f %s", time, $_' >"$work/told") &
started+=($!)
until_true 20 grep -q source "$work/told" || fail "nothing is listened to: $(cat "$work/listen.log")"
sleep 3

# Seconds from a moment to the first films that were told for the track with that title.
films_after() { # moment, title
  perl -MJSON::PP -e 'my ($from, $title) = splice @ARGV, 0, 2;
    while (<>) {
      my ($time, $line) = split / /, $_, 2;
      next if $time < $from || $line !~ /\n/;
      my $told = decode_json($line);
      next unless $told->{event} eq "films" && ($told->{title} // "") eq $title;
      printf "%.2f\n", $time - $from;
      exit;
    }' "$1" "$2" "$work/told"
}
has_films() { [ -n "$(films_after "$@")" ]; }

audtool playlist-jump 1
from=$(now)
audtool playback-play
until_true 30 has_films "$from" "Track 1" || fail "no films: $(tail -n 5 "$work/told")"
first=$(films_after "$from" "Track 1")
echo "first sound to first films: $first s (at most 4)"
longest=0
for ((i = 1; i <= changes; ++i)); do
  sleep 15
  number=$((i % count + 1))
  from=$(now)
  audtool playlist-jump "$number"
  until_true 30 has_films "$from" "Track $number" || fail "no films of track $number: $(tail -n 5 "$work/told")"
  took=$(films_after "$from" "Track $number")
  echo "track to films of the new one: $took s (at most 6)"
  longest=$(printf '%s\n' "$longest" "$took" | sort -n | tail -1)
done
quit_player
awk -v f="$first" -v l="$longest" 'BEGIN { exit !(f <= 4 && l <= 6) }' || fail "too late"
