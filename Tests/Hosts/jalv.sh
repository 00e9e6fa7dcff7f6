# jalv.gtk3 with the built LV2's window open, on a JACK server without hardware and a screen in memory, for scripts that
# read this file. All that it starts ends with the script, and `$work` goes.
bundle=$(find "$build/Plugins" -type d -name SceneHeard.lv2 -print -quit)
[ -n "$bundle" ] || { echo "No SceneHeard.lv2 in $build: build it first."; exit 1; }
uri=https://sceneheard.org/plugins/sceneheard

work=$(mktemp -d)
started=()
finish() {
  for ((i = ${#started[@]} - 1; i >= 0; --i)); do
    kill "${started[i]}" 2>/dev/null && wait "${started[i]}" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap finish EXIT

LV2_PATH=$(dirname "$bundle")
export HOME=$work LV2_PATH JACK_DEFAULT_SERVER=sceneheard$$ JACK_NO_AUDIO_RESERVATION=1
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
started+=($!)
jackd -r -n "$JACK_DEFAULT_SERVER" -d dummy -r 48000 -p 1024 >"$work/jackd.log" 2>&1 &
started+=($!)
until [ -s "$work/display" ] && jack_lsp >/dev/null 2>&1; do sleep 0.2; done
DISPLAY=:$(<"$work/display")
export DISPLAY
jalv.gtk3 "$uri" >"$work/jalv.log" 2>&1 &
jalv=$!
started+=("$jalv")
