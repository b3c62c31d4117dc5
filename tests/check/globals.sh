#!/bin/sh
# globals: no object below the faces keeps anything between calls. Takes the
# library; looks at its writable sections. Two thread-local things are allowed:
# who is told of a crash, and how often memory was asked for.
set -eu
objdump -t "$1" | awk '
/file format/ { object = $1; sub(/:$/, "", object) }
$0 ~ /[ \t]\.(data|bss|tdata|tbss)/ {
    section = ""; for (i = 2; i <= NF; i++) if ($i ~ /^\.(data|bss|tdata|tbss)/) { section = $i; break }
    size = $(i + 1); name = $NF
    if (name ~ /^\./ || size ~ /^0+$/) next
    if (section ~ /^\.data\.rel\.ro/) next
    if (name ~ /(asan|ubsan|odr|LASAN)/) next
    if (section ~ /^\.t/ && object ~ /^(status|arena)\.c/) next
    printf "%s: %s is kept in %s\n", object, name, section; failed++
}
END { printf "globals: %d found\n", failed; exit failed > 0 }'
