# walk.sh: what tests that go about the window with keys share: to a button by its words,
# down a page by its leaves. Read after screen.sh.

key() { xdotool key --delay 30 "$@"; sleep 0.25; }

page() { sees "^window .* page $1 " "page $1 does not open"; }

# at WORDS: walks with Tab to the button on which these words stand first, leafing on
# until it is seen.
at() {
    for leaf in $(seq 16); do
        steps=$(awk -v words="$1" '
        $1 == "window" { for (i = 1; i <= NF; i++) if ($i == "focus") { act = $(i + 1); arg = $(i + 2) } }
        $1 == "text" { t = $0; sub(/^text [-0-9]+ [-0-9]+ [-0-9]+ [-0-9]+ [a-z]+ /, "", t)
            if (index(t, words) == 1) { n++; x[n] = $2; y[n] = $3 + $5 / 2 } }
        $1 == "press" && $8 == "live" { if ($6 == act && $7 == arg) from = all
            for (i = 1; i <= n; i++)
                if (!found && x[i] >= $2 && y[i] >= $3 && x[i] < $2 + $4 && y[i] < $3 + $5) { to = all; found = 1 }
            all++ }
        END { if (found) print (to - from + all) % all }' "$SAWAD_LAYOUT_DUMP")
        if [ -n "$steps" ]; then
            [ "$steps" -eq 0 ] || xdotool key --delay 8 --repeat "$steps" Tab
            sleep 0.3
            return 0
        fi
        key Next
    done
    wrong "no button \"$1\" at $step"
    return 1
}

# A page read from its beginning to its end.
leaf() {
    tidy "$1"
    for n in 1 2 3 4 5 6; do
        before=$(grep '^text' "$SAWAD_LAYOUT_DUMP")
        key Next
        [ "$(grep '^text' "$SAWAD_LAYOUT_DUMP")" = "$before" ] && return
        tidy "$1, leaf $n"
    done
}
