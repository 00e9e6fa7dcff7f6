#!/bin/bash
# Plays a playlist in Audacious and demands a piece of the history for each track, with films that differ; that a seek and a
# pause make no other piece, that gapless playback is cut where the tracks meet, and that a short piece is left out.
# Run: audacious-pieces.sh BUILD_FOLDER [FOLDER_FOR_PICTURES]. A minute and a half.
set -euo pipefail
here=$(dirname "$0")
. "$here/audacious.sh"
. "$here/tags.sh"
pictures=''
[ $# -lt 2 ] || pictures=$(realpath "$2")

demo=$SCENEHEARD_ASSETS/demo
tagged "$demo/tender.wav" "Tender scene" "$work/1.flac" 24
tagged "$demo/tense.wav" "Tense scene" "$work/2.flac" 20
tagged "$demo/triumphant.wav" "Triumphant scene" "$work/3.flac" 60
picture() {
  [ -z "$pictures" ] || import -window root "$pictures/$1.png"
}
seconds() { audtool current-song-output-length-seconds; }
reached() { [ "$(audtool playlist-position)" = "$1" ] && [ "$(seconds)" -ge "$2" ]; }

start_player
switch panel on
audtool plugin-is-enabled sceneheard-effect || fail "the effect is not switched on"
add "$work/1.flac" "$work/2.flac" "$work/3.flac"
audtool playback-play
until_true 20 reached 1 12 || fail "the first track does not play"
picture tender
until_true 40 reached 2 12 || fail "the second track does not play"
picture tense
# Skipped before ten seconds: not kept. Then a seek and a pause within one piece.
until_true 40 reached 3 3 || fail "the third track does not play"
audtool playlist-jump 1
until_true 20 reached 1 4 || fail "no jump"
audtool playlist-jump 3
until_true 20 reached 3 8 || fail "no jump"
audtool playback-seek 30
audtool playback-pause
sleep 3
audtool playback-pause
until_true 30 reached 3 36 || fail "no seek"
picture triumphant
quit_player

history >"$work/history"
titles=$(perl -MJSON::PP -ne 'print decode_json($_)->{title}, ";"' "$work/history")
[ "$titles" = "Triumphant scene;Tense scene;Tender scene;" ] || fail "remembered: $titles"
perl -MJSON::PP -e 'my %seen; my @pieces = map { decode_json($_) } <>;
  for my $piece (@pieces) {
    die "$piece->{title}: no films\n" unless @{$piece->{films}} == 5;
    die "$piece->{title}: artist\n" unless $piece->{artist} eq "SceneHeard" && $piece->{album} eq "Demo score";
    die "$piece->{title}: player\n" unless $piece->{player} eq "Audacious";
    my $films = join " ", sort map { $_->{id} } @{$piece->{films}};
    die "$piece->{title}: the films of another piece\n" if $seen{$films}++;
    printf "%s: %.0f s, tension %.2f\n", $piece->{title}, $piece->{seconds}, $piece->{mood}{tension};
  }
  my ($loud, $tense, $tender) = @pieces;
  die "lengths\n" unless $tender->{seconds} > 20 && $tender->{seconds} < 26 && $tense->{seconds} > 16 &&
    $tense->{seconds} < 22 && $loud->{seconds} > 10 && $loud->{seconds} < 24;
  die "moods\n" unless $tense->{mood}{tension} > $tender->{mood}{tension} + .2' "$work/history" || fail "see above"
