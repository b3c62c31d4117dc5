# setup.sh: what ./play and ./check share: what the machine must have, and
# building. Sourced, never run. Sets `top` (the tree) and `builds` (where the
# builds go) and offers need(), close_builds(), configure(), build(), open_builds().
#
# Nothing is installed while nothing is missing: the question costs one
# dpkg-query, so that a second start needs neither network nor patience.
# shellcheck shell=sh disable=SC2034

NEED_BUILD="gcc libc6-dev make cmake ninja-build pkg-config"
NEED_GAME="liblua5.4-dev libsqlite3-dev libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev libfribidi-dev \
libharfbuzz-dev libfontconfig1-dev fonts-ebgaramond fonts-hosny-amiri"
NEED_CHECK="libcmocka-dev lua5.4 python3 clang locales binutils xvfb xauth xdotool x11-utils imagemagick"

say() { printf '%s\n' "$*" >&2; }

# Beside the sources where one may write there, else in the user's cache.
place_of_builds() {
    case ${SAWAD_BUILD:-} in
        /*) echo "$SAWAD_BUILD"; return ;;
        ?*) echo "$PWD/$SAWAD_BUILD"; return ;;
    esac
    here=$top/build
    if [ -e "$here" ]; then [ -w "$here" ] || here=; else [ -w "$top" ] || here=; fi
    home=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
    echo "${here:-${XDG_CACHE_HOME:-$home/.cache}/sawad/build}"
}

top=$(dirname "$(readlink -f "$0")")
builds=$(place_of_builds)

# The packages among these that are not installed.
missing() {
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "$@" 2>/dev/null |
        sed -n 's/^installed //p') || true
    for package in "$@"; do
        case "
$installed
" in *"
$package
"*) ;; *) printf '%s ' "$package" ;; esac
    done
}

# Runs a command as the one who may install. It must not eat what was typed for
# the game; sudo asks for its password at the terminal itself.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@" </dev/null
    elif ! command -v sudo >/dev/null 2>&1; then return 1
    elif [ -t 0 ]; then sudo "$@" </dev/null
    else sudo -n "$@" </dev/null
    fi
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 \
        -o Dpkg::Use-Pty=0 "$@"
}

# A list that cannot be fetched need not be one that is wanted: installing decides.
apt_install() { { apt update || true; } && apt install --no-install-recommends "$@"; }

# Installs what is missing of these packages, or says what to install and ends
# with 3. Where there is no apt the build says what it lacks.
need() {
    command -v dpkg-query >/dev/null 2>&1 || return 0
    lack=$(missing "$@")
    [ -n "$lack" ] || return 0
    say "Sawad needs these packages, which are not installed yet: $lack"
    # shellcheck disable=SC2086
    if command -v apt-get >/dev/null 2>&1 && apt_install $lack >&2 && [ -z "$(missing "$@")" ]; then
        return 0
    fi
    say "They could not be installed from here. Please run, as an administrator:"
    say "    apt-get update && apt-get install ${lack% }"
    say "and then start again."
    exit 3
}

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1; }

# Whether PRESET was configured to the end, for this very folder.
configured() {
    { [ -s "$builds/$1/build.ninja" ] || [ -s "$builds/$1/Makefile" ]; } &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$builds/$1/CMakeCache.txt" 2>/dev/null
}

# configure PRESET: what was broken off halfway, or made for another folder (a
# tree that was moved or copied), is made anew.
configure() {
    folder=$builds/$1
    configured "$1" || rm -rf "$folder"
    mkdir -p "$folder"
    set -- --preset "$1" -S "$top" -B "$folder"
    if [ ! -f "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
        set -- "$@" -G Ninja
    fi
    logged "$folder" cmake "$@"
}

# Before any building: waits while another start builds here, and goes on holding
# the place (file 9) until open_builds.
close_builds() {
    case $top in *[][*?]*)
        say "CMake cannot build in a folder whose name holds one of [ ] * ?: $top"; exit 3 ;;
    esac
    if ! mkdir -p "$builds" || ! [ -w "$builds" ]; then
        say "Sawad cannot build in $builds. Let SAWAD_BUILD name a folder in which it may."
        exit 3
    fi
    exec 9>"$builds/lock"
    command -v flock >/dev/null 2>&1 || return 0
    flock -n 9 || { say "Another build is at work here; waiting for it."; flock -w 900 9 || true; }
}
open_builds() { exec 9>&-; }

# build PRESET TARGET: quiet unless it fails.
build() {
    if ! configured "$1"; then
        say "Building Sawad ($1); this takes about a minute."
        configure "$1"
    fi
    logged "$builds/$1" cmake --build "$builds/$1" --target "$2" -j "$(cores)"
}

# logged FOLDER COMMAND...: says nothing, or everything and ends with 3.
logged() {
    log=$1/build.log; shift
    (cd "$top" && "$@") </dev/null >"$log" 2>&1 && return 0
    tail -n 60 "$log" >&2
    say "The build failed; all it said stands in $log"
    exit 3
}
