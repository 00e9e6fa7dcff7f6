#!/usr/bin/env bash
# A remote index in use: a real Chroma gets the catalogue, the command line hears music and asks it, then the tray app, then
# the LV2 in jalv; it is killed meanwhile, its films are then this computer's, and it is asked again once it is back.
# Run: index.sh BUILD_FOLDER [FOLDER_FOR_PICTURES]. Three minutes. Debian packages: those of desk.sh, npm, pulseaudio-utils; for
# the LV2: jalv jackd2 ecasound sox imagemagick.
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
connected() { ls -l "/proc/$1/fd" | grep -q socket && ss -tnp 2>/dev/null | grep -q "127.0.0.1:$port.*pid=$1,"; }
within 60 connected "$tray" || fail "the tray app does not ask the index"
[ -z "$pictures" ] || import -window root "$pictures/index-tray.png"
engine_down
sleep 8
kill -0 "$tray" || fail "the tray app ended with the index"
engine_up
within 90 connected "$tray" || fail "the tray app does not ask the index again"
kill -TERM "$tray"
wait "$tray" || fail "the tray app ended badly"
echo "tray: asked, gone, asked again"

# The LV2 in a host, for a person whose settings name it; then for one who switched it off.
for program in jalv.gtk3 jackd jack_lsp ecasound sox import compare; do
  command -v "$program" >/dev/null || { echo "the LV2 is not tried: $program is not installed"; exit 0; }
done
LV2_PATH=$(dirname "$(find "$build/Plugins" -type d -name SceneHeard.lv2 -print -quit)")
export LV2_PATH JACK_DEFAULT_SERVER=sceneheard$$ JACK_NO_AUDIO_RESERVATION=1
jackd -r -n "$JACK_DEFAULT_SERVER" -d dummy -r 48000 -p 1024 >"$desk/jackd.log" 2>&1 &
started+=($!)
within 20 jack_lsp >/dev/null 2>&1 || fail "JACK does not start"
for scene in tense tender; do sox "$assets/demo/$scene.wav" -b 16 -r 48000 "$desk/$scene.wav" trim 0 18; done
open_plugin() { # on or off
  printf '%s\n%s\n' "$1" "$address" >"$XDG_CONFIG_HOME/SceneHeard/index.txt"
  jalv.gtk3 https://sceneheard.org/plugins/sceneheard >"$desk/jalv.log" 2>&1 &
  jalv=$!
  started+=("$jalv")
  within 20 eval 'jack_lsp | grep -q SceneHeard:audio_out_2' || fail "jalv does not load the LV2"
}
play() { # scene, in real time
  ecasound -G:jack,eca,notransport -f:16,2,48000 -i "$desk/$1.wav" -o jack,SceneHeard >"$desk/play.log" 2>&1
}
picture() {
  import -window root "$desk/$1.png"
  [ -z "$pictures" ] || cp "$desk/$1.png" "$pictures/index-$1.png"
}
open_plugin on
play tense & started+=($!)
within 30 connected "$jalv" || fail "the LV2 does not ask the index"
sleep 5
picture lv2-remote
wait %% || true
engine_down
play tense & playing=$!
sleep 15
picture lv2-gone
wait "$playing" || true
play tender & playing=$!
sleep 15
picture lv2-gone-later
wait "$playing" || true
kill -0 "$jalv" || fail "the host ended with the index"
changed=$(compare -metric AE "$desk/lv2-gone.png" "$desk/lv2-gone-later.png" null: 2>&1 || true)
[ "${changed%%.*}" -gt 5000 ] || fail "the window stands still without the index: $changed pixels changed"
engine_up
while :; do play tense; done & started+=($!)
within 90 connected "$jalv" || fail "the LV2 does not ask the index again"
kill -TERM "$jalv"
wait "$jalv" || true
open_plugin off
sleep 15
! connected "$jalv" || fail "the LV2 asks an index that is switched off"
! grep -q libcurl "/proc/$jalv/maps" || fail "libcurl is in a host whose person asks no index"
echo "LV2: asked, gone with $changed pixels changing, asked again; switched off, not asked"
