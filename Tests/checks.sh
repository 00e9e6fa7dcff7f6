# What contributors run beside the tests; sceneheard.sh reads it.

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

# Lines of ours that the tests run, by folder. Everything is built again, without optimisation that would blur lines.
run_coverage() {
  local install=yes folder=$root/build/coverage failed=no
  read_options "$@" || return 0
  need_packages test "$install"
  need_packages coverage "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=ON -DSCENEHEARD_COVERAGE=ON
  ninja -C "$folder" >&2
  find "$folder" -name '*.gcda' -delete # of runs before, and of what made the models and the catalogue
  ctest --test-dir "$folder" --output-on-failure -j "$(nproc)" -LE long >&2 || failed=yes
  mkdir -p "$folder/html"
  gcovr --root "$root" --filter "$root/Source/" --filter "$root/Plugins/" --object-directory "$folder" "$folder" \
    -j "$(nproc)" --csv "$folder/coverage.csv" --html-details "$folder/html/index.html" >&2
  lines_by_folder <"$folder/coverage.csv"
  say "Line by line: $folder/html/index.html"
  [[ $failed == no ]] || fail "some tests failed; the lines that they ran are counted"
}

# gcovr's table of files → a line a folder of Source and Plugins, and one for all.
lines_by_folder() {
  awk -F, 'NR > 1 { split($1, path, "/"); where = path[1] "/" path[2]; lines[where] += $2; run[where] += $3; all += $2; ran += $3 }
    END { for (where in lines) printf "%-22s %6d of %6d lines  %5.1f%%\n", where, run[where], lines[where], 100 * run[where] / lines[where]
          printf "%-22s %6d of %6d lines  %5.1f%%\n", "~all", ran, all, 100 * ran / all }' | LC_ALL=C sort | sed 's/^~all/all /'
}

# clang-tidy with the checks of .clang-tidy, over the core, which takes two minutes, or with --full over all that is built.
run_tidy() {
  local install=yes install_option=() folder=$root/build/test strict=OFF files
  local rooms='Support|Signal|Mood|Films|Matching|Listening|Person|Export'
  while (($#)); do
    case $1 in
      --no-install) install=no install_option=(--no-install) ;;
      --full) rooms='[A-Z][A-Za-z]*' ;;
      --help | -h) usage; return ;;
      *) wrong "unknown option or argument $1" ;;
    esac
    shift
  done
  [[ -z ${CI:-} ]] || strict=ON
  need_packages test "$install"
  need_packages tidy "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=ON -DSCENEHEARD_WERROR="$strict"
  ninja -C "$folder" SceneHeard_Fonts >&2 # a header that the window's sources include
  mapfile -t files < <(sed -nE "s#^ *\"file\": \"($root/(Source|Plugins)/($rooms)/.*\.cpp)\",?\$#\1#p" \
    "$folder/compile_commands.json" | sort -u)
  ((${#files[@]})) || fail "no sources in $folder/compile_commands.json"
  say "clang-tidy over ${#files[@]} files"
  # Without warnings of the compiler, which the build gives; this clang rejects templates of RapidJSON and JUCE that nobody
  # uses, where it reads them.
  printf '%s\0' "${files[@]}" | xargs -0 -P "$(nproc)" -n 4 clang-tidy-22 -p "$folder" --quiet \
    --extra-arg=-w --extra-arg=-fdelayed-template-parsing 2>/dev/null ||
    fail "clang-tidy found what is listed above"
}

# Draws anew what the window is compared with, and the picture of the README.
run_pictures() {
  local install=yes folder=$root/build/test
  read_options "$@" || return 0
  need_packages test "$install"
  configure "$folder" -DSCENEHEARD_PLUGINS=ON -DSCENEHEARD_TESTS=ON -DSCENEHEARD_WERROR=OFF
  ninja -C "$folder" SceneHeardPluginTests window_picture >&2
  rm -f "$root"/Tests/Interface/Pictures/*
  DISPLAY=none SCENEHEARD_ACCEPT_PICTURES=1 "$folder/Tests/SceneHeardPluginTests" '[pictures]'
  say "Look at what changed: git status Tests/Interface/Pictures Assets/Screenshots"
}
