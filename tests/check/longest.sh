#!/bin/sh
# longest: the ten longest functions and the ten deepest nests, to look at. Never
# fails: a long list of one-line steps is fine.
set -eu
files=$(find engine -name '*.c' | LC_ALL=C sort)
# shellcheck disable=SC2086
awk '
FNR == 1 { inside = 0 }
!inside && /^[A-Za-z_].*\(/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name) }
/^\{/ { inside = 1; begun = FNR; deep = 0; next }
/^\}/ && inside { printf "%d %d %s %s:%d\n", FNR - begun - 1, deep, name, FILENAME, begun; inside = 0 }
inside { match($0, /^ */); if ($0 !~ /^ *$/ && last_open && RLENGTH / 4 > deep) deep = int(RLENGTH / 4)
         last_open = $0 ~ /(\{|else|\))$/ }
' $files > "${CHECK_TMP:-.}.longest"
echo "Longest functions (lines, deepest level, name, place):"
LC_ALL=C sort -k1,1nr -k3 "${CHECK_TMP:-.}.longest" | sed 10q
echo "Deepest nests:"
LC_ALL=C sort -k2,2nr -k1,1nr "${CHECK_TMP:-.}.longest" | sed 10q
awk '{ n++; sum += $1 } END { if (n) printf "%d functions, %d lines on average\n", n, sum / n }' "${CHECK_TMP:-.}.longest"
# shellcheck disable=SC2046
LC_ALL=C awk '{ line = $0; gsub(/[\200-\277]/, "", line) } length(line) > 100 { n++ }
    END { printf "%d lines beyond 100 columns\n", n }' $(find engine tests -name '*.[ch]')
rm -f "${CHECK_TMP:-.}.longest"
