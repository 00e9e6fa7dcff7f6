# A desktop of a test's own, to be sourced: a message bus, PulseAudio with one output that is no device, and a screen in
# memory. `started` holds what to end; `desk` is a folder that is the person's home and the session's.
started=()
desk=$(mktemp -d)
chmod 700 "$desk"
finish() {
  for ((i = ${#started[@]} - 1; i >= 0; --i)); do
    kill "${started[i]}" 2>/dev/null && wait "${started[i]}" 2>/dev/null || true
  done
  rm -rf "$desk"
}
trap finish EXIT
export HOME=$desk XDG_RUNTIME_DIR=$desk XDG_CONFIG_HOME=$desk/config XDG_DATA_HOME=$desk/data
export DBUS_SESSION_BUS_ADDRESS=unix:path=$desk/bus PULSE_SERVER=unix:$desk/sound
unset WAYLAND_DISPLAY
dbus-daemon --session --nofork --nopidfile --address="$DBUS_SESSION_BUS_ADDRESS" 2>/dev/null &
started+=($!)
pulseaudio -n --daemonize=no --use-pid-file=no --exit-idle-time=-1 --disable-shm=yes --realtime=no --high-priority=no \
  --load="module-native-protocol-unix auth-anonymous=1 socket=$desk/sound" 2>"$desk/pulse.log" &
started+=($!)
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$desk/display" 2>/dev/null &
screen=$!
started+=("$screen")
until [ -s "$desk/display" ] && pactl info >/dev/null 2>&1; do sleep 0.1; done
DISPLAY=:$(<"$desk/display")
export DISPLAY
pactl load-module module-null-sink sink_name=out rate=48000 sink_properties=device.description=Speakers >/dev/null
pactl set-default-sink out
pactl load-module module-suspend-on-idle >/dev/null # as Debian's configuration does

within() { # seconds, what must hold by then
  local end=$((SECONDS + $1))
  until "${@:2}"; do
    ((SECONDS <= end)) || return 1
    sleep 0.2
  done
}
