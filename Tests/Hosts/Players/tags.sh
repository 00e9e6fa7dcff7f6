# shellcheck shell=bash
# A copy of a sound file with a title, by the artist SceneHeard, and a cover: tagged FILE TITLE OUT.flac [SECONDS]
# Debian packages: ffmpeg. Exit status 77: not installed.
command -v ffmpeg >/dev/null || { echo "not installed: ffmpeg"; exit 77; }
tagged() {
  local colour
  colour=$(printf '%s' "$2" | cksum | awk '{ printf "%06x", $1 % 16777216 }')
  ffmpeg -nostdin -v error -y -stream_loop 3 -i "$1" -f lavfi -i "gradients=size=128x128:c0=0x$colour:c1=0x202030:duration=1" \
    -t "${4:-60}" -map 0:a -map 1:v -frames:v 1 -c:v png -disposition:v attached_pic -metadata:s:v comment="Cover (front)" \
    -metadata title="$2" -metadata artist=SceneHeard -metadata album="Demo score" "$3"
}
