#!/bin/sh
# sheets: the sheets of the court, its envoys, a commander and a country, by their keys
# alone: opened from the map and from one another, a number asked about and followed
# down and back, an order drafted there, taken back and given again, what is said before
# a week ends put off and brought back; on every page, at four sizes, no line of text cut
# or over another, and the focus where it can be seen.
set -u
name=sheets; . "$(dirname "$0")/shared/screen.sh"

key() { xdotool key --delay 30 "$@"; sleep 0.2; }

page() { sees "^window .* page $1 " "page $1 does not open"; }

# The focus is on something, and all of that is in the window.
focused() {
    awk -v name="$name" -v step="$step $1" '
    $1 == "window" { wide = $2; high = $3; for (i = 1; i <= NF; i++) if ($i == "focus") { act = $(i + 1); arg = $(i + 2) } }
    $1 == "press" && $6 == act && $7 == arg { found = 1; if ($5 > 0 && ($2 < 0 || $3 < 0 || $2 + $4 > wide || $3 + $5 > high)) out = 1
                                              if ($5 <= 0) out = 1 }
    END { if (!found || out) { print name ": the focus is not seen on " step ": " act " " arg; exit 1 } }' "$SAWAD_LAYOUT_DUMP" || fail=1
}

# walk PAGES: through the whole sheet with Tab, looking at each screenful.
walk() {
    for i in 1 2 3; do
        tidy "$1 $i"
        key Page_Down
    done
    xdotool key --delay 12 --repeat 9 Tab; sleep 0.3
    focused "$1"; tidy "$1 walked"
    xdotool key --delay 12 --repeat 30 Tab; sleep 0.3
    focused "$1 far"; tidy "$1 far"
}

# Plays, and puts by the card that lies on the map on the first day, if one does.
start() {
    rm -f "$SAWAD_LAYOUT_DUMP"
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
    sees "^window .* page \(2\|16\) " "the game does not open"
    sleep 0.4
    grep -q "^window .* page 16 " "$SAWAD_LAYOUT_DUMP" && key Escape
    page 2
}

settings() { printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet %d\n' "$3" "$1" "$2" "$4" >"$tmp/home/config/window.txt"; }

# sheets WIDE HIGH SCALE SCENARIO SIDE
sheets() {
    step="$4 $1x$2 $3%"
    settings "$1" "$2" "$3" 0
    start play "$4" --side "$5" --seed 3
    key shift+t; page 30; walk court
    key shift+e; page 31; walk envoys
    key shift+c; page 29; walk commander
    key shift+r; page 28; walk region
    key Escape; page 29                             # back the way one came
    key Escape; page 31
    key Escape; page 30
    key Escape; page 2
    key Tab; key k; page 13; tidy orders
    key Escape; page 2
    leave
}

# A number of the court is followed down, and back.
followed() {
    step="followed"
    settings 1920 1080 100 0
    start play sawad --side sasan --seed 3
    key shift+t; page 30
    for i in $(seq 20); do                          # to the treasury
        key i
        grep -q "Where the coin came from" "$SAWAD_LAYOUT_DUMP" && break
    done
    sees "Where the coin came from" "the treasury is not explained"
    focused treasury; tidy treasury
    key Return; sees "Taxes of a week like this one" "its taxes are not explained"
    focused taxes; tidy taxes
    key Return; sees "Would be found for us in all" "a country of theirs is not explained"
    tidy country
    key BackSpace; sees "Taxes of a week like this one" "there is no way back"
    key Escape; gone "Taxes of a week like this one" "it does not go away"
    page 30
    leave
}

# Letters held back: drafted on their sheet, taken back, given again.
drafted() {
    step="drafted"
    settings 1280 720 100 0
    start play sawad --side sasan --seed 3
    key shift+e; page 31
    for i in $(seq 60); do
        key Tab
        grep -q "The order never arrives" "$SAWAD_LAYOUT_DUMP" && break
    done
    sees "The order never arrives" "what holding letters back brings is not told"
    key Return; sees "Ordered: Held back" "it is not ordered"
    key ctrl+z; sees "Taken back" "it is not taken back"
    key ctrl+y; sees "Given again" "it is not given again"
    tidy drafted
    leave
}

# Before the week ends: put off for this week, for good, brought back.
warned() {
    step="warned"
    settings 1280 720 100 0
    start play sawad --side sasan --seed 3
    key Return; page 32
    sees "An army without orders" "nobody says that an army has no orders"
    focused warned; tidy warned
    key Escape; page 2
    key Return; page 32
    key Tab; key Tab; key Tab; key Tab              # round to the first line, its first button, its second
    for i in $(seq 30); do
        grep -q "^quiet 0" "$tmp/home/config/window.txt" || break
        awk '$1 == "window" { for (i = 1; i <= NF; i++) if ($i == "focus") exit !($(i + 2) == 200) }' "$SAWAD_LAYOUT_DUMP" && key Return
        key Tab
    done
    grep -q '^quiet 1$' "$tmp/home/config/window.txt" || wrong "it is not put off for good"
    gone "An army without orders" "it is said all the same"
    leave
}

# A commander's name on the map opens his sheet; a march goes by way of a place found
# with the keyboard, and of one pressed with Shift.
shown() {
    step="shown"
    settings 1920 1080 100 255
    start play sawad --side sasan --seed 3
    key Escape; page 2; sleep 0.5
    at=$(awk '$1 == "text" && $7 == "Hormozd" && $8 == "+1" { print int($2 + 20), int($3 + 10); exit }' "$SAWAD_LAYOUT_DUMP")
    [ -n "$at" ] || wrong "the commander is not on the map at $step"
    xdotool mousemove $at click 1; page 29
    key Escape; page 2
    key Tab; key p; xdotool type --delay 20 kaskar; sleep 0.3; key Return
    sees "Plan: March . Kaskar" "no plan is shown"
    key F6; focused plan; key F6                    # the keyboard to the plan, and back to the map
    SKIP='^[0-9]+$'                                  # days of the plan stand on the map over names
    key period; sees "Press the place to pass" "it is not asked which way"
    tidy "by way"
    key p; xdotool type --delay 20 babil; sleep 0.3; key Return
    sees " By way of$" "the plan does not go by way of it"; tidy "by way of"
    SKIP=
    leave
}

sheets 1280 720 100 sawad sasan
sheets 1280 720 200 shahrbaraz-630 general
sheets 1920 1080 100 bridge-634 sasan
sheets 1920 1080 200 qadisiyyah rashid
followed
drafted
warned
shown
exit $fail
