#!/bin/sh
# field: a battle in the window: the armies drawn up, a body chosen, an order
# asked, foreseen and given, taken back, half-hours fought; at two sizes, no line
# of text cut or over another. Then on into the night, the second day, and to the
# sheet of how it went once the rest is left to the general.
set -u
for tool in Xvfb xdotool import; do
    command -v $tool >/dev/null || { echo "field: $tool is missing"; exit 77; }
done
tmp=${CHECK_TMP:?}.field
rm -rf "$tmp"; mkdir -p "$tmp/home/config"
SAWAD_HOME=$tmp/home; SAWAD_LAYOUT_DUMP=$tmp/layout
export SAWAD_HOME SAWAD_LAYOUT_DUMP
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
fail=0; game=; server=

wrong() { echo "field: $*"; fail=1; }
clean() { [ -z "$game" ] || kill "$game" 2>/dev/null; [ -z "$server" ] || kill "$server" 2>/dev/null; }
trap clean EXIT

Xvfb -displayfd 3 -screen 0 1920x1080x24 3>"$tmp/display" >/dev/null 2>&1 &
server=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do [ -s "$tmp/display" ] && break; sleep 0.2; done
[ -s "$tmp/display" ] || { echo "field: Xvfb does not start"; exit 77; }
DISPLAY=:$(cat "$tmp/display"); export DISPLAY

key() { xdotool key --delay 20 "$@"; }

# sees PATTERN WHAT: waits until a line of the last frame matches.
sees() {
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        grep -q "$1" "$SAWAD_LAYOUT_DUMP" 2>/dev/null && return 0
        sleep 0.1
    done
    wrong "$2 at $step: $(head -n 1 "$SAWAD_LAYOUT_DUMP" 2>/dev/null)"
    import -window root "$tmp/$(echo "$2" | tr ' ' _).png"
    return 1
}

# No text cut, over the edge, or over another by more than a hair.
tidy() {
    awk -v step="$step $1" '
    $1 == "text" {
        n++; x[n] = $2; y[n] = $3; w[n] = $4; h[n] = $5; t[n] = $0
        sub(/^text [-0-9]+ [-0-9]+ [-0-9]+ [-0-9]+ [a-z]+ /, "", t[n])
        if ($6 == "cut") { print "field: cut on " step ": " t[n]; bad = 1 }
    }
    END {
        for (i = 1; i <= n; i++) for (k = i + 1; k <= n; k++) {
            dx = (x[i] + w[i] < x[k] + w[k] ? x[i] + w[i] : x[k] + w[k]) - (x[i] > x[k] ? x[i] : x[k])
            dy = (y[i] + h[i] < y[k] + h[k] ? y[i] + h[i] : y[k] + h[k]) - (y[i] > y[k] ? y[i] : y[k])
            low = h[i] < h[k] ? h[i] : h[k]
            if (dx > 3 && dy > low * 2 / 5) { print "field: one over another on " step ": " t[i] " / " t[k]; bad = 1 }
        }
        exit bad
    }' "$SAWAD_LAYOUT_DUMP" || fail=1
}

# fights PATTERN: half-hour after half-hour until a line matches; 1: the battle
# is over before.
fights() {
    for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32; do
        grep -q "$1" "$SAWAD_LAYOUT_DUMP" && return 0
        grep -q "^window .* page 9 " "$SAWAD_LAYOUT_DUMP" || return 1
        key Return; sleep 0.15
    done
    grep -q "$1" "$SAWAD_LAYOUT_DUMP"
}

# Into the dark, to the second day if there is one, and to its end.
dark() {
    fights "half-hour 17 of" || return
    sees "Fight on after dark" "no night is offered"; tidy "near dusk"
    key t
    sees "Order it" "the night is not asked"
    key Return; sleep 0.2
    fights "of the night" || return
    tidy "night"
    if fights "^text .* Second day"; then
        sees "half-hour 1 of" "no second day"; tidy "the second day"
        fights "half-hour 5 of" && tidy "the second day at its fifth half-hour"
    fi
    grep -q "^window .* page 9 " "$SAWAD_LAYOUT_DUMP" && key l
    for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
        grep -q "^window .* page 9 " "$SAWAD_LAYOUT_DUMP" || break
        sleep 0.2
    done
    sees "Moments" "no sheet tells how it went"; tidy "how it went"
}

# field WIDE HIGH SCALE
field() {
    step="$1x$2 $3%"
    rm -f "$SAWAD_LAYOUT_DUMP"
    printf 'scale %d\nwide %d\nhigh %d\nstill 1\ncommand 1\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"
    "$SAWAD" play qadisiyyah --side rashid --seed 3 2>"$tmp/errors" &
    game=$!
    sees "^window .* page 2 " "no map" || return
    key Return
    sees "^window .* page 9 " "no field" || return
    sees "half-hour 1 of" "no first half-hour"; tidy "the lines drawn up"
    key Tab
    sees "Draw up" "no body is chosen"; tidy "a body"
    key a
    sees "Order it" "no order is asked"; sees "The day, if so" "nothing is foreseen"; tidy "an order asked"
    key Return
    sees "Ordered: Advance" "the order is not given"
    key u
    sees "Taken back" "nothing is taken back"
    grep -q "Ordered:" "$SAWAD_LAYOUT_DUMP" && wrong "the order stands after undo at $step"
    key Escape 2
    sees "Left centre" "no wing is chosen"; tidy "a wing"
    key Escape
    for n in 2 3 4; do
        key Return
        sees "half-hour $n of" "no half-hour $n"; tidy "half-hour $n"
    done
    key Tab; sleep 0.3; tidy "a body that fought"
    key Escape
    [ "$3" = 100 ] && dark
    key ctrl+q
    for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 $game 2>/dev/null || break; sleep 0.1; done
    kill -0 $game 2>/dev/null && wrong "it does not close at $step"
    game=
}

field 1280 720 100
field 1920 1080 200
exit $fail
