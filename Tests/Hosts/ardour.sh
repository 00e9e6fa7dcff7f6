#!/bin/bash
# Loads the built VST3 or LV2 in Ardour 7, on a track that plays two scenes of the demo score, renders the session and
# demands that every sample came through unchanged; then opens the session again, saves it, and demands that the plugin's
# state is the one it was given. Run: Tests/Hosts/ardour.sh vst3|lv2 BUILD_FOLDER
# Debian packages: ardour sox. Exit status 77: not installed.
set -euo pipefail
format=${1:?vst3 or lv2?}
build=$(realpath "${2:?which build folder?}")
for program in ardour7-lua ardour7-export sox; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
scanner=$(find /usr/lib -name ardour-vst3-scanner -print -quit)
plugin=$(find "$build/Plugins" -type d -name "SceneHeard.$format" -print -quit)
[ -n "$scanner" ] || { echo "not installed: ardour-vst3-scanner"; exit 77; }
[ -n "$plugin" ] || { echo "No SceneHeard.$format in $build: build it first."; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_CONFIG_HOME=$work/.config XDG_CACHE_HOME=$work/.cache
export DISPLAY=:none # else JUCE tries :0, and a screen of others that ends would end Ardour
mkdir "$work/.$format"
cp -a "$plugin" "$work/.$format/" # a newer file time would make Ardour ignore its scan
if [ "$format" = vst3 ]; then
  name=SceneHeard type=VST3
  LD_LIBRARY_PATH=$(dirname "$scanner") "$scanner" -f "$work/.vst3/SceneHeard.vst3"
else
  name=https://sceneheard.org/plugins/sceneheard type=LV2
fi

cat >"$work/session.lua" <<END
AudioEngine:set_backend("None (Dummy)", "", "")
local session = assert(create_session("$work/session", "session", 48000))
local track = session:new_audio_track(2, 2, nil, 1, "music", ARDOUR.PresentationInfo.max_order,
                                      ARDOUR.TrackMode.Normal, true):front()
local plugin = ARDOUR.LuaAPI.new_plugin(session, "$name", ARDOUR.PluginType.$type, "")
assert(not plugin:isnil(), "Ardour cannot make the plugin")
assert(track:add_processor_by_index(plugin, 0, nil, true) == 0, "Ardour cannot add the plugin")
ARDOUR.LuaAPI.set_processor_param(plugin, 0, 0.875) -- a VST3's; an LV2's are properties, which Lua cannot set
session:save_state("")
close_session()
END
# Ardour 7.3 may use SSE, AVX and no more: with AVX-512 it now and then corrupts memory, whatever it runs.
export ARDOUR_FPU_FLAGS=31
ardour7-lua "$work/session.lua"
grep -q "type=\"$format\"" "$work/session/session.ardour"

# luasession cannot import sound: the clips are written into the session file. Times are in 1/282240000 s.
audio=$work/session/interchange/session/audiofiles
mkdir -p "$audio"
sources='' regions='' id=9000 at=0
for scene in tense triumphant; do
  clip=$audio/$scene.wav
  sox "$build/assets/demo/$scene.wav" -b 16 -r 48000 "$clip"
  length=$(($(soxi -s "$clip") * 5880)) both=''
  for channel in 0 1; do
    id=$((id + 1))
    sources+="<Source name=\"$scene.wav\" type=\"audio\" flags=\"\" id=\"$id\" channel=\"$channel\"/>"
    both+=" source-$channel=\"$id\" master-source-$channel=\"$id\""
  done
  id=$((id + 1))
  regions+="<Region name=\"$scene\" type=\"audio\" id=\"$id\" channels=\"2\"$both start=\"a0\" length=\"a$length@a$at\""
  regions+=' opaque="1" scale-amplitude="1" fade-in-active="0" fade-out-active="0" first-edit="nothing"/>'
  at=$((at + length))
done
range="<Location id=\"9900\" name=\"session\" start=\"a0\" end=\"a$at\" flags=\"IsSessionRange\"/>"
sed -i -e "s|<Sources/>|<Sources>$sources</Sources>|" -e "s|\(<Playlist [^>]*\)/>|\1>$regions</Playlist>|" \
  -e "s|<Locations/>|<Locations>$range</Locations>|" "$work/session/session.ardour"
ardour7-export -b float -o "$work/rendered.wav" "$work/session" session

# Raw floats: the two WAV headers differ.
sox "$audio/tense.wav" "$audio/triumphant.wav" -t f32 "$work/played.raw"
sox "$work/rendered.wav" -t f32 "$work/rendered.raw"
cmp "$work/played.raw" "$work/rendered.raw"
sox "$work/rendered.wav" -n stat 2>&1 | awk '/RMS.*amplitude/ { print "RMS " $3; heard = $3 > 0.01 } END { exit !heard }'
echo "Ardour rendered $(stat -c %s "$work/rendered.raw") bytes through SceneHeard, all as they were."

# What the session keeps of the plugin: a VST3's bytes stand in it, an LV2's in the newest folder of states beside it.
kept() {
  if [ "$format" = vst3 ]; then
    tr -d '\n' <"$work/session/session.ardour" | grep -o '<chunk>[^<]*' | cut -c8- | base64 -d | grep -ao '{".*}'
  else
    grep -h StateString "$(find "$work/session/plugins" -path '*/state*/state.ttl' | sort -V | tail -1)"
  fi
}
before=$(kept)
[ "$format" = lv2 ] || grep -q '"adventure":0.875' <<<"$before" || { echo "not saved: $before"; exit 1; }
cat >"$work/again.lua" <<END
AudioEngine:set_backend("None (Dummy)", "", "")
local session = assert(load_session("$work/session", "session"))
session:save_state("")
close_session()
END
touch "$work/rendered"
ARDOUR_FPU_FLAGS=0 ardour7-lua "$work/again.lua"
[ "$work/session/session.ardour" -nt "$work/rendered" ] || { echo "Ardour did not save again."; exit 1; }
after=$(kept)
[ "$before" = "$after" ] || { printf 'The state changed on its way through a session:\n%s\n%s\n' "$before" "$after"; exit 1; }
echo "Opened and saved again, the state is the same."
