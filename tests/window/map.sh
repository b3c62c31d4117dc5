#!/bin/sh
# map: what is asked of the map: the eight overlays with their legends, why a
# place is as it is, the whole map that moves the view, the ribbon of years and
# what it tells; at three sizes, no line of text cut or over another, no sheet
# over another or off the window.
set -u
name=map screen=2560x1440; . "$(dirname "$0")/shared/screen.sh"

key() { xdotool key --delay 30 "$@"; sleep 0.2; }

# apart WHAT: the parts of the page lie inside the window and, but for the slip
# that comes and goes, clear of each other.
apart() {
    awk -v name="$name" -v step="$step $1" '
    $1 == "window" { wide = $2; high = $3 }
    $1 == "part" {
        n++; x[n] = $2; y[n] = $3; w[n] = $4; h[n] = $5; p[n] = $6
        if ($2 < 0 || $3 < 0 || $2 + $4 > wide || $3 + $5 > high) {
            print name ": off the window on " step ": " $6; bad = 1
        }
    }
    END {
        for (i = 1; i <= n; i++) for (k = i + 1; k <= n; k++)
            if (p[i] != "slip" && p[k] != "slip" && x[i] < x[k] + w[k] && x[k] < x[i] + w[i] &&
                y[i] < y[k] + h[k] && y[k] < y[i] + h[i]) {
                print name ": one sheet over another on " step ": " p[i] " / " p[k]; bad = 1
            }
        exit bad
    }' "$SAWAD_LAYOUT_DUMP" || fail=1
}

both() { tidy "$1"; apart "$1"; }

# point PART EIGHTHS_X EIGHTHS_Y: the pointer goes there, in eighths of its size.
point() {
    set -- "$1" "$2" "$3" $(awk -v p="$1" '$1 == "part" && $6 == p { print $2, $3, $4, $5 }' "$SAWAD_LAYOUT_DUMP")
    [ $# -eq 7 ] || { wrong "no $1 to point at at $step"; return 1; }
    xdotool mousemove $((left + $4 + $6 * $2 / 8)) $((top + $5 + $7 * $3 / 8))
    sleep 0.2
}

overlay() {     # KEY TITLE HEAD
    key "$1"
    sees "^text .*whole $2" "overlay $1 has no legend"
    both "overlay $1"
    sees "^text .*whole $3: " "overlay $1 does not say why here"
    sees "^part .* slip" "overlay $1 has no slip"
}

# map WIDE HIGH SCALE
map() {
    step="$1x$2 $3%"
    left=$(((2560 - $1) / 2)) top=$(((1440 - $2) / 2))
    rm -f "$SAWAD_LAYOUT_DUMP"
    printf 'scale %d\nwide %d\nhigh %d\nstill 1\nquiet 255\n' "$3" "$1" "$2" >"$tmp/home/config/window.txt"
    "$SAWAD" play khalid-633 --side rashid --seed 3 2>"$tmp/errors" &
    game=$!
    sees "^window .* page 2 " "no map" || return
    xdotool mousemove $((left + 2)) $((top + 2))
    both "the map"
    key Escape
    key p
    sees "^window .* page 8 " "no finder" || return
    xdotool type --delay 20 hira
    sees "^text .*whole Hira" "Hira is not found"; sleep 0.2
    key Return
    sees "^text .*whole Held by" "Hira is not looked at"
    key 4 i
    overlay 1 "What feeds our armies" Supply
    overlay 2 "Who holds what" Control
    sees "At the beginning of the game" "control has no reason"
    overlay 3 "How people think of us" Minds
    sees "Towards us, of 1,000" "minds do not add up"
    overlay 4 "What the country still yields" Forage
    sees "Would be found for us" "forage does not add up"
    overlay 5 "Whom our peoples can still send" Men
    overlay 6 "What is seen" Sight
    overlay 7 "How one marches today" Ground
    sees "a good dry road is" "the ground has no reason"
    overlay 8 "What history did" History
    key 0
    gone "^part .* legend" "a legend stays without an overlay"
    gone "^part .* slip" "a slip stays without an overlay"
    grep -q "^part .* whole" "$SAWAD_LAYOUT_DUMP" || key z
    sees "^part .* whole" "the whole map does not unfold"; both "the whole map"
    was=$(grep "^view" "$SAWAD_LAYOUT_DUMP")
    point whole 3 2 && xdotool click 1 && sleep 0.3
    [ "$was" != "$(grep "^view" "$SAWAD_LAYOUT_DUMP")" ] || wrong "the whole map does not move the view at $step"
    key z
    gone "^part .* whole" "the whole map does not fold"
    grep -q "^part .* ribbon" "$SAWAD_LAYOUT_DUMP" || key F10
    sees "^text .*whole in this game" "no ribbon"; both "the years"
    point ribbon 4 1
    sees "An army marches" "a month is not told of"
    point ribbon 2 5
    sees "^part .* slip" "history is not told of"; both "what history did"
    key F10
    gone "^part .* ribbon" "the ribbon does not fold"
    leave
}

map 1280 720 100
map 1920 1080 100
map 2560 1440 200
exit $fail
