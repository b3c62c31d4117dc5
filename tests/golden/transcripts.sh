#!/bin/sh
# transcripts: games at the terminal, line for line as they were. NAME.lines holds
# what is typed, below a line `# play: WORDS OF THE CALL`; NAME.transcript what is
# answered. After a change of behaviour: look at the difference, then
#     SAWAD=build/release/sawad tests/golden/transcripts.sh --renew
set -u
folder=$(dirname "$0")
tmp=${CHECK_TMP:-build/tmp}.transcripts
rm -rf "$tmp"; mkdir -p "$tmp"
SAWAD_HOME=$(cd "$tmp" && pwd)/home; export SAWAD_HOME
fail=0
for lines in "$folder"/*.lines; do
    name=${lines##*/}; name=${name%.lines}
    case $name in null*) ;; *) [ "${SAWAD_POOLS:-}" != small ] || continue ;; esac
    call=$(sed -n 's/^# play: //p' "$lines")
    # shellcheck disable=SC2086
    "$SAWAD" play $call --text <"$lines" 2>&1 | sed -E "s|$SAWAD_HOME|HOME|g; s|-[0-9]{8}-[0-9]{4}/|-DATE/|" >"$tmp/$name"
    if awk 'length($0) > 200 { exit 1 }' "$tmp/$name"; then :; else echo "$name: a line is too long"; fail=1; fi
    if [ "${1:-}" = --renew ]; then
        cp "$tmp/$name" "$folder/$name.transcript"
    elif ! diff -u "$folder/$name.transcript" "$tmp/$name"; then
        echo "$name: another transcript"; fail=1
    fi
done
rm -rf "$tmp"
exit $fail
