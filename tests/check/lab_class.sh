#!/bin/sh
# lab_class: an experiment's file says the same as the words of a call, and its slips
# are named with their line; predictions are locked and scored, and a changed file is
# known; the pages of a backtest and of a lesson are whole.
set -u
name=lab_class; . "$(dirname "$0")/shared/calls.sh"

whole() {
    python3 -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$tmp/$1" || wrong "$1 is not well-formed"
    ! grep -qE '<script|<link|<img|url\(|@import|href="[^#]' "$tmp/$1" || wrong "$1 loads something"
}

scenario=chains premise=chains value=iron option='it is one of'
[ "${SAWAD_POOLS:-}" = small ] && { scenario=null premise=reading value=high option='low, middle or high'; }
cat >"$tmp/good.lua" <<END
return {
  scenario = "$scenario",
  question = "Does it matter?",
  metric   = "won_rashid",
  vary     = { { "$premise", "$value" } },
  inputs   = { { "men.rashid", 900, 1100 } },
  design   = "sample", points = 2,
  runs     = 6,
  seed     = 11,
  form     = { clear = "Quite clear.", projects = "Nothing <much> & more." },
}
END
ends 0 lab run --file "$tmp/good.lua" --out "$tmp/file.db"; from_file=$(content)
ends 0 lab run $scenario --question "Does it matter?" --metric won_rashid --vary $premise=$value \
    --input men.rashid=900..1100 --design sample --points 2 --runs 6 --seed 11 --out "$tmp/call.db"
[ -n "$from_file" ] && [ "$from_file" = "$(content)" ] || wrong "the file and the call play other games"
ends 0 lab run --file "$tmp/good.lua" --runs 3 --seed 12 --out "$tmp/less.db"; says "3 runs each; seeds from 12" out
ends 0 lab report "$tmp/file.db" --html "$tmp/file.html"; whole file.html
says "Quite clear." file.html; says "Nothing &lt;much&gt; &amp; more." file.html

# The parts of a job array are the same games.
for part in 1 2; do
    SLURM_ARRAY_TASK_ID=$part SLURM_ARRAY_TASK_MAX=2 SLURM_ARRAY_TASK_MIN=1 \
        sh tools/lab-slurm.sh "$tmp/good.lua" "$tmp/parts" >"$tmp/out" 2>&1 || wrong "part $part of a job array"
done
ends 0 lab merge "$tmp/array.db" "$tmp/parts/part-2.db" "$tmp/parts/part-1.db"
[ "$(content)" = "$from_file" ] || wrong "the parts of a job array are other games"

# slip LINE WORDS EDIT: the fault of the file so edited.
slip() {
    sed "$3" "$tmp/good.lua" >"$tmp/bad.lua"
    ends 1 lab run --file "$tmp/bad.lua" --out "$tmp/bad.db"
    says "bad.lua:$1:" err; says "$2" err
    [ -e "$tmp/bad.db" ] && wrong "a slip left results"
}
slip 5 "$option" "s/\"$value\"/\"nonsense\"/"
slip 5 "has no premise" "s/{ \"$premise\"/{ \"nonsense\"/"
slip 5 "this row is not as it should be" "s/, \"$value\"//"
slip 4 "an experiment has no field \`metrics\`" 's/metric  /metrics /'
slip 4 "there is no such measure" 's/won_rashid/won_nobody/'
slip 6 "lies between" 's/900, 1100/1, 1100/'
slip 6 "has no input" 's/men.rashid/men.nobody/'
slip 8 "a whole number from 1" 's/runs     = 6/runs = "six"/'
slip 10 "the form has no field" 's/clear/cleer/'
slip 1 "nothing is called 'io' here" 's/^return/local f = io.open("x") return/'
sed 's/^  question.*//' "$tmp/good.lua" >"$tmp/bad.lua"
ends 1 lab run --file "$tmp/bad.lua" --out "$tmp/bad.db"; says "question: it is missing" err
ends 2 lab run --out "$tmp/bad.db"
ends 2 lab run --file "$tmp/none.lua" --out "$tmp/bad.db"

# A class predicts.
printf 'name,without,with,reason\nMaryam,40,55,"more men, she says ""yes"""\r\nAli,0,100,\n' >"$tmp/class.csv"
ends 0 lab predict "$tmp/class.csv" --file "$tmp/good.lua" --out "$tmp/locked.csv"
says "2 predictions are locked" out
ends 1 lab predict "$tmp/class.csv" --file "$tmp/good.lua" --out "$tmp/locked.csv"
ends 0 lab score "$tmp/locked.csv" "$tmp/file.db" --out "$tmp/scores.csv"
python3 - "$tmp/file.db" "$tmp/scores.csv" <<'END' || wrong "the scores are others"
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
won = [[w for w, in db.execute("SELECT winner IS 'rashid' FROM runs WHERE variant = ?", (v,))] for v in (0, 1)]
rows = list(csv.DictReader(open(sys.argv[2], newline="")))
assert [r["name"] for r in rows] == ["Maryam", "Ali"] and rows[0]["reason"] == 'more men, she says "yes"', rows
for r in rows:
    p = [int(r["without"]) / 100, int(r["with"]) / 100]
    score = sum(sum((p[v] - w) ** 2 for w in won[v]) / len(won[v]) for v in (0, 1)) / 2
    assert abs(score - float(r["brier"])) < 6e-5, (r, score)
END
sed 's/Ali",0,/Ali",1,/' "$tmp/locked.csv" >"$tmp/forged.csv"
ends 1 lab score "$tmp/forged.csv" "$tmp/file.db"; says "somebody has changed it" err
sed '$d' "$tmp/locked.csv" >"$tmp/cut.csv"
ends 1 lab score "$tmp/cut.csv" "$tmp/file.db"; says "its end is missing" err
sed 's/55/555/' "$tmp/class.csv" >"$tmp/odd.csv"
ends 1 lab predict "$tmp/odd.csv" --file "$tmp/good.lua" --out "$tmp/odd.locked"; says "odd.csv:2:" err
[ -e "$tmp/odd.locked" ] && wrong "a slip left a locked file"
ends 0 lab run $scenario --runs 2 --vary reading=low --out "$tmp/other.db"
ends 1 lab score "$tmp/locked.csv" "$tmp/other.db"
printf 'Zaynab\n33\nmany\n44\nbecause\n\n' | "$SAWAD" lab predict --file "$tmp/good.lua" --out "$tmp/asked.csv" >"$tmp/out"
says '"Zaynab",33,44,"because"' asked.csv

# Pages.
if [ "${SAWAD_POOLS:-}" != small ]; then
    ends 0 lab backtest $scenario --runs 12 --html "$tmp/backtest.html"; whole backtest.html
    inside=$(sed -n 's/^Inside: \([0-9]* of [0-9]*\) rows.*/\1/p' "$tmp/out")
    says "sides, $inside rows of the record" backtest.html
    ends 0 lab lesson bridge-634 --premise ban=kept --html "$tmp/lesson.html"; whole lesson.html
    says 'vary     = { { "ban", "kept" } }' lesson.html
    ends 2 lab lesson bridge-634 --premise ban=nonsense --html "$tmp/none.html"
fi
ends 0 lab lesson null --html "$tmp/null.html"; whole null.html
ends 2 lab lesson null
# The experiments that come with the game: every line fits; a few games of each.
if [ "${SAWAD_POOLS:-}" != small ]; then
    ends 0 lab run --file docs/experiments/ban.lua --runs 1 --vary ban=kept --out "$tmp/ban.db"
    ends 0 lab run --file docs/experiments/crossing.lua --runs 1 --points 1 --out "$tmp/crossing.db"
fi
rm -rf "$tmp"
exit $fail
