#!/usr/bin/env bash
# Installs for a person whose home is empty, uses what was installed, and takes it away again: nothing may stay but what the
# person made. Run: install.sh, from any folder; builds build/install where that is not built. Debian packages:
# desktop-file-utils and lilv-utils, besides those of the build.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
for program in desktop-file-validate lv2ls; do
  command -v "$program" >/dev/null || { echo "skipped: $program is not installed"; exit 77; }
done
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
cache=${CCACHE_DIR:-$HOME/.cache/ccache}
fail() { echo "FAILED: $*"; exit 1; }
as_person() { env -u XDG_DATA_HOME -u XDG_CONFIG_HOME -u SCENEHEARD_ASSETS -u LV2_PATH HOME="$home" CCACHE_DIR="$cache" "$@"; }

as_person "$root/sceneheard.sh" install --no-install >"$home/install.log" 2>&1 ||
  { tail -n 20 "$home/install.log"; fail "not installed"; }
rm "$home/install.log"

# What the desktop starts is there.
entries=("$home"/.local/share/applications/*.desktop)
[ -e "${entries[0]}" ] || fail "no desktop entry"
for entry in "${entries[@]}"; do
  desktop-file-validate "$entry" || fail "$entry"
  program=$(sed -n 's/^Exec="\([^"]*\)".*/\1/p' "$entry" | head -1)
  [ -x "$program" ] || fail "$entry starts $program, which is not there"
  icon=$(sed -n 's/^Icon=//p' "$entry" | head -1)
  [ -n "$(find "$home/.local/share/icons" -name "$icon.*" -print -quit)" ] || fail "no icon $icon"
done
# The programs find their models, called by their bare names from elsewhere.
(cd / && as_person env PATH="$home/.local/bin:$PATH" sceneheard film "Psycho" --json) | grep -q '"year":1960' ||
  fail "sceneheard finds no film"
# Hosts find the plugins where they look.
as_person lv2ls | grep -qi sceneheard || fail "no LV2 host finds the plugin"
[ -e "$home/.vst3/SceneHeard.vst3/Contents" ] || fail "no VST3 host finds the plugin"

# What the person makes, and a host's other plugin.
echo '{"track_metadata":{"track_name":"A","artist_name":"B"},"listened_at":1700000000}' >"$home/listens.json"
as_person "$home/.local/bin/sceneheard" history import --listenbrainz "$home/listens.json" >/dev/null ||
  fail "the history cannot be written"
mkdir -p "$home/.lv2/other.lv2"
as_person "$root/sceneheard.sh" install --no-install >/dev/null 2>&1 || fail "a second installation fails"
as_person "$root/sceneheard.sh" uninstall >/dev/null 2>&1 || fail "not uninstalled"
rm "$home/listens.json"
left=$(cd "$home" && find . \( -type f -o -type l \) ! -path './.cache/*' | sort)
echo "what stays: ${left:-nothing}"
[ "$(grep -vc '^./.local/share/[^/]*[Ss]cene[Hh]eard/' <<<"$left")" = 0 ] || fail "something else than the person's data stays"
[ -n "$left" ] || fail "the person's history is gone"
[ -d "$home/.lv2/other.lv2" ] || fail "another's plugin is gone"
as_person "$root/sceneheard.sh" uninstall >/dev/null 2>&1 && fail "uninstalled twice"
echo "installed, used, installed again and uninstalled"
