#!/bin/sh
# The engine Chroma from its npm package, for the tests: pinned to the last version that runs on Debian 12 (glibc 2.36).
# What npm brings lies in a folder outside the sources, and is fetched once.
#
# chroma.sh install FOLDER          exit 4, with the reason, where npm or the package cannot be had
# chroma.sh run FOLDER PORT DATA    becomes the server on that port of this machine, which keeps its files in DATA
set -u
command=${1:?install or run} folder=${2:?a folder}
server=$folder/node_modules/chromadb/dist/cli.mjs

# Tests run side by side: one of them fetches, the others wait for it. What is fetched is moved to its place when it is
# whole, so that a fetch that broke off leaves nothing behind that looks installed.
install() {
  command -v node >/dev/null && command -v npm >/dev/null || { echo "node and npm are not installed"; return 4; }
  mkdir -p "$folder" || return 4
  exec 9>"$folder/lock" && flock 9 || return 4
  [ -f "$server" ] && return 0
  new=$folder/new
  rm -rf "$new" "$folder/node_modules" && mkdir "$new" || return 4
  cat >"$new/package.json" <<'JSON'
{
  "name": "sceneheard-engine",
  "private": true,
  "dependencies": { "chromadb": "3.0.15" },
  "overrides": { "chromadb-js-bindings-linux-x64-gnu": "1.0.3" }
}
JSON
  (cd "$new" && timeout 240 npm install --no-audit --no-fund --loglevel=error >"$folder/npm.log" 2>&1) ||
    { echo "npm cannot install chromadb: $(tail -n 1 "$folder/npm.log")"; return 4; }
  node "$new/${server#"$folder/"}" --help >"$folder/npm.log" 2>&1 ||
    { echo "the package chromadb does not start: $(tail -n 1 "$folder/npm.log")"; return 4; }
  mv "$new/node_modules" "$folder/node_modules"
}

case $command in
install) install ;;
run)
  # In a folder of its own, since the server writes beside itself; without word to its makers.
  mkdir -p "${4:?a folder for data}" && cd "$4" || exit 1
  ANONYMIZED_TELEMETRY=false exec node "$server" run --host 127.0.0.1 --port "${3:?a port}" --path "$4" ;;
*) echo "usage: chroma.sh install FOLDER | run FOLDER PORT DATA" >&2; exit 2 ;;
esac
