#!/bin/sh
# tour: a person's first minutes in the window: an army chosen, a march asked and
# given, a week ended, the game saved, left and gone on with; and on every page,
# at two sizes of window and of writing, no line of text cut or over another.
set -u
name=tour; . "$(dirname "$0")/shared/screen.sh"

key() { xdotool key --delay 30 "$@"; sleep 0.3; }

page() { sees "^window .* page $1 " "page $1 does not open"; }

start() {
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
}

# tour WIDE HIGH SCALE
tour() {
    step="$1x$2 $3%"
    rm -f "$SAWAD_LAYOUT_DUMP"
    printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet 255\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"
    start play khalid-633 --seed 3
    page 2; tidy map
    xdotool mousemove 960 300
    key Tab
    key p; xdotool type --delay 20 kazima; sleep 0.3; tidy find
    key Return
    sees "Plan: March" "no plan is shown"
    tidy plan
    key Return
    gone "Plan: March" "the order is not given"
    key k; page 13; tidy orders; key Escape
    key d; page 14; tidy amount; key Escape
    key i; tidy why; key Escape
    key F4; page 12; tidy briefing; key Escape
    page 2
    key Return
    page 3; tidy report
    key Escape; page 2; tidy week
    key ctrl+s; page 5; xdotool type --delay 20 "tour$3"; sleep 0.2; tidy save
    key Return; page 2
    ls "$tmp/home"/*/tour"$3".sawad "$tmp/home"/*/*/tour"$3".sawad >"$tmp/saved" 2>/dev/null
    [ -s "$tmp/saved" ] || wrong "nothing is saved at $step"
    leave
    rm -f "$SAWAD_LAYOUT_DUMP"
    start
    page 0; tidy menu
    key Return
    page 2
    sees "8 April" "it does not go on where it was left"; tidy continued
    leave
}

tour 1280 720 100
tour 1920 1080 200
exit $fail
