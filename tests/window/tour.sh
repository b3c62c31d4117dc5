#!/bin/sh
# tour: a person's first minutes in the window: an army chosen, a march asked and
# given, a week ended, the game saved, left and gone on with; and on every page,
# at two sizes of window and of writing, no line of text cut or over another.
set -u
for tool in Xvfb xdotool import; do
    command -v $tool >/dev/null || { echo "tour: $tool is missing"; exit 77; }
done
tmp=${CHECK_TMP:?}.tour
rm -rf "$tmp"; mkdir -p "$tmp/home/config"
SAWAD_HOME=$tmp/home; SAWAD_LAYOUT_DUMP=$tmp/layout
export SAWAD_HOME SAWAD_LAYOUT_DUMP
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
fail=0; game=; server=

wrong() { echo "tour: $*"; fail=1; }
clean() { [ -z "$game" ] || kill "$game" 2>/dev/null; [ -z "$server" ] || kill "$server" 2>/dev/null; }
trap clean EXIT

Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$tmp/display" >/dev/null 2>&1 &
server=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do [ -s "$tmp/display" ] && break; sleep 0.2; done
[ -s "$tmp/display" ] || { echo "tour: Xvfb does not start"; exit 77; }
DISPLAY=:$(cat "$tmp/display"); export DISPLAY

key() { xdotool key --delay 30 "$@"; sleep 0.3; }

# page N: waits until it is open.
page() {
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        grep -q "^window .* page $1 " "$SAWAD_LAYOUT_DUMP" 2>/dev/null && return 0
        sleep 0.25
    done
    wrong "page $1 does not open at $step: $(head -n 1 "$SAWAD_LAYOUT_DUMP" 2>/dev/null)"
    import -window root "$tmp/page$1.png"
}

# No text cut, over the edge, or over another by more than a hair.
tidy() {
    awk -v step="$step $1" '
    $1 == "text" {
        n++; x[n] = $2; y[n] = $3; w[n] = $4; h[n] = $5; t[n] = $0
        sub(/^text [-0-9]+ [-0-9]+ [-0-9]+ [-0-9]+ [a-z]+ /, "", t[n])
        if ($6 == "cut") { print "tour: cut on " step ": " t[n]; bad = 1 }
    }
    END {
        for (i = 1; i <= n; i++) for (k = i + 1; k <= n; k++) {
            dx = (x[i] + w[i] < x[k] + w[k] ? x[i] + w[i] : x[k] + w[k]) - (x[i] > x[k] ? x[i] : x[k])
            dy = (y[i] + h[i] < y[k] + h[k] ? y[i] + h[i] : y[k] + h[k]) - (y[i] > y[k] ? y[i] : y[k])
            low = h[i] < h[k] ? h[i] : h[k]
            if (dx > 3 && dy > low * 2 / 5) { print "tour: one over another on " step ": " t[i] " / " t[k]; bad = 1 }
        }
        exit bad
    }' "$SAWAD_LAYOUT_DUMP" || fail=1
}

start() {
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
}

leave() {
    key ctrl+q
    for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 $game 2>/dev/null || break; sleep 0.2; done
    kill -0 $game 2>/dev/null && wrong "it does not close at $step"
    game=
}

# tour WIDE HIGH SCALE
tour() {
    step="$1x$2 $3%"
    rm -f "$SAWAD_LAYOUT_DUMP"
    printf 'scale %d\nwide %d\nhigh %d\nstill 1\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"
    start play khalid-633 --seed 3
    page 2; tidy map
    xdotool mousemove 960 300
    key Tab
    key p; xdotool type --delay 20 kazima; sleep 0.3; tidy find
    key Return
    grep -q "Plan: March" "$SAWAD_LAYOUT_DUMP" || wrong "no plan is shown at $step"
    tidy plan
    key Return
    grep -q "Plan: March" "$SAWAD_LAYOUT_DUMP" && wrong "the order is not given at $step"
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
    page 2; tidy continued
    grep -q "8 April" "$SAWAD_LAYOUT_DUMP" || wrong "it does not go on where it was left at $step"
    leave
}

tour 1280 720 100
tour 1920 1080 200
exit $fail
