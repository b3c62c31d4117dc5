#!/bin/sh
# doors: the way into the game, with keys only: the first start, the menu, the cards
# and the form of a campaign, options with a key bound anew, a campaign of one's own,
# what can be read; on every page, at several sizes of window and of writing, no line
# of text cut or over another.
set -u
name=doors; SCREEN=2560x1440; . "$(dirname "$0")/shared/screen.sh"
. "$(dirname "$0")/shared/walk.sh"

start() {
    rm -f "$SAWAD_LAYOUT_DUMP"
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
}

settings() { printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet 255\nsound 0\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"; }

# The first start: nothing was ever set, and what is set there is found again.
first() {
    step="first start"
    rm -rf "$tmp/home"; mkdir -p "$tmp/home/config"
    start
    page 21; tidy first
    at "150 %"; key Return
    sees "scale 150 page 21" "the size does not change at once"; tidy "first at 150 %"
    at "High contrast"; key Return
    at "Sound"; key Return
    at "Mods"; key Return
    page 25
    key Escape; page 0
    leave
    grep -q '^scale 150$' "$tmp/home/config/window.txt" || wrong "the size is not remembered"
    grep -q '^palette 2$' "$tmp/home/config/window.txt" || wrong "the colours are not remembered"
    grep -q '^sound 0$' "$tmp/home/config/window.txt" || wrong "the sound is not remembered"
    start
    sees "scale 150 page 0" "the second start is not the menu at 150 %"
    xdotool search --name '^Sawad$' windowmove 210 120; sleep 0.4
    at "Learn"; key Return
    page 2; sees "Lesson" "it is not the campaign to learn by"
    leave
    grep -q '^x 210$' "$tmp/home/config/window.txt" || wrong "where the window stood is not remembered"
    start
    page 0
    xdotool search --name '^Sawad$' getwindowgeometry | grep -q 'Position: 210,120' ||
        wrong "the window does not come back where it stood"
    leave
}

# tour WIDE HIGH SCALE
tour() {
    step="$1x$2 $3%"
    settings "$@"
    start
    page 0; tidy menu
    at "New campaign"; key Return
    page 1; sees "New campaign" "no cards"; leaf cards
    for n in 1 2 3 4 5 6 7; do xdotool key Prior; done; sleep 0.3
    grep -q "Smallest War" "$SAWAD_LAYOUT_DUMP" && wrong "the smallest war is offered"
    at "The First Invasion"; key Return
    page 22; leaf form
    for n in 1 2 3 4 5 6 7; do xdotool key Prior; done; sleep 0.3
    at "Who wanted the war"; key Return
    sees "Abu Bakr planned it" "no document of a premise"; leaf "a premise"
    key Escape; page 1; key Escape; page 0
    for words in "Lab 23" "Encyclopedia 24" "Mods 25" "Help 7" "About 26"; do
        at "${words% *}"; key Return
        page "${words##* }"; leaf "${words% *}"
        key Escape; page 0
    done
    at Options; key Return; page 6
    for words in Game Display Sound Keys Files; do
        at "$words"; key Return; leaf "options: $words"
        for n in 1 2 3 4 5 6 7; do xdotool key Prior; done; sleep 0.3
    done
    leave
}

# A key is bound anew, told to clash, taken back, and works on the map.
keys() {
    step=keys
    settings 1280 720 100
    start
    page 0; at Options; key Return; page 6
    at Keys; key Return
    at "March"; key Return
    sees "press a key" "no key is asked for"
    key x; sees "X is “Raid” already" "a clash is not told"
    key comma; sees "^text .* ,$" "the key is not bound"
    grep -q '^order-march , none$' "$tmp/home/config/keys.txt" || wrong "the key is not written down"
    at "Raid"; key Return; key h
    key ctrl+z; sees "Taken back" "nothing is taken back"
    grep -q raid "$tmp/home/config/keys.txt" && wrong "what was taken back is still written"
    leave
    start play chains --side rashid --seed 1
    page 2; key Escape; key Tab
    key p; page 8; xdotool type --delay 20 kazima; sleep 0.3; key Return
    sees "Plan: March" "no plan"
    key Escape; gone "Plan: March" "the plan stays"
    key m; sleep 0.3; grep -q "Plan: March" "$SAWAD_LAYOUT_DUMP" && wrong "the old key still works"
    key comma; sees "Plan: March" "the new key does not work"
    leave
}

# A campaign of one's own is begun, found sound, and offered.
mods() {
    step=mods
    settings 1280 720 100
    start
    page 0; at Mods; key Return; page 25
    at "Its name"
    xdotool type --delay 20 "My-War 2"; sleep 0.2
    key Tab; key Return
    [ -f "$tmp/home/mods/my-war2/scenario.lua" ] || wrong "no campaign is made"
    sees "nothing to say against it" "it is not checked"; tidy "a mod"
    sed -i 's/weeks *=/wekes =/' "$tmp/home/mods/my-war2/scenario.lua"
    at "Look and check again"; key Return
    sees "fault" "a slip is not told"; sees "scenario.lua" "its file is not named"; tidy "a mod with a slip"
    leave
}

first
tour 1280 720 100
tour 1280 720 150
tour 1280 720 250
tour 1920 1080 100
tour 2560 1440 200
keys
mods
exit $fail
