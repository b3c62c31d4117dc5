#!/bin/sh
# pages: the encyclopedia and the sheet of commands, with keys only: a name found in
# four ways of writing it, links followed there and back, help about what has the focus
# and the way back to it, commands found and done; at several sizes of window and of
# writing no line of text cut or over another.
set -u
name=pages; . "$(dirname "$0")/shared/screen.sh"

key() { xdotool key --delay 30 "$@"; sleep 0.3; }
words() { xdotool type --delay 25 "$1"; sleep 0.4; }
page() { sees "^window .* page $1 " "page $1 does not open"; }
focus() { awk '$1 == "window" { for (i = 1; i <= NF; i++) if ($i == "focus") print $(i + 1), $(i + 2) }' "$SAWAD_LAYOUT_DUMP"; }

# Something that can be pressed has the focus, and is seen to have it.
focused() {
    awk '$1 == "window" { for (i = 1; i <= NF; i++) if ($i == "focus") { act = $(i + 1); arg = $(i + 2) } }
        $1 == "press" && $6 == act && $7 == arg && $4 > 0 && $8 == "live" { found = 1 }
        END { exit !found }' "$SAWAD_LAYOUT_DUMP" || wrong "nothing seen has the focus $1 at $step"
}

# Every leaf of what is open, from its beginning.
leaf() {
    tidy "$1"
    for n in 1 2 3 4 5 6 7 8; do
        before=$(grep '^text' "$SAWAD_LAYOUT_DUMP")
        key Next
        [ "$(grep '^text' "$SAWAD_LAYOUT_DUMP")" = "$before" ] && return
        tidy "$1, leaf $n"
    done
}

start() {
    rm -f "$SAWAD_LAYOUT_DUMP"
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
}

settings() { printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet 255\nsound 0\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"; }

rub_out() { xdotool key --repeat 24 --delay 8 BackSpace; sleep 0.3; }

# One of each kind of page, opened by its name and read to its end.
every_kind() {
    for what in "Bread and hunger" "Hira" "Khalid ibn" "Rashidun" "Bakr" "Tribal foot" "Ubulla garrison" \
        "Lower Bih" "Walaja" "camel" "Besiege" "Elephants on" "man_grain" "Chains at" "Khalid sets" \
        "Was 633" "Baladhuri"; do
        key Escape; page 24                     # what was typed goes first
        words "$what"; key Return
        gone "Nothing is called so" "$what is not found"
        leaf "$what"
    done
}

# tour WIDE HIGH SCALE
tour() {
    step="$1x$2 $3%"
    settings "$@"
    start play khalid-633 --side rashid --seed 3
    page 2
    xdotool mousemove 5 "$(($2 / 2))"
    key ctrl+e; page 24; focused "as it opens"; leaf "its beginning"
    for n in 1 2 3 4; do key Tab; focused "after Tab"; done
    key Return; focused "in a list"; leaf "a list"
    words "hira"; key Escape; words "hira"; key Return
    sees "^text .* Lakhmid kings" "no page of Hira"
    key Right; focused "among links"; key Return
    gone "^text .* Lakhmid kings" "no link is followed"; tidy "a link"
    key alt+Left; sees "Lakhmid kings" "there is no way back"
    key alt+Right; gone "Lakhmid kings" "nor forward"
    [ "$1" -gt 1300 ] || every_kind
    key Escape; page 24; key Escape; page 2
    key ctrl+p; page 27; focused "on the sheet of commands"; leaf "commands"
    words "save und"; sees "Ctrl S" "a command is not found"; focused "on what was found"; tidy "a command"
    key Return; page 5; key Escape; page 2
    leave
}

# A name in other letters cannot be typed on this keyboard: it is told at the terminal.
search() {
    step=search
    settings 1280 720 100
    start play khalid-633 --side rashid --seed 3
    page 2; key ctrl+e; page 24
    for what in Hira al-Hira alhira HIRAH; do
        words "$what"; key Return
        sees "^text .* Lakhmid kings" "$what does not find Hira"
        rub_out
        words "Kazima"; key Return; gone "^text .* Lakhmid kings" "the page stays"
        rub_out
    done
    words "khaled"; sees "What sounds like it" "nothing like it is offered"
    sees "^text .* Khalid ibn al-Walid$" "Khalid is not offered"
    key Escape; words "xyzzy"; sees "Nothing is called so" "nonsense is found"
    for what in Hira al-Hira الحيرة حيره ḥīra; do
        printf 'about %s\nquit\n' "$what" | "$SAWAD" play --text khalid-633 --side rashid --seed 3 >"$tmp/said" 2>&1
        grep -q '^Hira · الحيرة (place)$' "$tmp/said" || wrong "the terminal does not find $what"
    done
    leave
}

# help KEYS... PATTERN: F1 opens a page where this stands, Esc goes back to the focus.
help() {
    before=$(focus)
    key F1; page 24; sees "$1" "F1 does not tell of $2"; tidy "help on $2"
    key Escape
    sees "^window .* page $3 " "Esc does not go back from $2"
    [ "$(focus)" = "$before" ] || wrong "the focus is not where it was after $2: $before, $(focus)"
}

helps() {
    step=help
    settings 1280 720 100
    start play khalid-633 --side rashid --seed 3
    page 2; xdotool mousemove 640 20; sleep 0.2; key Escape
    key Tab; help "^text .* Khalid ibn al-Walid$" "an army" 2
    key k; page 13
    key Tab; help "^text .* March$" "an order" 13
    key Tab; key Tab; key Tab; key Tab; help "^text .* Rest$" "another order" 13
    key Escape; page 2
    key m; key p; page 8; words "hafar"; key Return
    sees "Plan: March" "no plan"; help "^text .* march WHO to PLACE" "a plan" 2
    key Escape; key 1; xdotool mousemove 640 20; sleep 0.2
    key F8; page 17; help "^text .*" "a row of the ledgers" 17
    key Escape; page 2
    set -- $(awk '$1 == "text" && /Tribal foot/ { print $2 + 20, $3 + $5 / 2; exit }' "$SAWAD_LAYOUT_DUMP")
    [ $# -eq 2 ] || wrong "no arm on the sheet"
    xdotool mousemove --window "$(xdotool search --name '^Sawad$' | tail -n 1)" "$1" "${2%.*}"; sleep 0.3; help "^text .* Tribal foot$" "an arm that is pointed at" 2
    xdotool mousemove 640 20; sleep 0.2
    key shift+F1; page 7; leaf "help"
    leave
}

# Commands: an order, a place, an overlay, and one that cannot be.
commands() {
    step=commands
    settings 1280 720 100
    start play khalid-633 --side rashid --seed 3
    page 2; xdotool mousemove 640 20; sleep 0.2; key Escape
    key slash; page 27; words "rest"; sees "Choose an army of yours first" "no reason is given"
    tidy "a command that cannot be"; key Return; page 27; key Escape; page 2
    key Tab; key ctrl+p; page 27; words "order: rest"; key Return; page 2
    gone "page 27" "the sheet stays"
    key ctrl+p; words "undo"; sees "^text .*No command" "an old word finds something"; key Escape
    key ctrl+p; words "help: all"; sees "^text .* Shift F1$" "no key stands beside its command"; key Escape
    key ctrl+p; words "take an order"; key Return; sees "Taken back" "nothing is taken back"
    key ctrl+p; words "overlay: minds"; key Return; page 2
    sees "How people think of us" "the overlay is not there"
    key ctrl+p; words "go to hira"; key Return; page 2
    before=$(grep '^view' "$SAWAD_LAYOUT_DUMP")
    key ctrl+p; words "ubulla"; key Return; page 2
    [ "$(grep '^view' "$SAWAD_LAYOUT_DUMP")" != "$before" ] || wrong "the map does not go there"
    key ctrl+p; words "about bread"; key Return; page 24; sees "Bread and hunger" "no page"
    key Escape; page 2
    leave
    start
    page 0; key ctrl+p; page 27; sees "New campaign" "nothing to do at the menu"; leaf "commands at the menu"
    words "save und"; sees "No game is open" "no reason at the menu"; tidy "no game"
    key Escape; page 0
    leave
}

search
helps
commands
tour 1280 720 100
tour 1280 720 200
tour 1920 1080 100
tour 1920 1080 200
exit $fail
