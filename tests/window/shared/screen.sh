# screen.sh: what the tests of the window share: a screen of their own, and the
# check that no text is cut or over another. Read by them with `name` set, and
# `screen` if it is to be larger than 1920x1080; wants
# CHECK_TMP, and leaves tmp, fail, game, wrong(), sees(),
# gone(), leave() and tidy().
for tool in Xvfb xdotool import; do
    command -v $tool >/dev/null || { echo "$name: $tool is missing"; exit 77; }
done
tmp=${CHECK_TMP:?}.$name
rm -rf "$tmp"; mkdir -p "$tmp/home/config"
SAWAD_HOME=$tmp/home; SAWAD_LAYOUT_DUMP=$tmp/layout
export SAWAD_HOME SAWAD_LAYOUT_DUMP
unset WAYLAND_DISPLAY SDL_VIDEODRIVER
fail=0; game=; server=

wrong() { echo "$name: $*"; fail=1; }
clean() { [ -z "$game" ] || kill "$game" 2>/dev/null; [ -z "$server" ] || kill "$server" 2>/dev/null; }
trap clean EXIT

Xvfb -displayfd 3 -screen 0 "${SCREEN:-${screen:-1920x1080}}x24" 3>"$tmp/display" >/dev/null 2>&1 &
server=$!
for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do [ -s "$tmp/display" ] && break; sleep 0.2; done
[ -s "$tmp/display" ] || { echo "$name: Xvfb does not start"; exit 77; }
DISPLAY=:$(cat "$tmp/display"); export DISPLAY

# sees PATTERN WHAT: waits until a line of the last frame matches.
sees() {
    for i in $(seq 60); do
        grep -q "$1" "$SAWAD_LAYOUT_DUMP" 2>/dev/null && return 0
        sleep 0.1
    done
    wrong "$2 at $step: $(head -n 1 "$SAWAD_LAYOUT_DUMP" 2>/dev/null)"
    import -window root "$tmp/$(echo "$2" | tr ' ' _).png"
    return 1
}

# gone PATTERN WHAT: waits until none does.
gone() {
    for i in $(seq 60); do
        grep -q "$1" "$SAWAD_LAYOUT_DUMP" 2>/dev/null || return 0
        sleep 0.1
    done
    wrong "$2 at $step"
}

# leave: closes it by its key.
leave() {
    xdotool key ctrl+q
    for i in $(seq 50); do kill -0 $game 2>/dev/null || break; sleep 0.1; done
    kill -0 $game 2>/dev/null && wrong "it does not close at $step"
    game=
}

# No text cut, over the edge, or over another by more than a hair.
tidy() {
    awk -v name="$name" -v step="$step $1" -v skip="${SKIP:-}" '
    $1 == "text" {
        n++; x[n] = $2; y[n] = $3; w[n] = $4; h[n] = $5; t[n] = $0
        sub(/^text [-0-9]+ [-0-9]+ [-0-9]+ [-0-9]+ [a-z]+ /, "", t[n])
        if (skip != "" && t[n] ~ skip) { n--; next }
        if ($6 == "cut") { print name ": cut on " step ": " t[n]; bad = 1 }
    }
    END {
        for (i = 1; i <= n; i++) for (k = i + 1; k <= n; k++) {
            dx = (x[i] + w[i] < x[k] + w[k] ? x[i] + w[i] : x[k] + w[k]) - (x[i] > x[k] ? x[i] : x[k])
            dy = (y[i] + h[i] < y[k] + h[k] ? y[i] + h[i] : y[k] + h[k]) - (y[i] > y[k] ? y[i] : y[k])
            low = h[i] < h[k] ? h[i] : h[k]
            if (dx > 3 && dy > low * 2 / 5) { print name ": one over another on " step ": " t[i] " / " t[k]; bad = 1 }
        }
        exit bad
    }' "$SAWAD_LAYOUT_DUMP" || fail=1
}
