# A copy of a sound file with a title, by the artist SceneHeard: tagged FILE TITLE OUT.flac [SECONDS]
# Debian packages: ffmpeg. Exit status 77: not installed.
command -v ffmpeg >/dev/null || { echo "not installed: ffmpeg"; exit 77; }
tagged() {
  ffmpeg -nostdin -v error -y -stream_loop 3 -i "$1" -t "${4:-60}" -metadata title="$2" -metadata artist=SceneHeard \
    -metadata album="Demo score" "$3"
}
