#!/usr/bin/env bash
# Builds and runs SceneHeard from a fresh clone, or tests it. `./sceneheard.sh help` says how.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
packages=$root/ThirdParty/debian-packages.txt

# A clone at another path, or with newer file times, still finds its objects in the cache.
export CCACHE_SLOPPINESS=time_macros,include_file_mtime,include_file_ctime CCACHE_NOHASHDIR=1
export CCACHE_BASEDIR=${CCACHE_BASEDIR:-$(dirname "$root")}

usage() {
  cat <<'TEXT'
usage: ./sceneheard.sh run [--no-install] [FILE|FOLDER...]   mood and films for music, or for the demo score
       ./sceneheard.sh install [--no-install]                build everything and install it for you, in ~/.local
       ./sceneheard.sh uninstall                             takes that away; what SceneHeard knows of you stays
       ./sceneheard.sh test [--no-install] [--full]          build everything and run the tests
       ./sceneheard.sh benchmark [--no-install] [FILTER]     analysis and search beside others; what hosts and the window pay
       ./sceneheard.sh soak [--no-install] [HOURS]           24 hours of music, or so many, as fast as they can be heard
       ./sceneheard.sh fuzz [--no-install] [SECONDS]         damaged files of every kind, as long as told (600)
       ./sceneheard.sh harm [--no-install] FILE|FOLDER...    tries strangers' sessions, sounds, tables, lists, models and
                                                             catalogues: what reads them, and what it costs
       ./sceneheard.sh coverage [--no-install]               which lines the tests run
       ./sceneheard.sh tidy [--no-install] [--full]          clang-tidy over the core, or over everything
       ./sceneheard.sh pictures [--no-install]               the window's pictures that the tests compare with, made anew
       ./sceneheard.sh help

Each installs missing Debian packages first, naming them; --no-install stops instead. Folders are searched for
sound files, playlists read. --full adds the tests marked as long, which need real hosts, the core's tests
under the thread, address, undefined-behaviour and real-time sanitizers and helgrind, and some seconds of fuzzing. FILTER is a
regular expression over the benchmarks' names.
TEXT
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "sceneheard.sh: $1"; exit "${2:-1}"; }
wrong() { say "sceneheard.sh: $1"; usage >&2; exit 2; }

# The packages needed for "run", and those for a further command too: one name a line.
package_names() { awk -v also="$1" '!/^#/ && NF && ($2 == "run" || $2 == also) { print $1 }' "$packages"; }

missing_packages() {
  local names
  mapfile -t names < <(package_names "$1")
  # dpkg-query fails when it knows nothing of a name, and still lists the others.
  { dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${names[@]}" 2>/dev/null || true; } |
    awk -v wanted="${names[*]}" '$2 == "installed" { has[$1] = 1 }
      END { n = split(wanted, name, " "); for (i = 1; i <= n; i++) if (!has[name[i]]) print name[i] }'
}

# Leaves at once when neither the list nor the system's packages changed since the last check that passed.
need_packages() { # run|test|benchmark|fuzz, yes|no: whether to install
  local stamp=$root/build/packages-$1.stamp now missing
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    fail "this system has no apt, so nothing can be installed for you. ThirdParty/README.md lists what is needed
(C++20 compiler, CMake, Ninja, pkg-config, JUCE 7.0.5, Eigen, RapidJSON, CLI11, SQLite, utf8proc, FFTW, soxr, libebur128, libcsv,
Expat, FFmpeg's libavformat and libavcodec, libsndfile, mpg123; Catch2 and Inter for the tests). With vcpkg: VCPKG_ROOT=... cmake --preset vcpkg && cmake --build build/vcpkg"
  fi
  now="$(cksum <"$packages") $(stat -c %Y /var/lib/dpkg/status)"
  if [[ -f $stamp && $(<"$stamp") == "$now" ]]; then return; fi
  mapfile -t missing < <(missing_packages "$1")
  if ((${#missing[@]})); then
    [[ $2 == yes ]] || fail "missing packages: ${missing[*]}
Install them with: apt-get install --no-install-recommends ${missing[*]}"
    install_packages "${missing[@]}"
    mapfile -t missing < <(missing_packages "$1")
    ((${#missing[@]} == 0)) || fail "still missing after the installation: ${missing[*]}"
  fi
  mkdir -p "$root/build"
  printf '%s\n' "$(cksum <"$packages") $(stat -c %Y /var/lib/dpkg/status)" >"$stamp"
}

install_packages() {
  local as_root=()
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null || fail "not root and no sudo; ask an administrator for:
apt-get install --no-install-recommends $*"
    as_root=(sudo)
  fi
  say "Installing what is missing:"
  for name in "$@"; do
    say "  $(awk -v n="$name" '$1 == n { $2 = ""; $1 = sprintf("%-20s", $1); print }' "$packages")"
  done
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update </dev/null >&2 ||
    say "The package lists could not be renewed; trying with those at hand."
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -qy install --no-install-recommends "$@" </dev/null >&2 ||
    fail "apt-get could not install: $*"
}

# Configures a build folder when it is new, its options changed, or a CMake file is younger than its last configuration.
configure() { # folder, options...
  local folder=$1 options="${*:2}"
  local remembered=$folder/sceneheard-options
  if [[ -f $folder/build.ninja && -f $remembered && $(<"$remembered") == "$options" &&
    -z $(find "$root/CMakeLists.txt" "$root"/{Source,Assets,ThirdParty,Plugins,Tests} \
      \( -name CMakeLists.txt -o -name '*.cmake' \) -newer "$folder/build.ninja" -print -quit 2>/dev/null) ]]; then
    return
  fi
  rm -f "$remembered"
  cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_BUILD_TYPE=Release "${@:2}" >&2
  touch "$folder/build.ninja"
  printf '%s\n' "$options" >"$remembered"
}

run() {
  local install=yes given=() files=() folder=$root/build/run
  while (($#)); do
    case $1 in
      --no-install) install=no ;;
      --help | -h) usage; return ;;
      --) shift; given+=("$@"); break ;;
      -*) wrong "unknown option $1" ;;
      *) given+=("$1") ;;
    esac
    shift
  done
  if ((${#given[@]})); then
    files=("${given[@]}")
  else
    files=("$folder"/assets/demo/{tense,tender,triumphant}.wav)
  fi

  need_packages run "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=OFF -DSCENEHEARD_TESTS=OFF -DSCENEHEARD_UNITY=ON
  local quiet=()
  if [[ -x $folder/sceneheard ]]; then quiet=(--quiet); else say "Building; later runs start at once."; fi
  ninja -C "$folder" "${quiet[@]}" sceneheard sceneheard_assets >&2
  "$folder/sceneheard" suggest -- "${files[@]}"
}

# Sets the caller's `install` to what the options say. Status 1: help was asked for, and given.
read_options() {
  while (($#)); do
    case $1 in
      --no-install) install=no ;;
      --help | -h) usage; return 1 ;;
      *) wrong "unknown option or argument $1" ;;
    esac
    shift
  done
}

# For the person who runs it: nothing needs an administrator but the packages.
user_prefix=${HOME:-}/.local
installed_list=$user_prefix/share/sceneheard/installed-files

install_for_user() {
  local install=yes folder=$root/build/install entry
  read_options "$@" || return 0
  [[ -n ${HOME:-} ]] || fail "HOME tells no place to install into."
  need_packages test "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=OFF -DSCENEHEARD_UNITY=ON "-DCMAKE_INSTALL_PREFIX=$user_prefix"
  ninja -C "$folder" >&2
  if [[ -f $installed_list ]]; then uninstall_for_user; fi # of which some files may have other names
  cmake --install "$folder" --strip >/dev/null
  # A desktop may look for programs elsewhere than in ~/.local/bin.
  for entry in "$user_prefix"/share/applications/sceneheard*.desktop; do
    sed -i "s|^Exec=\(.*\)|Exec=\"$user_prefix/bin/\1\"|" "$entry"
  done
  mv "$folder/install_manifest.txt" "$installed_list"
  link_plugins
  say "Installed in $user_prefix; SceneHeard is in your desktop's menu. ./sceneheard.sh uninstall takes it away."
}

# Hosts look for a person's plugins in the home folder itself. What somebody put there otherwise stays.
link_plugins() {
  local bundle link
  for bundle in vst3/SceneHeard.vst3 lv2/SceneHeard.lv2; do
    link=$HOME/.$bundle
    if [[ -e $link && ! -L $link ]]; then
      say "$link is there already and stays: it is not what was installed now."
    else
      mkdir -p "${link%/*}"
      ln -sfn "$user_prefix/lib/$bundle" "$link"
    fi
  done
}

unlink_plugins() {
  local link
  for link in "$HOME"/.vst3/SceneHeard.vst3 "$HOME"/.lv2/SceneHeard.lv2; do
    [[ -L $link && $(readlink "$link") == "$user_prefix"/* ]] || continue
    rm -f -- "$link"
    rmdir -- "${link%/*}" 2>/dev/null || true
  done
}

uninstall_for_user() {
  local file folder
  [[ -f $installed_list ]] || fail "nothing is installed: there is no $installed_list"
  "$user_prefix/bin/sceneheard-tray" --quit 2>/dev/null || true
  unlink_plugins
  while IFS= read -r file; do
    [[ $file == "$user_prefix"/* ]] || continue
    rm -f -- "$file"
    folder=$(dirname "$file")
    while [[ $folder == "$user_prefix"/* ]] && rmdir -- "$folder" 2>/dev/null; do folder=$(dirname "$folder"); done
  done < <(cat "$installed_list"; printf '\n%s\n' "$installed_list")
}

# Builds test programs under sanitizers and runs them, with the models and the catalogue of another build folder.
test_under() { # sanitizers, build folder, test programs...
  local folder=$root/build/test-${1%%,*} options=(-DSCENEHEARD_PLUGINS=OFF -DSCENEHEARD_UNITY=ON) program
  if [[ $1 == realtime ]]; then # which clang alone knows, and its parser needs an old rule for one header of JUCE's
    options=(-DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22
      "-DCMAKE_CXX_FLAGS=-fdelayed-template-parsing -Wno-delayed-template-parsing-in-cxx20 -Wfunction-effects")
  fi
  configure "$folder" "-DSCENEHEARD_SANITIZE=$1" "-DSCENEHEARD_TEST_ASSETS=$2/assets" \
    "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -g1" "${options[@]}"
  ninja -C "$folder" "${@:3}"
  rm -rf "$folder/assets" # for the program, which looks beside itself
  ln -s "$2/assets" "$folder/assets"
  for program in "${@:3}"; do
    say "$program, -fsanitize=$1:"
    TSAN_OPTIONS=halt_on_error=1 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
      LSAN_OPTIONS="suppressions=$root/Tests/leaks.supp:print_suppressions=0" "$folder/Tests/$program"
  done
}

# The listening's threads under valgrind's helgrind. What it reports is a race, or has its reason in Tests/Helgrind; that it
# would report one is shown first.
test_under_helgrind() { # build folder
  local folder=$root/build/test-helgrind
  local helgrind=(valgrind --tool=helgrind --quiet --error-exitcode=9 --fair-sched=try --history-level=approx
    "--suppressions=$root/Tests/Helgrind/helgrind.supp")
  configure "$folder" -DSCENEHEARD_PLUGINS=OFF -DSCENEHEARD_HELGRIND=ON "-DSCENEHEARD_TEST_ASSETS=$1/assets" \
    "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -g1"
  ninja -C "$folder" SceneHeardRace SceneHeardListeningTests
  "${helgrind[@]}" "$folder/Tests/SceneHeardRace" || fail "helgrind reports a race where there is none"
  if "${helgrind[@]}" "$folder/Tests/SceneHeardRace" broken 2>/dev/null; then
    fail "helgrind passes over a race that was made for it"
  fi
  say "SceneHeardListeningTests, helgrind:"
  "${helgrind[@]}" "$folder/Tests/SceneHeardListeningTests" '[ring],[threads]'
}

run_tests() {
  local install=yes install_option=() full=no folder=$root/build/test strict=OFF benchmarks=OFF
  while (($#)); do
    case $1 in
      --no-install) install=no install_option=(--no-install) ;;
      --full) full=yes ;;
      --help | -h) usage; return ;;
      *) wrong "unknown option or argument $1" ;;
    esac
    shift
  done
  [[ -z ${CI:-} ]] || strict=ON
  need_packages test "$install"
  [[ $full == no ]] || need_packages full "$install"
  # So that the benchmarks still build; not every mirror has what they compare with, and no test depends on it.
  if [[ $full == yes || -n ${CI:-} ]] && (need_packages benchmark "$install"); then benchmarks=ON; fi
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=ON -DSCENEHEARD_WERROR="$strict" \
    -DSCENEHEARD_BENCHMARKS="$benchmarks"
  ninja -C "$folder"
  local long=(-LE long)
  [[ $full == no ]] || long=()
  ctest --test-dir "$folder" --output-on-failure -j "$(nproc)" "${long[@]}"
  if [[ $full == yes ]]; then
    run_fuzzers "${install_option[@]}" --short
    test_under thread "$folder" SceneHeardListeningTests
    test_under address,undefined "$folder" SceneHeardListeningTests SceneHeardTests
    test_under realtime "$folder" SceneHeardListeningTests SceneHeardPluginTests
    test_under_helgrind "$folder"
  elif [[ -n ${CI:-} ]]; then
    test_under thread "$folder" SceneHeardListeningTests
    test_under address,undefined "$folder" SceneHeardListeningTests
    # Nothing else compiles all of the command line as one.
    run "${install_option[@]}" "$folder/assets/demo/tense.wav"
    # Not every mirror has it, and no test depends on it.
    if (need_packages tidy "$install"); then checks run_tidy "${install_option[@]}"; else say "clang-tidy: skipped"; fi
  fi
}

# What strangers' files go through: a target of Tests/Fuzz/LibFuzzer, its share of the seconds, and how many inputs it
# gets with --short.
fuzz_targets=(
  "decode 1 1000"
  "import 1 20000"
  "open 1 1000"
  "state 1 20000"
  "cue 1 20000"
  "watchlist 1 20000"
  "markers 1 20000"
  "mood 1 2000"
  "space 1 2000"
  "facts 1 2000"
  "lexicon 1 20000"
  "picture 1 5000"
  "posternet 1 2000"
  "posters 1 5000"
  "lyrics 1 20000"
  "features 1 20000"
  "onlylist 1 20000"
  "playlist 1 20000"
  "metadata 1 20000"
  "listens 1 20000"
  "impression 1 20000"
  "engine 1 20000"
  "tmdb 1 20000"
)

# Each target for its share of the seconds, or with --short always the same inputs. Findings stay in build/fuzz.
run_fuzzers() {
  local install=yes seconds=600 limits=() folder=$root/build/fuzz target seeds share short shares=0
  while (($#)); do
    case $1 in
      --no-install) install=no ;;
      --help | -h) usage; return ;;
      --short) seconds=0 ;;
      [1-9]*) seconds=$1; [[ $seconds =~ ^[0-9]+$ ]] || wrong "no number of seconds: $seconds" ;;
      *) wrong "unknown option or argument $1" ;;
    esac
    shift
  done
  need_packages test "$install" # the encoders that make the first sounds
  need_packages fuzz "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=OFF -DSCENEHEARD_TESTS=OFF -DSCENEHEARD_FUZZ=ON \
    -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ "-DCMAKE_CXX_FLAGS_RELEASE=-O1 -g1"
  ninja -C "$folder" fuzz_seeds fuzz_session_seeds $(printf 'fuzz_%s ' "${fuzz_targets[@]%% *}") >&2
  for target in "${fuzz_targets[@]}"; do
    read -r _ share _ <<<"$target"
    ((shares += share))
  done
  rm -rf "$folder/short"
  for seeds in fuzz_seeds fuzz_session_seeds; do
    "$folder/Tests/Fuzz/LibFuzzer/$seeds" "$folder/corpus"
    "$folder/Tests/Fuzz/LibFuzzer/$seeds" "$folder/short"
  done
  # What one input freed is kept back as long as a thousand more run, not for 256 MB: three times as many inputs a second.
  export ASAN_OPTIONS=quarantine_size_mb=16:allocator_release_to_os_interval_ms=-1 LSAN_OPTIONS=print_suppressions=0
  if [[ -w /dev/shm ]]; then export TMPDIR=/dev/shm; fi # for inputs that are read as files
  for target in "${fuzz_targets[@]}"; do
    read -r target share short <<<"$target"
    limits=(-max_total_time=$(((seconds * share + shares - 1) / shares)) "$folder/corpus/$target")
    # from the seeds alone, keeping nothing
    ((seconds > 0)) || limits=("-runs=$short" "$folder/short/$target")
    say "fuzz_$target:"
    "$folder/Tests/Fuzz/LibFuzzer/fuzz_$target" -seed=1 -max_len=65536 -rss_limit_mb=2048 -timeout=10 \
      -print_final_stats=1 -print_funcs=0 -verbosity=0 -artifact_prefix="$folder/$target-" "${limits[@]}"
  done
}

# One line a file, and exit status 1 when one does harm.
run_harm() {
  local install=yes folder=$root/build/test
  if [[ ${1:-} == --no-install ]]; then install=no; shift; fi
  case ${1:---} in
    --help | -h) usage; return ;;
    -*) wrong "harm needs a file or a folder" ;;
  esac
  need_packages test "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=ON -DSCENEHEARD_WERROR=OFF
  ninja -C "$folder" SceneHeardHarm >&2
  DISPLAY=none "$folder/Tests/Harm/SceneHeardHarm" "$@"
}

run_benchmarks() {
  local install=yes filter=. folder=$root/build/benchmark
  while (($#)); do
    case $1 in
      --no-install) install=no ;;
      --help | -h) usage; return ;;
      [!-]*) filter=$1 ;;
      *) wrong "unknown option or argument $1" ;;
    esac
    shift
  done
  need_packages test "$install"
  need_packages benchmark "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=OFF -DSCENEHEARD_BENCHMARKS=ON
  ninja -C "$folder" sceneheard_benchmarks SceneHeardEngineBenchmarks SceneHeardStateBenchmarks \
    SceneHeardPosterBenchmarks SceneHeardWindowBenchmarks >&2
  "$folder/Tests/Benchmarks/sceneheard_benchmarks" --benchmark_min_time=0.2 "--benchmark_filter=$filter"
  "$folder/Tests/Benchmarks/SceneHeardEngineBenchmarks" "--benchmark_filter=$filter"
  "$folder/Tests/Benchmarks/SceneHeardStateBenchmarks" "--benchmark_filter=$filter"
  "$folder/Tests/Benchmarks/SceneHeardPosterBenchmarks" "--benchmark_filter=$filter"
  # Google Benchmark knows nothing of a message loop, so this one program prints lines of its own.
  if grep -Eq -- "$filter" <<<"windowOpening windowPainting windowLive windowSilent windowHidden"; then
    xvfb-run -a "$folder/Tests/Benchmarks/SceneHeardWindowBenchmarks"
  fi
}

# One of the functions in Tests/checks.sh.
checks() {
  source "$root/Tests/checks.sh"
  "$@"
}

run_soak() {
  local install=yes hours=24 folder=$root/build/test
  while (($#)); do
    case $1 in
      --no-install) install=no ;;
      --help | -h) usage; return ;;
      -*) wrong "unknown option $1" ;;
      *) hours=$1 ;;
    esac
    shift
  done
  need_packages test "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=ON -DSCENEHEARD_WERROR=OFF
  ninja -C "$folder" SceneHeardSoak >&2
  "$folder/Tests/Listening/SceneHeardSoak" "$hours"
}

case ${1:-help} in
  run) run "${@:2}" ;;
  install) install_for_user "${@:2}" ;;
  uninstall)
    (($# == 1)) || wrong "uninstall takes no argument"
    uninstall_for_user
    rm -f -- "${XDG_CONFIG_HOME:-$HOME/.config}/autostart/sceneheard-tray.desktop"
    say "Uninstalled. What SceneHeard knows of you stays in ${XDG_DATA_HOME:-$HOME/.local/share}/sceneheard," \
      "its settings and sessions in ${XDG_CONFIG_HOME:-$HOME/.config}/SceneHeard." ;;
  test) run_tests "${@:2}" ;;
  benchmark) run_benchmarks "${@:2}" ;;
  soak) run_soak "${@:2}" ;;
  fuzz) run_fuzzers "${@:2}" ;;
  harm) run_harm "${@:2}" ;;
  coverage | tidy | pictures) checks "run_$1" "${@:2}" ;;
  help | --help | -h) usage ;;
  *) wrong "unknown command $1" ;;
esac
