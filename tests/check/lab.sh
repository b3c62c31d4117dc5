#!/bin/sh
# lab: what the laboratory says of campaigns does not depend on how many threads
# play them; its JSON has the keys scripts rely on; a premise that changes nothing
# is told to change nothing; a wrong measure is named.
set -u
name=lab; . "$(dirname "$0")/shared/calls.sh"

# alike WORDS...: the same from one thread, from two and from seven, but for the time.
alike() {
    for jobs in 1 2 7; do
        ends 0 "$@" --jobs $jobs
        sed 's/Processor time.*//; /"cpu_us_a_run"/d' "$tmp/out" >"$tmp/jobs$jobs"
    done
    cmp -s "$tmp/jobs1" "$tmp/jobs2" && cmp -s "$tmp/jobs1" "$tmp/jobs7" ||
        wrong "sawad $* differs with the number of threads"
}

ends 2 lab backtest
ends 2 lab backtest no-such-scenario
ends 2 lab backtest null --runs 0
ends 2 lab backtest null --runs 2 --premise no-such=yes
ends 1 lab backtest null --runs 2;      says record.lua err
ends 2 lab pairs null --runs 2;         says --vary err
ends 2 lab pairs null --runs 2 --vary reading
ends 2 lab pairs null --runs 2 --vary reading=mighty
ends 2 lab pairs null --runs 2 --vary no-such=yes

# A scenario with a premise that nothing asks about, and a record.
"$SAWAD" new "$tmp/mine" >/dev/null || wrong "there is no new scenario"
cat >"$tmp/mine/premises.lua" <<'END'
return {
  { id="idle", title="Nothing", says="Nobody asks.", usual="no", source="model assumption",
    options={ { "no", "Not so." }, { "yes", "So." } } },
  { id="court", title="The court", says="Whether it sends help.", usual="helps",
    source="model assumption", options={ { "helps", "It does." }, { "idle", "It does not." } } },
}
END
cat >"$tmp/mine/record.lua" <<'END'
return {
  { id="M1", says="Hira is held to the end", value=1000, low=0, high=1000, unit="permille",
    source="model assumption", measure=function(r) return r.holder("hira") == "sasan" end },
  { id="M2", says="Battles", value=2, low=0, high=0, unit="battles", source="model assumption",
    measure=function(r) return r.battles("rashid") end },
  { id="M3", says="Never asked", value=2, low=0, high=9, unit="week", source="model assumption",
    target=true, measure=function(r) end },
}
END
ends 0 check "$tmp/mine"
alike lab backtest "$tmp/mine" --runs 12 --json
json scenario runs seed rows inside of aims_inside aims_of faulty cpu_us_a_run
for key in id value low high median p10 p90 inside; do says "\"$key\": " out; done
alike lab backtest "$tmp/mine" --runs 12 --seed 40 --premise court=idle
says "M1" out; says "court=idle" out; says "seeds 40 to 51" out
alike lab pairs "$tmp/mine" --runs 12 --all
ends 0 lab pairs "$tmp/mine" --runs 12 --vary idle=yes
says "Nothing is changed for certain." out
says "The same in every run:" out
grep -q "^  Changed" "$tmp/out" && wrong "a premise nobody asks about changes something"
ends 0 lab pairs "$tmp/mine" --runs 12 --vary idle=yes --json
json scenario runs variants
grep -q '"changed": [1-9]\|"difference": -*[1-9]' "$tmp/out" && wrong "its differences are not nothing"
ends 0 lab pairs "$tmp/mine" --runs 3 --vary court=idle,idle=yes,reading=low,high
for head in court=idle idle=yes reading=low reading=high; do says "$head" out; done

# What is wrong with a measure is found by check; and a run tells of it.
sed 's/r.battles("rashid")/r.batles("rashid")/' "$tmp/mine/record.lua" >"$tmp/wrong.lua"
mv "$tmp/wrong.lua" "$tmp/mine/record.lua"
ends 1 check "$tmp/mine";               says "record.lua:5" err; says "did you mean r.battles" err
ends 1 lab backtest "$tmp/mine" --runs 2; says "record.lua:5" err

rm -rf "$tmp"
exit $fail
