/*
 * load_trials.c: the bodies of an army of a trial, and what no single field of
 * a trial can tell.
 */
#include "script/load_read.h"

void read_bodies(Load *l, const Field *f, const Path *at, void *row)
{
    TrialArmy *army = row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows < 1 || rows > TRIAL_BODIES) {
        Fault *why = load_fault(l, at, ERR_RANGE, "there are %lld bodies; there may be 1 to %d",
                                (long long)rows, TRIAL_BODIES);
        fault_remedy(why, "put men of one arm and temper together");
        return;
    }
    for (int32_t i = 0; i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, i + 1);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, &army->body[army->bodies++]);
        lua_pop(l->L, 1);
    }
}

static void check_band(Load *l, int32_t row, const char *field, const int32_t *band)
{
    if (band[0] > band[1])
        fault_remedy(row_fault(l, FILE_TRIALS, NULL, row, field, ERR_RANGE,
                               "from %d to %d is no band", band[0], band[1]),
                     "write { low, high }");
}

/* An army whose men all come late is nowhere on the first day; and what lies
 * behind a camp on the place's own ground is for that ground to say. */
static void check_army(Load *l, int32_t row, const char *field, int which)
{
    const TrialModel *t = &l->m->trial[row - 1];
    const TrialArmy *army = &t->army[which];
    if (t->place.n && !t->open && army->behind)
        fault_remedy(row_fault(l, FILE_TRIALS, NULL, row, field, ERR_RANGE,
                               "'behind' is for a bare plain"),
                     "leave it to the place's own field, or add open = true");
    for (int32_t i = 0; i < army->bodies; i++)
        if (!army->body[i].day && !army->body[i].comes)
            return;
    if (army->bodies)
        fault_remedy(row_fault(l, FILE_TRIALS, NULL, row, field, ERR_RANGE,
                               "nobody of this army is on the field at first"),
                     "leave `day` and `comes` out for some of its men");
}

void check_trials(Load *l)
{
    const Model *m = l->m;
    for (int32_t i = 0; i < m->trials; i++) {
        const TrialModel *t = &m->trial[i];
        check_band(l, i + 1, "chance", t->chance);
        check_band(l, i + 1, "winner_dead", t->winner_dead);
        check_band(l, i + 1, "loser_dead", t->loser_dead);
        check_band(l, i + 1, "fought", t->fought);
        check_army(l, i + 1, "first", 0);
        check_army(l, i + 1, "second", 1);
        for (int32_t k = 0; k < i; k++)
            if (m->trial[k].id.n == t->id.n)
                fault_remedy(row_fault(l, FILE_TRIALS, NULL, i + 1, "id", ERR_RANGE,
                                       "there is a trial '%s' already", text_of(m, t->id)),
                             "give this one another id");
    }
    if (m->trials && m->sides < 2)
        fault_remedy(row_fault(l, FILE_TRIALS, NULL, 0, "", ERR_NOT_FOUND,
                               "two armies need two sides"), "declare them in scenario.lua");
}
