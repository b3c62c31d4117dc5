#!/bin/sh
# habits: below the faces no fractions and nothing that follows the locale, the
# clock or the library's dice; Lua, SDL and files only where they belong; no
# extern in a .c file.
set -eu
here=$(dirname "$0")
fail=0
count=0

# files OF... : sources below these folders, sorted.
files() { find "$@" -name '*.[ch]' | LC_ALL=C sort; }

# refuse PATTERN WHY FILES...: no code of these files may hold the pattern.
refuse() {
    pattern=$1; why=$2; shift 2
    for file in "$@"; do
        found=$(awk -f "$here/code.awk" "$file" | grep -nE "$pattern" || true)
        [ -n "$found" ] || continue
        printf '%s\n' "$found" | sed "s|^|$file: $why: |"
        fail=$((fail + 1))
    done
    count=$((count + 1))
}

# shellcheck disable=SC2046
below() { files engine | grep -v '^engine/front/'; }
call() { printf '(^|[^A-Za-z0-9_.>])(%s)[ ]*\\(' "$1"; }

# shellcheck disable=SC2046
{
refuse '(^|[^A-Za-z0-9_])(float|double)([^A-Za-z0-9_]|$)' 'no fractions below the faces' \
    $(below | grep -v '^engine/script/')
refuse '(^|[^A-Za-z0-9_])(float|double)([^A-Za-z0-9_]|$)' 'no fractions but where Lua has them' \
    $(files engine/script | grep -v '/lib_\|/sandbox')
refuse "$(call 'rand|srand|random|drand48|qsort|bsearch|time|clock|clock_gettime|gettimeofday|setlocale|localtime|strftime|strcoll|strcasecmp|strncasecmp|strtod|atof|atoi|toupper|tolower|isalpha|isdigit|isalnum|isspace|isupper|islower|ispunct')" \
    'not below the faces' $(below)
refuse "$(call 'strcpy|strcat|sprintf|vsprintf|gets|strtok|alloca')" 'not in this house' $(files engine)
refuse '^[[:space:]]*extern[[:space:]]' 'no extern in a .c file' $(files engine | grep '\.c$')
refuse '#[[:space:]]*include[[:space:]]*<(lua|lauxlib|lualib)' 'Lua belongs to script' \
    $(files engine | grep -v '^engine/script/')
refuse '#[[:space:]]*include[[:space:]]*<SDL' 'SDL belongs to the window' \
    $(files engine | grep -v '^engine/front/window/')
refuse '#[[:space:]]*include[[:space:]]*<stdio' 'stdio belongs to the faces and to the log' \
    $(below | grep -vE '^engine/(play/(replay|log_[a-z]*)|script/(load|folder)|base/(text|status))\.c$')
refuse "$(call 'malloc|calloc|realloc|free')" 'memory comes from an arena' \
    $(below | grep -vE '^engine/(base/arena|script/sandbox[a-z_]*)\.c$')
}
echo "habits: $count kinds looked for, $fail files at odds"
[ $fail -eq 0 ]
