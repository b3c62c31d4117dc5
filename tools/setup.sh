# setup.sh: what ./play and ./check share: what the machine must have, and
# building. Sourced, never run. Sets `top` (the tree) and `builds` (where the
# builds go) and offers need(), build(), cores().
#
# Nothing is installed while nothing is missing: the question costs one
# dpkg-query, so that a second start needs neither network nor patience.

NEED_BUILD="gcc libc6-dev make cmake ninja-build pkg-config"
NEED_GAME="liblua5.4-dev libsdl2-dev libsdl2-ttf-dev libsdl2-image-dev libfribidi-dev \
libharfbuzz-dev libfontconfig1-dev fonts-ebgaramond fonts-hosny-amiri"
NEED_CHECK="libcmocka-dev lua5.4 clang locales binutils"

top=$(cd "$(dirname "$0")" && pwd -P)
builds=$top/build
if [ -e "$builds" ]; then [ -w "$builds" ] || builds=; else [ -w "$top" ] || builds=; fi
builds=${SAWAD_BUILD:-${builds:-${XDG_CACHE_HOME:-$HOME/.cache}/sawad/build}}

say() { printf '%s\n' "$*" >&2; }

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

# Runs a command as the one who may install.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif ! command -v sudo >/dev/null 2>&1; then return 1
    elif [ -t 0 ]; then sudo "$@"
    else sudo -n "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 update &&
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 \
        install --no-install-recommends "$@"
}

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
    say "    apt-get update && apt-get install $lack"
    say "and then start again."
    exit 3
}

cores() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1; }

# configure PRESET: a build made for another folder (a tree that was moved or
# copied) is made anew.
configure() {
    folder=$builds/$1
    if [ -f "$folder/CMakeCache.txt" ] &&
        ! grep -qx "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$folder/CMakeCache.txt"; then
        rm -rf "$folder"
    fi
    mkdir -p "$folder"
    set -- --preset "$1" -S "$top" -B "$folder"
    if [ ! -f "$folder/CMakeCache.txt" ] && command -v ninja >/dev/null 2>&1; then
        set -- "$@" -G Ninja
    fi
    logged "$folder" cmake "$@"
}

# build PRESET TARGET: quiet unless it fails.
build() {
    folder=$builds/$1
    if [ ! -f "$folder/build.ninja" ] && [ ! -f "$folder/Makefile" ]; then
        say "Building Sawad ($1); this takes about a minute."
        configure "$1"
    elif ! grep -qx "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$folder/CMakeCache.txt"; then
        configure "$1"
    fi
    logged "$folder" cmake --build "$folder" --target "$2" -j "$(cores)"
}

# logged FOLDER COMMAND...: says nothing, or everything and ends with 3.
logged() {
    log=$1/build.log; shift
    (cd "$top" && "$@") >"$log" 2>&1 && return 0
    tail -n 60 "$log" >&2
    say "The build failed; all it said stands in $log"
    exit 3
}
