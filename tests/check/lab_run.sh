#!/bin/sh
# lab_run: an experiment's file holds the same games whatever the number of threads,
# the parts it was played in and the times it was killed; every seed asked for is a
# row; a row played again is the same game; files that do not fit are refused.
set -u
name=lab_run; . "$(dirname "$0")/shared/calls.sh"

scenario=khalid-633 runs=8
[ "${SAWAD_POOLS:-}" = small ] && { scenario=null; runs=12; }
set -- lab run $scenario --runs $runs --vary reading=low --seed 301

ends 0 "$@" --jobs 1 --out "$tmp/one.db"; one=$(content)
[ -n "$one" ] || wrong "no digest of the content"
ends 0 "$@" --jobs 2 --out "$tmp/two.db"; [ "$(content)" = "$one" ] || wrong "2 threads differ from 1"
ends 0 "$@" --jobs 7 --out "$tmp/seven.db"; [ "$(content)" = "$one" ] || wrong "7 threads differ"
ends 0 "$@" --out "$tmp/one.db"; says "0 games played" out
[ "$(content)" = "$one" ] || wrong "nothing was left to play, and yet it differs"
for i in 1 2 3; do ends 0 "$@" --shard $i/3 --out "$tmp/part$i.db"; done
ends 0 lab merge "$tmp/all.db" "$tmp/part3.db" "$tmp/part1.db" "$tmp/part2.db"
[ "$(content)" = "$one" ] || wrong "parts put together differ"
ends 0 lab merge "$tmp/more.db" "$tmp/all.db" "$tmp/part2.db"
[ "$(content)" = "$one" ] || wrong "a part put in twice counts twice"
ends 1 lab merge "$tmp/all.db" "$tmp/part1.db"

# Killed at any moment, it goes on.
for after in 0.05 0.2 0.4 0.6; do
    timeout -s KILL $after "$SAWAD" "$@" --jobs 2 --out "$tmp/killed.db" >/dev/null 2>&1
done
ends 0 "$@" --out "$tmp/killed.db"; [ "$(content)" = "$one" ] || wrong "killed and gone on with, it differs"
# Fewer runs, then more.
ends 0 lab run $scenario --runs 3 --vary reading=low --seed 301 --out "$tmp/grown.db"
ends 0 "$@" --out "$tmp/grown.db"; [ "$(content)" = "$one" ] || wrong "begun small and grown, it differs"

# Another experiment is refused, and its file left alone.
before=$(cksum <"$tmp/one.db")
ends 1 lab run $scenario --runs $runs --vary reading=high --seed 301 --out "$tmp/one.db"; says "another experiment" err
ends 1 lab run $scenario --runs $runs --vary reading=low --seed 302 --out "$tmp/one.db"; says first_seed err
[ "$(cksum <"$tmp/one.db")" = "$before" ] || wrong "a refused file was written to"
ends 0 lab run $scenario --runs 2 --seed 9 --out "$tmp/other.db"
ends 1 lab merge "$tmp/none.db" "$tmp/one.db" "$tmp/other.db"; says "another experiment" err
[ -e "$tmp/none.db" ] && wrong "a merge that failed left a file"
echo "no database" >"$tmp/text.db"
ends 1 "$@" --out "$tmp/text.db"
[ "$(cat "$tmp/text.db")" = "no database" ] || wrong "a file that is no database was written to"
ends 1 lab merge "$tmp/none.db" "$tmp/text.db"
ends 2 lab run $scenario --runs 2
ends 2 lab run $scenario --runs 2 --out "$tmp/x.db" --plays 3; says "takes no --plays" err
ends 2 lab run $scenario --runs 2 --out "$tmp/x.db" --shard 4/3
ends 2 lab run $scenario --runs 2 --out "$tmp/x.db" --design sobol
ends 2 lab run $scenario --runs 2 --out "$tmp/x.db" --input no.such
ends 2 lab run $scenario --runs 2 --out "$tmp/x.db" --input supply.man_grain=1..2

# What changes nothing differs by nothing: the same numbers given as inputs.
ends 0 lab run $scenario --runs 4 --vary supply.man_grain=1300 --out "$tmp/same.db"

[ "$(asks "$tmp/one.db" "SELECT count(*), count(DISTINCT seed), min(seed), sum(fault IS NULL) FROM runs")" = \
    "$((runs * 2))|$runs|301|$((runs * 2))" ] || wrong "not every seed asked for is a row"
[ -z "$(asks "$tmp/same.db" "SELECT a.seed FROM runs a JOIN runs b USING (seed)
    WHERE a.variant = 0 AND b.variant = 1 AND a.digest <> b.digest")" ] ||
    wrong "an input set to what it is changes a game"
row=$(asks "$tmp/one.db" "SELECT seed, digest FROM runs WHERE variant = 1 ORDER BY seed DESC LIMIT 1")
ends 0 run $scenario --seed "${row%|*}" --premise reading=low
says "${row#*|}" out
[ "$(asks "$tmp/one.db" "SELECT value FROM about WHERE key = 'scenario'")" = $scenario ] ||
    wrong "the file does not say what was played"
# A figure changed by hand is known.
cp "$tmp/one.db" "$tmp/forged.db"
python3 -c 'import sqlite3,sys
d=sqlite3.connect(sys.argv[1]); d.execute("UPDATE sides SET men = men + 1 WHERE run = 2"); d.commit()' "$tmp/forged.db"
"$SAWAD" "$@" --out "$tmp/forged.db" --json >"$tmp/out" 2>"$tmp/err"
grep -q '"changed": 1' "$tmp/out" || wrong "a changed row is not known: $(cat "$tmp/out" "$tmp/err")"
# Inputs: every point its own, in both variants the same.
ends 0 lab run $scenario --runs 1 --vary reading=low --input men.rashid=800..1200 --input supply.man_grain \
    --design morris --points 2 --out "$tmp/morris.db"
[ "$(asks "$tmp/morris.db" "SELECT count(DISTINCT point), count(*) FROM inputs")" = "6|12" ] ||
    wrong "paths of two inputs are not of three points"
[ "$(asks "$tmp/morris.db" "SELECT count(*) FROM runs")" = 12 ] || wrong "not a game at every point"
rm -rf "$tmp"
exit $fail
