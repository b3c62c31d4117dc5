#!/bin/sh
# words: the tree speaks of the game alone: no path of one machine, nothing left
# to do, no blanks at the end of a line.
set -eu
fail=0
list=$(find . -type f \( -name '*.[ch]' -o -name '*.def' -o -name '*.lua' -o -name '*.md' -o -name '*.sh' \
    -o -name '*.txt' -o -name '*.json' -o -name '*.awk' -o -name play -o -name check \) \
    ! -path './build/*' ! -path './.git/*' | LC_ALL=C sort)

refuse() {
    # shellcheck disable=SC2086
    if grep -nE "$1" $3; then echo "words: $2"; fail=1; fi
}
refuse '(^|[^A-Za-z0-9_.$}])[/](work|tmp|root|home)[/]' 'a path of one machine' "$list"
refuse '(^|[^A-Za-z])([T]ODO|[F]IXME|[X]XX|[H]ACK)([^A-Za-z]|$)' 'something left to do' "$list"
refuse '[[:blank:]]+$' 'blanks at the end of a line' "$(printf '%s\n' "$list" | grep '\.[ch]$')"
exit $fail
