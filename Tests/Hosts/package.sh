#!/bin/bash
# Packs what was built into a Debian package and an archive, unpacks each into a folder, and demands that what lies there
# works by itself: the command line names films, a host loads both plugins and their window shows films, and what is told of
# them is true. Run: Tests/Hosts/package.sh BUILD_FOLDER HOST_TESTS
# Debian packages: dpkg-dev file lintian, and those of documents.sh. Exit status 77: not installed.
set -euo pipefail
build=$(realpath "${1:?which build folder?}")
host=$(realpath "${2:?which host?}")
for program in cpack dpkg-deb dpkg-shlibdeps file objdump readelf lintian; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
here=$(realpath "$(dirname "$0")")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset SCENEHEARD_ASSETS

(cd "$build" && cpack -G "DEB;TGZ" -B "$work/packages" >"$work/log" 2>&1) || { cat "$work/log"; exit 1; }
dpkg-deb -x "$work"/packages/*.deb "$work/deb"
dpkg-deb -f "$work"/packages/*.deb Package Version Architecture Depends | tee "$work/control"
for needed in libc6 libstdc++6 libsqlite3-0 libsoxr0 libx11-6 libavformat libsndfile1 libmpg123-0 libcurl3-gnutls; do
  grep -q "$needed" "$work/control" || { echo "The package does not depend on $needed."; exit 1; }
done
# Nobody gave an address for mail, so that the package names none; and it is no upload to Debian.
lintian --allow-root --fail-on error,warning \
  --suppress-tags malformed-contact,bogus-mail-host-in-debian-changelog,initial-upload-closes-no-bugs "$work"/packages/*.deb
mkdir "$work/archive"
tar -xzf "$work"/packages/*.tar.gz -C "$work/archive" --strip-components=1

for prefix in "$work/deb/usr" "$work/archive"; do
  echo "== $prefix"
  for path in bin/sceneheard bin/sceneheard-tray bin/sceneheard-window lib/vst3/SceneHeard.vst3/Contents/Resources/mood.json \
    lib/lv2/SceneHeard.lv2/Resources/films.sqlite lib/lv2/SceneHeard.lv2/manifest.ttl \
    share/sceneheard/matching.json share/applications/sceneheard.desktop share/applications/sceneheard-window.desktop \
    share/icons/hicolor/scalable/apps/sceneheard.svg share/doc/sceneheard/copyright; do
    [ -e "$prefix/$path" ] || { echo "missing: $path"; exit 1; }
  done
  # A host may have an FFmpeg of another version, and libcurl brings two dozen libraries, OpenSSL's among them.
  for plugin in "$prefix"/lib/vst3/SceneHeard.vst3/Contents/*/*.so "$prefix"/lib/lv2/SceneHeard.lv2/*.so; do
    ! objdump -p "$plugin" | grep "NEEDED.*lib\(av\|curl\)" || { echo "$plugin pulls in FFmpeg or libcurl"; exit 1; }
  done
  if [ -e "$build/Plugins/Audacious/sceneheard-panel.so" ]; then # it finds its models from where the player looks
    for plugin in "$prefix"/lib/*/audacious/{Effect/sceneheard-effect,General/sceneheard-panel}.so; do
      file "$plugin" | grep -q ', stripped' || { echo "not there, or not stripped: $plugin"; exit 1; }
      ! objdump -p "$plugin" | grep "NEEDED.*libav[cfu]" || { echo "$plugin pulls in FFmpeg"; exit 1; }
    done
    [ -e "$(dirname "$plugin")/../../../../share/sceneheard/mood.json" ] || { echo "no models for $plugin"; exit 1; }
  fi
  "$here/documents.sh" "$prefix"
  for binary in "$prefix"/bin/* "$prefix"/lib/vst3/*/Contents/*/*.so "$prefix"/lib/lv2/*/*.so; do
    file "$binary" | grep -q ', stripped' || { echo "not stripped: $binary"; exit 1; }
    readelf -d "$binary" | grep -q "FLAGS.*BIND_NOW" || { echo "binds late: $binary"; exit 1; }
  done
  # Away from the build: nothing in it may be found by accident.
  cp "$build/assets/demo/tender.wav" "$work/music.wav"
  (cd / && "$prefix/bin/sceneheard" suggest "$work/music.wav" --json) | grep -q '"rank":5'
  (cd / && SCENEHEARD_VST3=$prefix/lib/vst3/SceneHeard.vst3 SCENEHEARD_LV2=$prefix/lib/lv2/SceneHeard.lv2 \
    "$host" '~[long]')
done
ls -l "$work"/packages/*.deb "$work"/packages/*.tar.gz
