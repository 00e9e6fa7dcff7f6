#!/usr/bin/env bash
# Installs the core, builds a program of somebody else's against it, and compares what both say of a demo scene.
set -euo pipefail
build=$1 sources=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "consumer.sh: $1" >&2; exit 1; }

cmake --install "$build" --component Development --prefix "$work/usr" >"$work/log" || fail "$(<"$work/log")"
cmake -S "$sources" -B "$work/build" -G Ninja -DCMAKE_BUILD_TYPE=Release "-DCMAKE_PREFIX_PATH=$work/usr" \
  -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)" >"$work/log" 2>&1 || fail "$(<"$work/log")"
ninja -C "$work/build" >"$work/log" || fail "$(<"$work/log")"

scene=$build/assets/demo/tense.wav
"$work/build/films_for_a_file" "$scene" | tee "$work/said"
# A session asks for 24 films; how various a list is depends on its length.
films=$("$build/sceneheard" suggest --top 24 "$scene" | sed -nE 's/^ +[0-9]+  (.* \([0-9]{4}\)).*/\1/p' | head -5)
[[ -n $films && $(tail -n +2 "$work/said") == "$films" ]] || fail "the program says: $films"
grep -q '^valence 0\.[0-9]*, energy 0\.[0-9]*, tension 0\.[0-9]*$' "$work/said" || fail "no mood"
if "$work/build/films_for_a_file" /nowhere.wav 2>/dev/null; then fail "a missing file is analysed"; fi
grep -rq juce "$work/usr/include" && fail "the core's headers name JUCE"
exit 0
