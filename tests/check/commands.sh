#!/bin/sh
# commands: the contract of the command line: every command explains itself, the
# exit statuses mean what they say, JSON is JSON with the keys scripts rely on.
set -u
name=commands; . "$(dirname "$0")/shared/calls.sh"
HOME=$tmp; export HOME
unset XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME SAWAD_HOME DISPLAY WAYLAND_DISPLAY

ends 0 --help;    says "sawad play" out
ends 0;           says "Commands:" out
ends 0 --version; says "sawad " out
ends 0 --man;     says ".TH SAWAD" out
for shell in bash zsh fish; do ends 0 --completion $shell; says run out; done
ends 0 --completion bash
if command -v bash >/dev/null; then bash -n "$tmp/out" || wrong "the completion for bash"; fi
ends 2 --completion tcsh
ends 2 --wersion; says "did you mean --version" err
ends 2 rnu;       says "did you mean run" err
for command in list play run replay diff check new api bench lab paths help; do
    ends 0 help $command
    says "sawad $command" out
    ends 0 $command --help
done

ends 2 run
ends 2 run null --sed 4;        says "did you mean --seed" err
ends 2 run null --seed four
ends 2 run null --seed -1
ends 2 run null --premise dumat
ends 2 run null --premise no-such=yes
ends 2 run no-such-scenario
ends 2 run null extra
ends 2 play null --level mighty
ends 2 replay no-such-file
ends 2 diff no-such-file neither

ends 0 list;                    says chains out
[ -z "$(grep Smallest "$tmp/out")" ] || wrong "the smallest war is offered to players"
ends 0 list --json;             json scenarios
ends 0 paths;                   says saves out
ends 0 paths --json;            json data saves mods
ends 0 check null
ends 0 check null --json;       json faults
ends 0 api;                     ends 0 api --stubs; ends 0 api --html
ends 0 api --json;              json
ends 2 api --json --html

ends 2 lab;                     ends 2 lab battels; says "did you mean battles" err
ends 2 lab battles one two;     ends 2 lab battles null --set here
ends 2 lab battles null --plays 0
if [ "${SAWAD_POOLS:-}" != small ]; then
    ends 0 lab battles --plays 3 --only t01 --only o1;  says Kazima out
    ends 0 lab battles --plays 3 --set in --json;       json plays seed sampled rows sets
    ends 2 lab battles --only nowhere
    ends 2 lab battles --plays 3 --rules battle.tenpo=600
    ends 0 list;                [ -z "$(grep trials "$tmp/out")" ] || wrong "trials are offered to players"
fi

ends 0 run null --seed 3 --json --log "$tmp/three.sawad"
json scenario seed weeks winner grade digest faults
digest=$(sed -n 's/.*"digest": "\([0-9a-f]*\)".*/\1/p' "$tmp/out")
ends 0 run null --seed 3;       says "$digest" out
ends 0 run null --seed 3 --premise reading=high
ends 0 replay "$tmp/three.sawad" --verify;       says "$digest" out
ends 0 replay "$tmp/three.sawad" --verify --json; says "$digest" out; json scenario digest sealed
ends 0 run null --seed 4 --json --log "$tmp/four.sawad"
ends 0 diff "$tmp/three.sawad" "$tmp/three.sawad"
ends 1 diff "$tmp/three.sawad" "$tmp/four.sawad"
sed 's/digest ..../digest 0000/' "$tmp/three.sawad" >"$tmp/wrong.sawad"
ends 1 replay "$tmp/wrong.sawad" --verify
mkdir "$tmp/bad"; echo 'return { id = 7 ' >"$tmp/bad/scenario.lua"
ends 1 check "$tmp/bad";        says scenario.lua err
ends 1 check "$tmp/bad" --json; json faults
ends 2 new "$tmp/A Folder"
[ -w /dev/full ] && { "$SAWAD" run null >/dev/full 2>/dev/null; [ $? -eq 3 ] || wrong "a full disk is not told"; }

rm -rf "$tmp"
exit $fail
