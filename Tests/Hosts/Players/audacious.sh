# shellcheck shell=bash
# Read by the tests beside it: a real Audacious with the plugins of a build, on a desktop of its own, see desktop.sh.
# Debian packages: audacious, and those of desktop.sh. Exit status 77: not installed.
for program in audacious audtool; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
for plugin in effect panel; do
  [ -e "${1:?which build folder?}/Plugins/Audacious/sceneheard-$plugin.so" ] ||
    { echo "not built: sceneheard-$plugin.so"; exit 77; }
done
. "$here/desktop.sh"

# Audacious looks for its plugins beside itself, so a copy of the program finds ours beside the system's.
plugins=$(pkg-config --variable=plugin_dir audacious 2>/dev/null || find /usr/lib* -type d -name audacious -path '*lib*' | head -1)
place=$work/player/${plugins#/usr/}
mkdir -p "$work/player/bin" "$work/player/share" "$place"
cp "$(command -v audacious)" "$work/player/bin/"
ln -s /usr/share/audacious "$work/player/share/audacious"
for folder in "$plugins"/*/; do
  mkdir "$place/$(basename "$folder")"
  ln -s "$folder"*.so "$place/$(basename "$folder")/"
done
ln -sf "$build/Plugins/Audacious/sceneheard-effect.so" "$place/Effect/"
ln -sf "$build/Plugins/Audacious/sceneheard-panel.so" "$place/General/"

# What the person has set; further lines for one test behind it.
settings() {
  mkdir -p "$XDG_CONFIG_HOME/audacious"
  cat >"$XDG_CONFIG_HOME/audacious/config" <<END
[audacious]
resume_playback_on_startup=FALSE
use_qt=TRUE
output_bit_depth=32
soft_clipping=FALSE
shuffle=FALSE
repeat=FALSE
[audqt]
first_run=FALSE
END
  cat >>"$XDG_CONFIG_HOME/audacious/config"
}
[ -s "$XDG_CONFIG_HOME/audacious/config" ] || settings </dev/null

# Starts the player with these words, and waits until it answers.
start_player() {
  "$work/player/bin/audacious" "$@" >"$work/audacious.log" 2>&1 &
  player=$!
  started+=("$player")
  until_true 60 audtool plugin-is-enabled qtui || fail "Audacious did not start" # its window is what it starts last
  audtool playlist-clear
}
# Ends it as a person does, and demands that it ends well.
quit_player() {
  audtool shutdown
  local status=0
  until_true 20 sh -c "! kill -0 $player" || fail "Audacious did not end"
  wait "$player" || status=$?
  [ $status = 0 ] || fail "Audacious ended with status $status"
  player=''
}
add() { for file; do audtool playlist-addurl "file://$file"; done; }
switch() { audtool plugin-enable "sceneheard-$1" "$2"; }
plays() { [ "$(audtool playback-status)" = playing ]; }
