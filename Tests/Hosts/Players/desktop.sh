# shellcheck shell=bash
# Read by the tests beside it: a screen, a message bus and a sound server of the test's own; nothing of the person's is
# touched. After it is read: $build, a build folder; $work, a folder that goes with the test.
# Debian packages: xvfb dbus-daemon pulseaudio pulseaudio-utils. Exit status 77: not installed.
build=$(realpath "${1:?which build folder?}")
for program in Xvfb dbus-daemon pulseaudio pactl; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done

work=$(mktemp -d)
started=()
player=''
finish() {
  local status=$?
  for ((i = ${#started[@]} - 1; i >= 0; --i)); do
    kill -9 "${started[i]}" 2>/dev/null && wait "${started[i]}" 2>/dev/null || true
  done
  [ $status = 0 ] || tail -n 20 "$work"/*.log 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT
fail() {
  echo "FAILED: $*"
  exit 1
}
# Waits until a command succeeds, at most so many seconds.
until_true() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.1
  done
}

export HOME=$work/home XDG_CONFIG_HOME=$work/home/.config XDG_DATA_HOME=$work/home/.local/share XDG_RUNTIME_DIR=$work/run
export XDG_CACHE_HOME=$work/home/.cache LC_ALL=C.UTF-8 DBUS_SESSION_BUS_ADDRESS=unix:path=$work/run/bus
export PULSE_SERVER=unix:$work/run/sound QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-xcb} NO_AT_BRIDGE=1
export SCENEHEARD_ASSETS=${SCENEHEARD_ASSETS:-$build/assets}
mkdir -p "$HOME" "$XDG_CONFIG_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started+=($!)
dbus-daemon --session --nofork --nopidfile "--address=$DBUS_SESSION_BUS_ADDRESS" 2>/dev/null &
started+=($!)
pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes --realtime=no --high-priority=no \
  "--load=module-native-protocol-unix auth-anonymous=1 socket=$work/run/sound" \
  "--load=module-null-sink sink_name=nowhere rate=${sink_rate:-44100}" >"$work/pulse.log" 2>&1 &
started+=($!)
until_true 20 test -s "$work/display" || fail "no screen"
DISPLAY=:$(<"$work/display")
export DISPLAY
until_true 20 pactl info || fail "no sound server"
until_true 20 test -S "$work/run/bus" || fail "no message bus"
# What SceneHeard remembers: one JSON object a line, the newest piece first.
history() { "$build/sceneheard" history --json; }
