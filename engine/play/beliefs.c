/*
 * beliefs.c: who knew what: every army as it was, beside what another side
 * believed of it. Told only of games that are over.
 */
#include "play/lookback.h"

#include "campaign/march.h"
#include "play/fog.h"
#include "play/game.h"
#include "play/report.h"

/* Kilometres between two points, on a plane at the latitude of the Sawad. */
static int32_t km_apart(int32_t lat, int32_t lon, int32_t other_lat, int32_t other_lon)
{
    enum { DEGREE_M = 111, EAST_PERMILLE = 845 };       /* metres in a thousandth; cosine of 32 N */
    int64_t dy = (int64_t)(lat - other_lat) * DEGREE_M;
    int64_t dx = permille_of((int64_t)(lon - other_lon) * DEGREE_M, EAST_PERMILLE);
    return (int32_t)((isqrt(dx * dx + dy * dy) + 500) / 1000);
}

static int32_t men_of(const World *w, FormationId id)
{
    int64_t men = 0;
    for (int c = contingent_of(w, id, -1); c >= 0; c = contingent_of(w, id, c))
        men += w->contingent[c].men;
    return (int32_t)men;
}

/* The army as it is, if there is one in this slot that knower might hear of. */
static bool as_it_is(const Model *m, const World *w, Side knower, int i, BeliefRow *row)
{
    const Formation *f = &w->formation[i];
    if (!f->gen || f->waits || f->side == knower || allied(w, knower, f->side))
        return false;
    row->id = formation_id(w, i);
    row->side = f->side;
    row->stands = true;
    row->garrison = f->garrison;
    row->men = men_of(w, row->id);
    row->near = mover_near(m, &f->pos);
    name_of_formation(m, f, row->name, sizeof row->name);
    view_spot(m, &f->pos, &row->lat, &row->lon);
    return true;
}

/* The note there is of it, or of one that is no longer there. */
static bool as_told(const Model *m, const World *w, const World *seen, Side knower, int i,
                    BeliefRow *row)
{
    const Sighting *k = &seen->known[knower][i];
    const Formation *f = &seen->formation[i];
    if (!k->live || !f->gen || !f->guess || k->side == knower || allied(w, knower, k->side))
        return false;
    if (row->stands && k->gen != row->id.gen)
        return false;                           /* of another army, gone from this slot */
    row->side = k->side;
    row->told = true;
    row->told_low = (int32_t)permille_of(k->men, max_i32(0, 1000 - k->error));
    row->told_high = (int32_t)permille_of(k->men, 1000 + k->error);
    row->age_days = w->clock.day - k->day;
    row->told_near = mover_near(m, &k->pos);
    name_of_formation(m, f, row->told_name, sizeof row->told_name);
    view_spot(m, &k->pos, &row->told_lat, &row->told_lon);
    if (row->stands)
        row->off_km = km_apart(row->lat, row->lon, row->told_lat, row->told_lon);
    return true;
}

static int32_t weight_of(const BeliefRow *r) { return r->stands ? r->men : r->told_high; }

/* The largest first; where the list is full the smallest is left out. */
static int32_t insert(BeliefRow *out, int32_t n, int32_t max, const BeliefRow *row)
{
    int32_t at = n < max ? n : max;
    while (at > 0 && weight_of(&out[at - 1]) < weight_of(row))
        at--;
    if (at == max)
        return n;
    n = min_i32(n + 1, max);
    for (int32_t i = n - 1; i > at; i--)
        out[i] = out[i - 1];
    out[at] = *row;
    return n;
}

int32_t session_beliefs(Session *s, Side knower, BeliefRow *out, int32_t max, Fault *why)
{
    const World *w = game_shown(s);
    int32_t n = 0;
    if (!side_exists(s, knower)) {
        fault(why, ERR_NOT_FOUND, "side", "there is no side %d in this game", knower);
        return -1;
    }
    if (s->now->clock.stage != STAGE_OVER) {
        fault(why, ERR_REFUSED, "beliefs", "what the others believe is theirs until the game is over");
        return -1;
    }
    fog_of(s->model, w, knower, s->ahead);
    for (int i = 0; i < FORMATION_MAX; i++) {
        BeliefRow row = { .stands = false };
        bool is = as_it_is(s->model, w, knower, i, &row);
        bool told = as_told(s->model, w, s->ahead, knower, i, &row);
        if (is || told)
            n = insert(out, n, max, &row);
    }
    return n;
}

/* What of the premises is not as in history. */
static void say_premises(const Setup *setup, Text *out)
{
    bool any = false;
    for (int32_t i = 0; i < setup->premises; i++) {
        if (!strcmp(setup->premise[i].value, "middle") && !strcmp(setup->premise[i].id, "reading"))
            continue;
        text_addf(out, "%s%s=%s", any ? " " : " · ", setup->premise[i].id, setup->premise[i].value);
        any = true;
    }
    if (!any)
        text_add(out, " · as in history");
}

void session_line(Session *s, Side side, Text *out)
{
    const Model *m = s->model;
    text_addf(out, "%s · %s · seed %llu", m->title, side_exists(s, side) ? m->side[side].name.latin
              : "all sides", (unsigned long long)s->now->seed);
    say_premises(&s->setup, out);
    text_addf(out, " · %d week%s", (int)s->weeks, s->weeks == 1 ? "" : "s");
    if (side_exists(s, side) && s->now->clock.stage == STAGE_OVER)
        text_addf(out, " · %d points", (int)s->now->ending.points[side]);
    text_add(out, " · ");
    text_hex(out, session_digest(s));
}
