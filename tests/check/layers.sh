#!/bin/sh
# layers: includes point down. Rooms: base < world < battle < campaign < play <
# lab < front; script stands beside campaign and sees base and world alone. The
# laboratory and the faces see the narrow interface, what an order and an event
# are, the Model, and what is remembered of a run; a face sees the laboratory too.
set -eu
find engine -name '*.[ch]' -o -name '*.def' | LC_ALL=C sort | xargs awk '
BEGIN {
    sees["base"] = " base "
    sees["world"] = " base world "
    sees["battle"] = " base world battle "
    sees["campaign"] = " base world battle campaign "
    sees["script"] = " base world script "
    sees["play"] = " base world battle campaign script play "
    split("world/id.h world/event.h world/order.h world/model.h world/limits.h " \
          "world/chronicle.h " \
          "script/load.h script/schema.h", list, " ")
    for (i in list) face[list[i]] = 1
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
    path = $0; sub(/^[^"]*"/, "", path); sub(/".*/, "", path)
    split(FILENAME, from, "/"); split(path, to, "/")
    read++
    if (path !~ /\//) { bad("includes are written folder/name.h"); next }
    if (from[2] != "front") {
        if (from[2] == "lab" && (to[1] == "base" || to[1] == "play" || to[1] == "lab" || path in face)) next
        if (index(sees[from[2]], " " to[1] " ") == 0) bad(from[2] " does not see " to[1])
        next
    }
    if (to[1] == "base" || to[1] == "play" || to[1] == "lab" || path in face) next
    if (to[1] != "front") { bad("a face does not see this"); next }
    if (from[4] != "" && to[3] != "" && from[3] != to[2]) bad("one face knows another")
}
function bad(why) { printf "%s:%d: %s: %s\n", FILENAME, FNR, path, why; failed++ }
END { printf "layers: %d includes read, %d wrong\n", read, failed; exit failed > 0 }'
