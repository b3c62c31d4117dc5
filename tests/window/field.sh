#!/bin/sh
# field: a battle in the window: the armies drawn up, a body chosen, an order
# asked, foreseen and given, taken back, half-hours fought; at two sizes, no line
# of text cut or over another. Then on into the night, the second day, and to the
# sheet of how it went once the rest is left to the general.
set -u
name=field; . "$(dirname "$0")/shared/screen.sh"

key() { xdotool key --delay 20 "$@"; }

# fights PATTERN: half-hour after half-hour until a line matches; 1: the battle
# is over before.
fights() {
    for n in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32; do
        grep -q "$1" "$SAWAD_LAYOUT_DUMP" && return 0
        grep -q "^window .* page 9 " "$SAWAD_LAYOUT_DUMP" || return 1
        before=$(hour)
        key Return
        for i in $(seq 60); do [ "$(hour)" != "$before" ] && break; sleep 0.05; done
    done
    grep -q "$1" "$SAWAD_LAYOUT_DUMP"
}

# What says how far the battle is; a key is not pressed twice for one half-hour.
hour() { grep -E "^window .* page|half-hour [0-9]+ of" "$SAWAD_LAYOUT_DUMP" | sed 's/ frame_ms.*//'; }

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
    printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet 255\ncommand 1\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"
    "$SAWAD" play qadisiyyah --side rashid --seed 3 2>"$tmp/errors" &
    game=$!
    sees "^window .* page 16 " "no card before the battle" || return
    tidy "a card"
    key 1                                   # its first answer
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
    leave
}

field 1280 720 100
field 1920 1080 200
exit $fail
