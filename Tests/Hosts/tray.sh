#!/bin/bash
# Runs sceneheard-tray on a desktop of its own: in a tray of X11 (trayer) or a panel that takes StatusNotifierItems
# (xfce4-panel), beside a real player (mpv, which tells its titles by MPRIS) that plays a playlist. Demands that the icon is
# there and does what it is clicked for, that what plays is told rightly and its films change with the track, that the history
# outlives the program, that a second start shows the first one's window, and that the end of the session loses nothing.
# Run: Tests/Hosts/tray.sh x11|status|none BUILD_FOLDER [FOLDER_FOR_PICTURES]
# Debian packages: those below, and mpv-mpris. Exit status 77: not installed.
set -euo pipefail
kind=$1
build=$(realpath "${2:?which build folder?}")
needs=(pulseaudio pactl dbus-daemon gdbus Xvfb xdotool import mpv ffmpeg)
case $kind in
  x11) needs+=(trayer) ;;
  status) needs+=(xfce4-panel xfconf-query) ;;
esac
for program in "${needs[@]}"; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
script=$(find /usr/lib/mpv-mpris /usr/lib/*/mpv-mpris -name mpris.so -print -quit 2>/dev/null || true)
[ -n "$script" ] || { echo "not installed: mpv-mpris"; exit 77; }
source "$(dirname "$0")/desk.sh"
pictures=$desk
[ $# -lt 3 ] || pictures=$(mkdir -p "$3" && realpath "$3")
fail() {
  echo "$1"
  import -window root "$pictures/failed-$kind.png"
  cat "$desk/tray.log"
  exit 1
}
picture() { import -window root "$pictures/$kind-$1.png"; }

call() { gdbus call --session --timeout 5 --dest org.sceneheard.SceneHeard --object-path "$@" 2>/dev/null; }
act() {
  call /org/sceneheard/SceneHeard --method org.freedesktop.Application.ActivateAction "$1" '[]' '{}' >/dev/null
}
menu() { call /MenuBar --method com.canonical.dbusmenu.GetLayout -- 0 -1 '[]' || true; }
menu_says() { grep -qF "'$1'" <<<"$(menu)"; }
any_window() { [ -n "$(windows)" ]; }
windows() { xdotool search --onlyvisible --class SceneHeard 2>/dev/null || true; }
is_shown() { # a window of this size
  local id
  for id in $(windows); do
    xdotool getwindowgeometry "$id" | grep -q "Geometry: $1" && return 0
  done
  return 1
}
not_shown() { ! is_shown "$1"; }
ended() { ! kill -0 "$tray" 2>/dev/null; }
start() {
  "$build/sceneheard-tray" "$@" >>"$desk/tray.log" 2>&1 &
  tray=$!
  started+=("$tray")
}

# What panels do when the icon is clicked: in trayer that is the icon's own window, elsewhere the item is asked.
click_icon() {
  if [ "$kind" = x11 ]; then
    local at
    at=$(xdotool search --onlyvisible --class sceneheard-tray getwindowgeometry --shell | sed -n 's/^[XY]=//p' | tr '\n' ' ')
    read -r x y <<<"$at"
    xdotool mousemove $((x + 8)) $((y + 8)) click "$1"
  else # the panel is at the top left, and the item its only one
    xdotool mousemove 14 14 click "$1"
  fi
}

case $kind in
  x11) trayer --edge top --align left --widthtype request --height 28 --tint 0x202020 --transparent true --alpha 0 \
    >"$desk/panel.log" 2>&1 & started+=($!) ;;
  status)
    mkdir -p "$desk/config/xfce4/xfconf/xfce-perchannel-xml"
    cat >"$desk/config/xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="true"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="length" type="double" value="100"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="size" type="uint" value="28"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
XML
    xfce4-panel --disable-wm-check >"$desk/panel.log" 2>&1 &
    started+=($!) ;;
esac

# The icon; without a tray the window, and closing it ends the app.
start --background
if [ "$kind" = none ]; then
  within 30 is_shown 1120x700 || fail "Without a tray no window opens."
  picture window
  act quit
  within 10 ended || fail "It does not quit."
  # The window for composers keeps its session at a logout too.
  window=$(find "$build/Plugins" -type f -name sceneheard-window -print -quit)
  "$window" >>"$desk/tray.log" 2>&1 &
  tray=$!
  started+=("$tray")
  within 30 any_window || fail "sceneheard-window opens no window."
  sleep 3
  kill -TERM "$tray"
  within 10 ended || fail "sceneheard-window does not end."
  wait "$tray" || fail "sceneheard-window ends with an error."
  grep -q '"format":"SceneHeard"' "$desk/.config/SceneHeard/session.json" || fail "sceneheard-window keeps no session."
  echo "sceneheard-tray works without a tray"
  exit 0
fi
within 20 menu_says Pause || fail "There is no menu."
sleep 3
picture silent
not_shown 1120x700 || fail "A window opens where there is a tray."

# A playlist: each track is told, and its films are others.
for scene in tender tense; do
  ffmpeg -loglevel error -y -i "$build/assets/demo/$scene.wav" -t 20 -metadata title="The $scene scene" \
    -metadata artist=SceneHeard "$desk/$scene.flac"
done
printf '%s\n' "$desk/tender.flac" "$desk/tense.flac" >"$desk/evening.m3u"
mpv --no-config --no-video --really-quiet --ao=pulse --script="$script" --playlist="$desk/evening.m3u" >/dev/null 2>&1 &
started+=($!)
within 8 menu_says "The tender scene – SceneHeard" || fail "What plays is not told."
sleep 8
not_shown 1120x700 || fail "A window opens later, where there is a tray."
click_icon 1
within 5 is_shown 360x480 || fail "A click on the icon shows no popup."
sleep 1
picture popup
xdotool key Escape
within 5 not_shown 360x480 || fail "The popup does not close."
within 20 menu_says "The tense scene – SceneHeard" || fail "The next track is not told."
sleep 14

# What was heard outlives the program, which ends as at a logout, and another start of it.
act tonight
within 5 is_shown 1120x700 || fail "There is no window."
sleep 2
picture tonight
xdotool search --onlyvisible --class SceneHeard windowsize 1000 600
sleep 1
kill -TERM "$tray"
within 10 ended || fail "It does not end."
wait "$tray" || fail "It ends with an error."
start --background
within 20 menu_says Pause || fail "It does not start again."
"$build/sceneheard" history --json >"$desk/history"
[ "$(wc -l <"$desk/history")" = 2 ] && grep -q '"The tender scene"' "$desk/history" &&
  grep -q '"The tense scene"' "$desk/history" || fail "The history lacks something: $(<"$desk/history")"
[ "$(grep -o '"films":\[[^]]*\]' "$desk/history" | sort -u | wc -l)" = 2 ] || fail "Both tracks have the same films."

# A second start shows the first one's window, as large as it was.
timeout 20 "$build/sceneheard-tray" || fail "A second start fails."
within 5 is_shown 1000x600 || fail "A second start does not show the window, or not as it was."
act history
sleep 2
picture history
act settings
sleep 2
picture settings
act pause
within 5 menu_says "Go on" || fail "It does not pause."
sleep 1
picture paused
act pause
within 5 menu_says Pause || fail "It does not go on."

# The panel and the screen end first, as at some logouts.
mpv --no-config --no-video --really-quiet --ao=pulse --script="$script" "$desk/tender.flac" >/dev/null 2>&1 &
started+=($!)
within 8 menu_says "The tender scene – SceneHeard" || fail "What plays is not told any more."
sleep 15
kill "$screen"
within 10 ended || fail "It outlives its screen."
[ "$("$build/sceneheard" history --json | wc -l)" = 3 ] || fail "The end of the screen loses what was heard."
echo "sceneheard-tray works with $kind"
