/*
 * load.h: scenario tables -> Model, with file, line and remedy.
 *
 * A scenario is a folder with scenario.lua, and beside it, where they exist,
 * forces.lua, premises.lua, events.lua, goals.lua, history.lua and texts. The
 * land comes from the theatre it names (a folder with places.lua, routes.lua,
 * regions.lua, land.lua, relief.lua, fields.lua) or from its own map.lua. Numbers of the
 * rules come from scripts/rules, tempers from scripts/doctrine; a scenario may
 * replace single numbers (`rules = { supply = { man_grain = {...} } }`).
 *
 * All reading of files goes through here: names are looked up below the data
 * folder only, links and anything that is not a plain file are refused.
 */
#ifndef SAWAD_SCRIPT_LOAD_H
#define SAWAD_SCRIPT_LOAD_H

#include "base/status.h"
#include "world/hooks.h"
#include "world/model.h"

/* Collects every fault instead of stopping at the first (sawad check). */
typedef struct FaultList { Fault at[64]; int32_t count, dropped; } FaultList;

/* Compiles a scenario; `root` is the folder that holds scripts/ and scenarios/;
 * `scenario` an id below scenarios/ or a path to a folder. NULL and faults if
 * anything is wrong. The caller closes it with model_close() and frees nothing
 * else. */
Model *load_scenario(const char *root, const char *scenario, FaultList *faults);

/* One line for each scenario in the folder `scenarios` of the root, or in the root
 * itself if it has none, as a person's mods lie: id, title and so on, without
 * compiling its map. Those not meant for players are passed over. */
typedef struct ScenarioCard {
    char id[64], title[96], title_native[96], span[64], summary[512], teaches[256], folder[256];
    char sides[SIDE_MAX][48], side_id[SIDE_MAX][48]; int32_t side_count;     /* those a person may play */
    char premises[16][64]; int32_t premise_count;
    char where[96], theatre[64];
    int32_t weeks, minutes, year, month, day, difficulty;
    int32_t west, east, south, north;   /* its window, thousandths of a degree */
    bool recorded;                      /* it has a record.lua, to hold many runs against */
    bool hidden;                        /* not for players: left out of the list */
} ScenarioCard;
int32_t load_cards(const char *root, ScenarioCard *out, int32_t max, FaultList *faults);

#endif
