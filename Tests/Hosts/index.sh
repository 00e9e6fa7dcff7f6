#!/usr/bin/env bash
# A remote index in use: a real Chroma gets the catalogue, the command line hears music and asks it, then the tray app; it is
# killed meanwhile, its films are then this computer's, and it is asked again once it is back.
# Run: index.sh BUILD_FOLDER [FOLDER_FOR_PICTURES]. Two minutes. Debian packages: those of desk.sh, npm, pulseaudio-utils.
set -euo pipefail
build=$(realpath "$1")
pictures=${2:-}
here=$(realpath "$(dirname "$0")")
for needed in pulseaudio pactl paplay dbus-daemon Xvfb perl; do
  command -v "$needed" >/dev/null || { echo "skipped: $needed is not installed"; exit 77; }
done
engine=${SCENEHEARD_CHROMA:-$build/chroma}
"$here/chroma.sh" install "$engine" || { echo "skipped: the engine Chroma cannot be had, see above"; exit 77; }
assets=${SCENEHEARD_ASSETS:-$build/assets}
. "$here/desk.sh"
fail() { echo "FAILED: $*"; tail -n 5 "$desk"/*.log "$desk"/told 2>/dev/null; exit 1; }

port=$(perl -MIO::Socket::INET -e 'print IO::Socket::INET->new(Listen => 1, LocalAddr => "127.0.0.1")->sockport')
address=http://127.0.0.1:$port
answers() { perl -MHTTP::Tiny -e 'exit !HTTP::Tiny->new(timeout => 2)->get("$ARGV[0]/api/v2/heartbeat")->{success}' "$address"; }
engine_up() {
  "$here/chroma.sh" run "$engine" "$port" "$desk/index" >"$desk/chroma.log" 2>&1 &
  chroma=$!
  started+=("$chroma")
  within 60 answers || fail "Chroma does not start"
}
engine_down() { kill -9 "$chroma"; wait "$chroma" 2>/dev/null || true; }
engine_up
"$build/sceneheard" catalogue push --to "$address" >"$desk/push.log" 2>&1 || fail "not pushed"
tail -n 1 "$desk/push.log"

while :; do for scene in tender tense triumphant; do paplay "$assets/demo/$scene.wav" 2>/dev/null; done; done & started+=($!)

# The command line.
"$build/sceneheard" listen --json --index "$address" >"$desk/told" 2>"$desk/listen.log" &
listening=$!
started+=("$listening")
state() { perl -MJSON::PP -ne 'my $told = decode_json($_); $s = $told->{state} if $told->{event} eq "index"; END { print $s // "" }' "$desk/told"; }
is() { [ "$(state)" = "$1" ]; }
films() { grep -c '"event":"films"' "$desk/told"; }
more_films() { [ "$(films)" -gt "$1" ]; }
within 40 is remote || fail "the index does not answer: $(state)"
within 40 more_films 0 || fail "no films"
engine_down
within 40 is gone || is paused || fail "that it is gone is not told: $(state)"
before=$(films)
within 60 more_films "$before" || fail "no films without the index"
grep -q "computer's catalogue\|refuses" "$desk/listen.log" || fail "the person is not told"
engine_up
within 90 is remote || fail "the index is not asked again: $(state)"
kill -TERM "$listening"
wait "$listening" || fail "listening ended badly"
echo "listen: remote, gone, remote"

# The tray app, whose settings name it.
mkdir -p "$XDG_CONFIG_HOME/SceneHeard"
cat >"$XDG_CONFIG_HOME/SceneHeard/tray.settings" <<END
<?xml version="1.0" encoding="UTF-8"?>
<PROPERTIES><VALUE name="asksIndex" val="1"/><VALUE name="index" val="$address"/></PROPERTIES>
END
asked() { grep -c "query" "$desk/chroma.log" || true; }
"$build/sceneheard-tray" >"$desk/tray.log" 2>&1 &
tray=$!
started+=("$tray")
connected() { ls -l "/proc/$tray/fd" | grep -q socket && ss -tnp 2>/dev/null | grep -q "127.0.0.1:$port.*pid=$tray,"; }
within 60 connected || fail "the tray app does not ask the index"
[ -z "$pictures" ] || import -window root "$pictures/index-tray.png"
engine_down
sleep 8
kill -0 "$tray" || fail "the tray app ended with the index"
engine_up
within 90 connected || fail "the tray app does not ask the index again"
kill -TERM "$tray"
wait "$tray" || fail "the tray app ended badly"
echo "tray: asked, gone, asked again"
