#!/bin/sh
# scenarios: every scenario of the game passes its own check, and so does the one
# that `sawad new` writes, which can also be played.
set -eu
tmp=${CHECK_TMP:?}.scenarios
rm -rf "$tmp"; mkdir -p "$tmp"
if [ "${SAWAD_POOLS:-}" = small ]; then
    "$SAWAD" check null
    exit
fi
for file in scenarios/*/scenario.lua; do
    folder=${file%/scenario.lua}
    "$SAWAD" check "${folder##*/}"
done
"$SAWAD" new "$tmp/my-campaign"
"$SAWAD" check "$tmp/my-campaign"
(cd "$tmp" && "$SAWAD" check my-campaign)
"$SAWAD" run "$tmp/my-campaign" --json >"$tmp/out"
grep -q '"faults": 0' "$tmp/out"
rm -rf "$tmp"
