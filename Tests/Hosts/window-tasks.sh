# Eleven everyday tasks in the window, by the keyboard alone or by the mouse alone, in at most three actions each, after each
# of which the picture must say that it was done; for scripts that read this file. They set `pictures`, a folder, and where
# the window lies on the screen at 1120 x 700: `left` and `top`, pixels. It has been played music before, and then none, so
# that only what is done changes.
picture() { import -window root "$pictures/$1.png"; }
# How many pixels of a part of the window (WIDTHxHEIGHT+X+Y) differ between two pictures.
differing() {
  local size=${3%%+*} place=${3#*+} count
  count=$(compare -extract "$size+$((${place%+*} + left))+$((${place#*+} + top))" -metric AE "$pictures/$1.png" "$pictures/$2.png" null: 2>&1 || true)
  echo "${count%%.*}"
}
fail() {
  picture failed
  echo "FAILED: $*"
  exit 1
}
# Waits until pixels of a part differ from a picture by so many at least.
changes() {
  for _ in {1..40}; do
    sleep 0.15
    picture now
    [ "$(differing "$2" now "$3")" -lt "$4" ] || return 0
  done
  fail "$1"
}
# Waits until a part looks as in a picture again.
returns() {
  for _ in {1..40}; do
    sleep 0.15
    picture now
    [ "$(differing "$2" now "$3")" -gt "$4" ] || return 0
  done
  fail "$1"
}
# Presses Tab until a part changes, as what has the keyboard is outlined; then that is the picture `focused`.
tab_to() {
  picture before
  for _ in {1..60}; do
    xdotool key Tab
    sleep 0.12
    picture focused
    [ "$(differing before focused "$2")" -lt 20 ] || return 0
  done
  fail "Tab does not come to $1"
}
# A control, the part that it has, the key for it, what it does, and where that shows.
task() {
  tab_to "$1" "$2"
  xdotool key "$3"
  changes "$4" focused "$5" "$6"
  picture "$(printf %02d $((++done)))"
  echo "$4"
}
done=0

window=1120x700+0+0
by_keyboard() {
  tab_to "the compass" 300x20+28+112
  xdotool key Tab # to the letter in its corner
  sleep 0.5
  picture focused
  xdotool key Return
  changes "a mood is kept as A" focused 300x300+28+116 60
  echo "a mood is kept as A"
  task "the first film" 148x250+348+100 l "a film is liked" 148x60+348+100 40
  picture before
  xdotool key p
  changes "a film is pinned" before 148x60+348+100 12
  echo "a film is pinned"
  picture before
  xdotool key a
  changes "a film's page opens" before "$window" 50000
  picture 03
  xdotool key Escape
  returns "Escape closes the page" before "$window" 20000
  echo "a film's page opens and closes"
  picture before
  xdotool key t
  changes "a film is aimed at" before 330x40+20+425 100
  echo "a film is aimed at"
  picture before
  xdotool key x
  changes "a film is not shown again" before 760x260+348+100 1000
  echo "a film is not shown again"
  task "the button of filters" 120x40+980+60 Return "the filters open" 500x300+300+200 5000
  xdotool key Escape
  sleep 0.5
  task "the timeline" 20x200+346+420 m "a moment is marked" 700x200+360+440 60
  task "Hold" 84x40+938+12 Return "what is shown is held" 420x40+348+12 30
  task "the settings" 40x40+1060+12 Return "the settings open" 500x300+300+200 5000
  xdotool key Escape
  sleep 0.5
  task "Listening" 84x36+218+14 Return "tonight's film is shown" "$window" 100000
}

# Clicks at a place of the window, and what shows that it did something: the part and how many pixels of it.
click() { # what it does, place, part, pixels, more for xdotool
  picture before
  xdotool mousemove "$(($2 + left))" "$(($3 + top))" sleep 0.4
  picture before
  xdotool click ${6:-1}
  changes "$1" before "$4" "$5"
  echo "$1"
}
away() {
  xdotool mousemove "$((8 + left))" "$((690 + top))"
  sleep 1
}
by_mouse() {
  click "a mood is kept as A" 40 136 300x300+28+116 60
  away
  click "a film is liked" 435 122 30x30+420+107 12
  away
  click "a film is pinned" 404 122 30x30+389+107 12
  away
  click "a film's page opens" 420 200 "$window" 50000 "--repeat 2 --delay 60 1"
  click "a film is aimed at" 918 359 330x40+20+425 60
  click "a film's page closes" 1082 39 "$window" 50000
  away
  click "a film is not shown again" 468 122 760x260+348+100 1000
  away
  click "the filters open" 1030 80 500x300+300+200 5000
  click "a click beside the filters closes them" 40 690 500x300+300+200 5000
  click "a moment is marked" 700 540 700x200+360+440 60
  away
  click "what is shown is held" 980 32 420x40+348+12 30
  click "the settings open" 1080 32 500x300+300+200 5000
  click "a click beside the settings closes them" 40 690 500x300+300+200 5000
  click "tonight's film is shown" 258 32 "$window" 100000
}
do_tasks() { # by what
  case $1 in
    keyboard) by_keyboard ;;
    mouse) by_mouse ;;
    *) fail "by keyboard or mouse, not by $1" ;;
  esac
}
