#!/bin/sh
# lab: the laboratory, with keys: a campaign chosen, a premise switched, plays run,
# paused and gone on with, the report, the most ordinary play watched and taken over
# from a week; plays from the game that is played; how a game stands at its end; at
# several sizes no line of text cut or over another. What it writes is what lab run
# writes of the same words.
set -u
SKIP=' army$'       # a name under a counter may lie over that of a town
name=window_lab; SCREEN=2560x1440; . "$(dirname "$0")/shared/screen.sh"
. "$(dirname "$0")/shared/walk.sh"

results=$tmp/home/lab
settings() { printf 'scale %d\nwide %d\nhigh %d\nstill 1\nsound 0\nreports 0\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"; }
start() {
    rm -f "$SAWAD_LAYOUT_DUMP"
    "$SAWAD" "$@" 2>"$tmp/errors" &
    game=$!
}
done_now() { sed -n 's/^text .* whole \([0-9,]*\) done.*/\1/p' "$SAWAD_LAYOUT_DUMP" | head -n 1; }
content() { rm -f "$tmp/copy.db"; "$SAWAD" lab merge "$tmp/copy.db" "$1" | sed -n 's/^Content: //p'; }
finished() {
    for i in $(seq 1500); do grep -q "whole finished$" "$SAWAD_LAYOUT_DUMP" && return; sleep 0.2; done
    wrong "the plays do not end at $step"
}
up() { for n in 1 2 3 4 5 6 7 8; do xdotool key Prior; done; sleep 0.3; }

# study WIDE HIGH SCALE: begins one, or goes on with what the first size has played.
study() {
    step="$1x$2 $3%"
    settings "$@"
    start
    page 0; at Lab; key Return; page 23; leaf "campaigns"; up
    at "The First Invasion"; key Return; sees "Plays of each setting" "no form"; up
    leaf "the form"; up
    at "The ban on former apostates"; key Return; sees "Nobody of the barred" "no document"
    tidy "a document"
    at "Lifted"; key Return
    up; at 100; key Return
    sees "Run 2 × 100" "two settings are not told"
    key r
}

# By its keys, the first time: paused, gone on with, the report, the same as lab run.
first() {
    study 1280 720 100
    for i in $(seq 100); do [ "$(done_now || true)" -gt 5 ] 2>/dev/null && break; sleep 0.1; done
    key r; sees "whole paused$" "it is not paused"; tidy paused
    was=$(done_now); [ "${was:-200}" -lt 200 ] || wrong "it was done before it was paused: $was"
    sleep 0.8; [ "$(done_now)" = "$was" ] || wrong "it plays on while it is paused"
    sees "Go on" "it cannot be gone on with"
    key p; sees "^text .*Report:" "no report while it is paused"
    grep -q "answer on the way" "$results"/khalid-633-*.html || wrong "the report does not say that it is not finished"
    key r; finished; tidy answer
    sees "What it changes" "no differences"; sees "An effect in the model" "no honest sentence"
    sees "history$" "history is not marked"
    rm -f "$results"/*.html; key p; sees "^text .*Report:" "no report"
    for i in $(seq 50); do [ -s "$(ls "$results"/*.html 2>/dev/null)" ] && break; sleep 0.1; done
    grep -q "The ban on former apostates" "$results"/khalid-633-*.html || wrong "the report tells of something else"
    ls "$results"/khalid-633-*.db >"$tmp/files"; file=$(cat "$tmp/files")
    [ "$(wc -l <"$tmp/files")" = 1 ] || wrong "more than one file of results"
    "$SAWAD" lab report "$file" --html "$tmp/report.html" >/dev/null || wrong "lab report does not read it"
    "$SAWAD" lab run khalid-633 --vary ban=lifted --runs 100 --out "$tmp/run.db" >"$tmp/out" || wrong "lab run fails"
    [ "$(content "$file")" = "$(sed -n 's/^Content: //p' "$tmp/out")" ] || wrong "lab run plays other games"
}

# Single plays, at every size.
plays() {
    leaf "the answer"; up
    at "Next figure"; key Return; key Return
    sees "Battles the Muslims win" "no other figure"; tidy "another figure"
    key t; sees "Who wins" "no table of plays"; tidy "the table"
    key End; sees "100 of 100 plays" "the table does not end"; tidy "the end of the table"
    key s; key t
    key w; page 18; sees "after 0 of 38" "the play is not watched from its beginning"; tidy "a play"
    key Right; key Right; key Right; sees "after 3 of" "no steps"
    key 2; key t; page 2; sees "week of 22 April" "it is not taken over from week 4"
    sees "Yours from week 4" "nobody says that it is taken over"; tidy "taken over"
    key ctrl+Return                    # whatever it may be warned of
    for i in $(seq 50); do grep -q "^week 4$" "$tmp/home/saves"/khalid-633-sasan-*/about.txt 2>/dev/null && break; sleep 0.1; done
    grep -q "^week 4$" "$tmp/home/saves"/khalid-633-sasan-*/about.txt || wrong "it is not played on with at $step"
}

# From the game that is played, and back to it.
fork() {
    page 2; key Escape; grep -q "page 11 " "$SAWAD_LAYOUT_DUMP" || key Escape
    page 11; at "Run 500 from here"; key Return
    page 23; sees "as your game stood" "no plays from here"; leaf "from here"; up
    key r; key t; sees "Who wins" "no table"; key Return; page 18; sees "after 4 of 38" "it does not begin where it was forked"
    tidy "a play from here"
    key Escape; page 23; key t; key Escape; page 2; sees "week of 29 April" "the game is not there any more"
    leave
}

# reads WORDS: up and down the page until they stand there; the plays take a while
# where everything is checked.
reads() {
    for n in $(seq 800); do
        grep -q "$1" "$SAWAD_LAYOUT_DUMP" && return
        key Next; [ $((n % 8)) = 0 ] && up
        [ $n -gt 40 ] && sleep 0.2
    done
}
# ends WIDE HIGH SCALE: a game that is over, among others.
ends() {
    step="the end at $1x$2 $3%"
    settings "$@"
    start
    page 0; key ctrl+o; page 4; key Return; page 10
    tidy "the end"
    for n in $(seq 100); do ls "$results"/*-end.db >/dev/null 2>&1 && break; sleep 0.1; done
    reads "your result stands at the"; sees "your result stands at the" "it does not stand among others"
    reads "Counted from the least"; sees "Counted from the least" "nobody says what it is compared by"
    up
    leaf "the end, with others"
    leave
}

first; plays; fork
for size in "1280 720 200" "1920 1080 100" "2560 1440 200"; do
    rm -rf "$tmp/home/saves"
    # shellcheck disable=SC2086
    study $size
    finished; plays; leave
done
rm -rf "$tmp/home/saves"; mkdir -p "$tmp/home/saves"
"$SAWAD" run khalid-633 --seed 3 --log "$tmp/home/saves/old.sawad" >/dev/null 2>&1
ends 1280 720 100; ends 1280 720 200; ends 1920 1080 100
exit $fail
