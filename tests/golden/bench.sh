#!/bin/sh
# bench: behaviour changes on purpose only. bench.txt holds the number of the last
# commit; a change of behaviour changes it in the same commit:
#     build/release/sawad bench > tests/golden/bench.txt
set -eu
known=$(cat "$(dirname "$0")/bench.txt")
now=$("$SAWAD" bench)
echo "$now"
if [ "$known" = "$now" ]; then exit 0; fi
echo "it was $known: behaviour has changed"
exit 1
