#!/bin/sh
# habits: below the faces no fractions and nothing that follows the locale, the
# clock or the library's dice; Lua, SDL and files only where they belong; no
# extern in a .c file.
set -eu
here=$(dirname "$0")
fail=0
count=0
code=${CHECK_TMP:-.}.code
trap 'rm -f "$code"' EXIT

# Every line of code of the engine as "file:line: code", without comments.
find engine -name '*.[ch]' | LC_ALL=C sort | xargs awk -v named=1 -f "$here/code.awk" >"$code"

# refuse PATTERN WHERE WHY: no code of the files WHERE (a pattern of paths) may
# hold PATTERN. A fourth word is a pattern of the files that may.
refuse() {
    count=$((count + 1))
    if grep -E "^($2)" "$code" | grep -vE "^(${4:-none})" | grep -E "^[^:]*:[0-9]*: (.*[^A-Za-z0-9_.>])?($1)"; then
        echo "habits: $3"
        fail=$((fail + 1))
    fi
}
below='engine/(base|world|battle|campaign|script|play)/'
fractions='(float|double)([^A-Za-z0-9_]|$)'
calls='(rand|srand|random|drand48|qsort|bsearch|time|clock|clock_gettime|gettimeofday|setlocale|localtime|strftime|strcoll|strcasecmp|strncasecmp|strtod|atof|atoi|toupper|tolower|isalpha|isdigit|isalnum|isspace|isupper|islower|ispunct) *\('

refuse "$fractions" "$below" 'no fractions below the faces' 'engine/script/(lib_|sandbox)'
refuse "$calls" "$below" 'not below the faces'
refuse '(strcpy|strcat|sprintf|vsprintf|gets|strtok|alloca) *\(' 'engine/' 'not in this house'
refuse 'extern ' 'engine/[^:]*\.c:' 'no extern in a .c file'
refuse '# *include *<(lua|lauxlib|lualib)' 'engine/' 'Lua belongs to script' 'engine/script/'
refuse '# *include *<SDL' 'engine/' 'SDL belongs to the window' 'engine/front/window/'
refuse '# *include *<stdio' "$below" 'stdio belongs to the faces and to the log' \
    'engine/(play/(replay|log_[a-z]*)|script/(load|folder)|base/(text|status))\.c'
refuse '(malloc|calloc|realloc|free) *\(' "$below" 'memory comes from an arena' \
    'engine/(base/arena|script/heap|script/sandbox[a-z_]*)\.c'
echo "habits: $(wc -l <"$code") lines read for $count habits, $fail broken"
[ $fail -eq 0 ]
