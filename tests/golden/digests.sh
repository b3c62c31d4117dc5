#!/bin/sh
# digests: every campaign players see and four hundred battles, always the same digests:
# from other compilers and other levels of optimisation, under the sanitizers, in
# other languages, with other time zones, with memory laid out otherwise, run after
# run.
set -eu
tree=$(pwd)
tmp=${CHECK_TMP:?}.digests
mkdir -p "$tmp"
count=0 fail=0

# digest BUILD [WRAPPER...]: what the programs of a build give, run by a wrapper.
digest() {
    programs=$1; shift
    { for scenario in $shown; do
        "$@" "$programs/sawad" run $scenario --seed 1 --json
      done
      for orders in legal nonsense; do
        "$@" "$programs/sawad_battles" qadisiyyah 200 $orders
      done; } | sed -n 's/.*digest[": ]*\([0-9a-f]\{16\}\).*/\1/p' | paste -sd ' ' -
}

# same NAME BUILD [WRAPPER...]: the digests it gives are those known.
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
      cmake --build "$tmp/$name" --target sawad sawad_battles -j 2; } >"$tmp/$name.log" 2>&1 ||
        { tail -n 30 "$tmp/$name.log"; fail=1; return 0; }
    same "$name" "$tmp/$name"
}

here=$(dirname "$SAWAD")
shown=$("$SAWAD" list --json | sed -n 's/^ *"id": "\(.*\)",$/\1/p')
number=$(($(echo "$shown" | wc -w) + 2))
want=$(digest "$here")
[ "$number" -gt 2 ] && [ "$(echo "$want" | wc -w)" -eq "$number" ] ||
    { echo "digests: $number were wanted, not: $want"; exit 1; }
for _ in 1 2 3; do same "again" "$here"; done
if command -v setarch >/dev/null && setarch -R true 2>/dev/null; then
    same "memory always laid out alike" "$here" setarch -R
fi
same "another time zone" "$here" env TZ=Asia/Tehran
same "an empty environment" "$here" env -i "SAWAD_ROOT=$SAWAD_ROOT"
same "allocator filled" "$here" env MALLOC_PERTURB_=165
for place in tr_TR de_DE ar_EG; do
    [ -d "$tmp/locales/$place.UTF-8" ] || {
        mkdir -p "$tmp/locales"
        localedef -i $place -f UTF-8 "$tmp/locales/$place.UTF-8" 2>/dev/null || continue
    }
    same "language $place" "$here" env LOCPATH="$tmp/locales" LC_ALL=$place.UTF-8
done
same "language C" "$here" env LC_ALL=C
made gcc-O0 gcc "-O0"
made clang-O3 clang "-O3 -ftrivial-auto-var-init=pattern"
made gcc-sanitizers gcc "-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all"
echo "digests: $number of them $count ways, $want"
exit $fail
