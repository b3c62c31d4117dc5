#!/bin/sh
# keep: games kept, gone back to and watched: the load screen with its weeks, a
# name given and a game thrown away, a damaged save and the good one before it,
# rewinding, the replay with its bar and a battle of it, who knew what, the end;
# at three sizes no line of text cut or over another.
set -u
SKIP=' army$'       # a name under a counter may lie over that of a town
name=keep; SCREEN=2560x1440; . "$(dirname "$0")/shared/screen.sh"

key() { xdotool key --delay 30 "$@"; sleep 0.3; }
page() { sees "^window .* page $1 " "page $1 does not open"; }

start() {
    rm -f "$SAWAD_LAYOUT_DUMP"
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
}

saves=$tmp/home/saves
count() { ls -d "$saves"/khalid-633-* 2>/dev/null | wc -l; }

# click X Y: in the window, wherever it is on the screen.
click() {
    xdotool mousemove --window "$(xdotool search --name '^Sawad$' | head -n 1)" "$1" "$2" click 1
    sleep 0.3
}

# press WORDS: clicks the line that says so.
press() {
    sees "^text .*$1" "nothing says $1" || return
    # shellcheck disable=SC2046
    click $(awk -v words="$1" '$1 == "text" && index($0, words) { print $2 + 3, int($3 + $5 / 2); exit }' "$SAWAD_LAYOUT_DUMP")
}

# weeks N: the page on disk says that week N has come.
weeks() {
    for i in $(seq 60); do
        grep -q "^week $(($1 - 1))$" "$saves"/khalid-633-*/about.txt 2>/dev/null && return
        sleep 0.1
    done
    wrong "week $1 does not come at $step"
}

# keep WIDE HIGH SCALE
keep() {
    step="$1x$2 $3%"
    rm -rf "$saves"
    printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet 255\nreports 0\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"
    "$SAWAD" run khalid-633 --seed 3 --log "$tmp/old.sawad" >/dev/null 2>&1
    mkdir -p "$saves"; cp "$tmp/old.sawad" "$saves/an old one.sawad"

    start play khalid-633 --seed 3
    page 2
    for week in 2 3 4; do key Return; weeks $week; done
    [ "$(count)" = 1 ] || wrong "$(count) folders after three weeks at $step"
    key ctrl+r; page 20; tidy rewind
    key Home; key Right
    sees "Play on from week 2" "the second week is not offered"; tidy "rewind, a week chosen"
    key Return; page 2
    sees "text .*week of 8 April" "it does not go back to the second week"
    [ "$(count)" = 2 ] || wrong "$(count) folders after going back at $step"

    key ctrl+o; page 4; tidy load
    sees "an old one" "the old save is not listed"
    key F2; xdotool type --delay 20 "long way"; sleep 0.2; tidy rename; key Return
    sees "long way" "the name is not taken"
    key Down; key Delete; sees "cannot be brought" "it is thrown away unasked"; tidy delete
    key Escape; sees "Play on" "it is not kept"
    key Delete; press "Delete it"; sees "an old one" "the list is empty"
    gone "Delete it" "the question stays"
    key Escape; page 2; key Return; weeks 3
    [ "$(count)" = 1 ] || wrong "$(count) folders after one was thrown away at $step"
    folder=$(ls -d "$saves"/khalid-633-*)
    leave
    head -c 3000 "$folder/game.sawad" >"$tmp/half"; cp "$tmp/half" "$folder/game.sawad"
    start
    page 0; key ctrl+o; page 4; key Return
    sees "does not open" "a damaged save opens"; tidy damaged
    press "The last good one"; page 2; tidy "the last good one"
    leave

    start
    page 0; key ctrl+o; page 4; tidy "load from the menu"
    key Down; key Down; key Down
    key Return; page 10; tidy ending
    sees "Where the men went" "no ledger"; sees "Against history" "no history"
    key Next; tidy "ending, below"
    key w; page 18; tidy replay
    sees "Before the first week" "the replay does not begin at the beginning"
    key Right; sees "after 1 of" "no step"
    key shift+Right; sees "after 9 of" "no leap"; tidy "replay, week 9"
    # shellcheck disable=SC2046
    click $(awk '$1 == "press" && $7 == 1 && $4 > 400 { print int($2 + $4 / 2), int($3 + $5 / 2); exit }' "$SAWAD_LAYOUT_DUMP")
    sees "after 19 of 38" "the middle of the bar is not the middle"; tidy "replay, scrubbed"
    key Home; key b; key 0; tidy "the truth"
    sees "as it was" "no truth"
    key k; sees "Who knew what" "no sheet of beliefs"; tidy "who knew what"; key k
    press "Battle at"; page 19; tidy "a battle"
    key Right; key Right; tidy "two half-hours on"; key End; tidy "its end"
    key Escape; page 18
    key Escape; key r; page 20; tidy "rewind from the end"; key Escape
    leave
}

keep 1280 720 100
keep 1920 1080 100
keep 2560 1440 200
exit $fail
