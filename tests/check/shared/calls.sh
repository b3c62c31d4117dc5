# calls.sh: what the checks that call the program share. Read by them with `name`
# set; wants SAWAD and CHECK_TMP, and leaves here, tmp (empty), fail, wrong(), ends(),
# says(), json(), content() and asks().
here=$(dirname "$0")
fail=0
tmp=${CHECK_TMP:?}.$name
rm -rf "$tmp"; mkdir -p "$tmp"

wrong() { echo "$name: $*"; fail=1; }
# ends STATUS WORDS...: calls the program and keeps what it says in out and err.
ends() {
    want=$1; shift
    "$SAWAD" "$@" >"$tmp/out" 2>"$tmp/err" </dev/null
    got=$?
    [ $got -eq "$want" ] || wrong "sawad $* ended with $got, not $want: $(head -n 3 "$tmp/err")"
}
# says TEXT out|err: the last call said so.
says() { grep -qF -- "$1" "$tmp/$2" || wrong "no \"$1\" in $2: $(head -n 5 "$tmp/$2")"; }
# json KEY...: the last call printed one document with these keys.
json() { lua5.4 "$here/json.lua" "$@" <"$tmp/out" || wrong "that was the JSON of the last call"; }
# The digest of an experiment's games, as the last call told it.
content() { sed -n 's/^Content: //p' "$tmp/out"; }
# asks FILE SQL: what a file of results answers.
asks() { python3 -c 'import sqlite3,sys
for r in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print("|".join(str(x) for x in r))' "$1" "$2"; }
