#!/bin/bash
# Demands that what an installation tells people, desktops and shells of SceneHeard is whole and true.
# Run: Tests/Hosts/documents.sh PREFIX, after an installation there.
# Debian packages: man-db desktop-file-utils appstream zsh fish file dpkg-dev. Exit status 77: not installed.
set -euo pipefail
prefix=$(realpath "${1:?which prefix?}")
for program in man desktop-file-validate appstreamcli zsh fish file dpkg-parsechangelog; do
  command -v "$program" >/dev/null || { echo "not installed: $program"; exit 77; }
done
fail() { echo "$1"; exit 1; }
share=$prefix/share
doc=$share/doc/sceneheard

# Names that differ only in case are one name on many disks.
twice=$(find "$prefix" | tr '[:upper:]' '[:lower:]' | sort | uniq -d)
[ -z "$twice" ] || fail "These names are the same where case counts for nothing: $twice"

while read -r target; do
  [[ $target == https://* || -e $doc/$target ]] || fail "README.md links to $target, which is not installed."
done < <(grep -o '](\([^)]*\))' "$doc/README.md" | sed 's/^](//; s/)$//')
for told in 'What each use looks like' 'sceneheard suggest' sceneheard-window; do
  grep -q "$told" "$doc/README.md" || fail "README.md does not tell of: $told"
done
for notice in 'JUCE 7' 'VST3 SDK' FFTW Eigen RapidJSON CLI11 Inter SQLite soxr libebur128 'SIL\|OFL-1.1' 'Steinberg Media' \
  'Raw Material Software' 'Matteo Frigo' 'GNU AFFERO GENERAL PUBLIC LICENSE'; do
  grep -q "$notice" "$doc/copyright" || fail "copyright does not name: $notice"
done
zcat "$doc/changelog.gz" | head -1 | grep -q '^# Changes' || fail "changelog.gz does not hold the changes."
version=$(zcat "$doc/changelog.Debian.gz" | dpkg-parsechangelog -l - -S Version)
changes=$(zgrep -c '^  \* ' "$doc/changelog.Debian.gz")
[ "$changes" -gt 0 ] && [[ $version == "$("$prefix/bin/sceneheard" --version | cut -d' ' -f2)-"* ]] ||
  fail "changelog.Debian.gz tells $changes changes of version $version."

for page in sceneheard sceneheard-tray sceneheard-window; do
  [ -x "$prefix/bin/$page" ] || fail "no program $page"
  complaints=$(LC_ALL=C.UTF-8 MANROFFSEQ='' man --warnings=all -E UTF-8 -l "$share/man/man1/$page.1.gz" 2>&1 >/dev/null)
  [ -z "$complaints" ] || fail "$page.1: $complaints"
done

for entry in "$share"/applications/*.desktop; do
  desktop-file-validate "$entry"
  [ -x "$prefix/bin/$(sed -n 's/^Exec=//p' "$entry")" ] || fail "$entry starts nothing."
done
appstreamcli validate --no-net "$share"/metainfo/*.xml
for size in 48 64 128; do
  file "$share/icons/hicolor/${size}x$size/apps/sceneheard.png" | grep -q "PNG image data, $size x $size," ||
    fail "The icon of $size pixels is none."
done

offers() { # words, what must be among them; the shell's answers come in
  grep "^$2" >/dev/null || fail "$1 does not complete to $2 in $shell"
}
shell=fish
for words in 'sug:suggest' 'catalogue b:build' 'catalogue build --mov:--movielens' 'suggest --adv:--adventure'; do
  fish --no-config -c "source $share/fish/vendor_completions.d/sceneheard.fish; complete -C 'sceneheard ${words%:*}'" |
    offers "${words%:*}" "${words#*:}"
done
shell=zsh # for which completion is a terminal's matter: the script is asked what it hands to _describe
for words in 'sug:suggest:Name' 'catalogue b:build:Add' 'catalogue build --mov:--movielens:A folder'; do
  zsh -fc 'words=(sceneheard ${=1}); CURRENT=$#words; PREFIX=$words[-1]
    _describe() { [[ $1 == -o ]] && shift 2 || shift; print -l -- ${(P)1} }
    _files() { print files }
    source $2' zsh "${words%%:*}" "$share/zsh/vendor-completions/_sceneheard" | offers "${words%%:*}" "${words#*:}"
done
shell=bash
bash -c 'source "$1"; COMP_WORDS=(sceneheard sug); COMP_CWORD=1; _sceneheard; echo "${COMPREPLY[@]}"' bash \
  "$share/bash-completion/completions/sceneheard" | offers sug suggest
