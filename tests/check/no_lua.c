/*
 * no_lua.c: everything below the faces but script, linked without Lua. What the
 * game asks of script stands here as empty answers; were any other room to use
 * Lua, this would not link.
 */
#include "script/load.h"
#include "script/measure.h"
#include "script/rules.h"
#include "script/schema.h"

#include "play/session.h"

Model *load_scenario(const char *root, const char *scenario, FaultList *faults)
{
    (void)root;
    fault(&faults->at[0], ERR_SCRIPT, scenario, "no scripts in this build");
    faults->count = 1;
    return NULL;
}

int32_t load_cards(const char *root, ScenarioCard *out, int32_t max, FaultList *faults)
{
    (void)root, (void)out, (void)max, (void)faults;
    return 0;
}

Status script_open(const char *root, const char *scenario, const Model *m, Script **out, Fault *why)
{
    (void)root, (void)scenario, (void)m, (void)why;
    *out = NULL;
    return OK;
}

void script_close(Script *s) { (void)s; }

Hooks script_hooks(Script *s)
{
    (void)s;
    return (Hooks){ NULL, NULL };
}

Status measures_open(const char *root, const char *scenario, const Model *m, Measures **out,
                     Fault *why)
{
    (void)root, (void)scenario, (void)m, (void)why;
    *out = NULL;
    return OK;
}

void measures_close(Measures *s) { (void)s; }

Status measure_take(Measures *s, int32_t row, const Chronicle *c, Finding *out, Fault *why)
{
    (void)s, (void)row, (void)c, (void)why;
    *out = (Finding){ .kind = FINDING_NONE };
    return OK;
}

RuleView schema_rule(const Model *m, int32_t rule)
{
    (void)m, (void)rule;
    return (RuleView){ "", "", "", "", 0 };
}

int main(void)
{
    Fault why = { .status = OK };
    Session *s = session_open(&(Setup){ .scenario = "null", .seed = 1 }, &why);

    session_close(s);
    return !s && why.status != OK ? 0 : 1;
}
