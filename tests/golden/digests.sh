#!/bin/sh
# digests: one campaign, one digest: from other compilers and other levels of
# optimisation, under the sanitizers, in other languages, with other time zones,
# with memory laid out otherwise, run after run.
set -eu
tree=$(pwd)
tmp=${CHECK_TMP:?}.digests
mkdir -p "$tmp"
count=0 fail=0

digest() { "$@" run khalid-633 --seed 1 --json | sed -n 's/.*"digest": "\([0-9a-f]*\)".*/\1/p'; }

# same NAME PROGRAM...: the digest it gives is the one known.
same() {
    name=$1; shift
    got=$(digest "$@")
    count=$((count + 1))
    [ "$got" = "$want" ] && return
    echo "$name: ${got:-nothing}, not $want"; fail=1
}

# made NAME COMPILER FLAGS: builds the program so, and compares.
made() {
    name=$1 compiler=$2 flags=$3
    command -v "$compiler" >/dev/null || { echo "no $compiler here: $name left out"; return 0; }
    generator="Unix Makefiles"
    if command -v ninja >/dev/null; then generator=Ninja; fi
    { [ -f "$tmp/$name/CMakeCache.txt" ] ||
        cmake -G "$generator" -S "$tree" -B "$tmp/$name" -DCMAKE_BUILD_TYPE=Matrix -DCMAKE_C_COMPILER="$compiler" \
            -DCMAKE_C_FLAGS_MATRIX="$flags" -DSAWAD_WINDOW=OFF
      cmake --build "$tmp/$name" --target sawad -j 2; } >"$tmp/$name.log" 2>&1 ||
        { tail -n 30 "$tmp/$name.log"; fail=1; return 0; }
    same "$name" "$tmp/$name/sawad"
}

want=$(digest "$SAWAD")
[ -n "$want" ]
for _ in 1 2 3; do same "again" "$SAWAD"; done
if command -v setarch >/dev/null && setarch -R true 2>/dev/null; then
    same "memory always laid out alike" setarch -R "$SAWAD"
fi
same "another time zone" env TZ=Asia/Tehran "$SAWAD"
same "an empty environment" env -i "SAWAD_ROOT=$SAWAD_ROOT" "$SAWAD"
same "allocator filled" env MALLOC_PERTURB_=165 "$SAWAD"
for place in tr_TR de_DE ar_EG; do
    [ -d "$tmp/locales/$place.UTF-8" ] || {
        mkdir -p "$tmp/locales"
        localedef -i $place -f UTF-8 "$tmp/locales/$place.UTF-8" 2>/dev/null || continue
    }
    same "language $place" env LOCPATH="$tmp/locales" LC_ALL=$place.UTF-8 "$SAWAD"
done
same "language C" env LC_ALL=C "$SAWAD"
made gcc-O0 gcc "-O0"
made clang-O3 clang "-O3 -ftrivial-auto-var-init=pattern"
made gcc-sanitizers gcc "-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all"
echo "digests: $count ways, $want"
exit $fail
