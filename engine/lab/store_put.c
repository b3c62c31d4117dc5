/*
 * store_put.c: what one game came to, as rows.
 */
#include "lab/store_parts.h"

#include "base/num.h"
#include "base/text.h"
#include "world/model.h"

enum { EVERY = 4, SECONDS = 1 };

/* What the rows of one game are written with. */
typedef struct Put {
    Store           *s;
    const Model     *m;
    const Outcome   *o;
    const Chronicle *c;
    int64_t          game;
    uint64_t         sum;       /* of the rows' digests */
    Status           status;
    Fault           *why;
} Put;

static const char *const cause_word[CAUSES] = {
    [CAUSE_BATTLE] = "battle", [CAUSE_WOUNDS] = "wounds", [CAUSE_SICKNESS] = "sickness",
    [CAUSE_PLAGUE] = "plague", [CAUSE_HUNGER] = "hunger", [CAUSE_THIRST] = "thirst",
    [CAUSE_CAPTURED] = "captured", [CAUSE_LEFT] = "left", [CAUSE_LEFT_HUNGRY] = "left_hungry",
    [CAUSE_LEFT_BEATEN] = "left_beaten", [CAUSE_HOME] = "home", [CAUSE_OVER] = "over",
};

static const char *const fate_word[] = {
    [LEADER_WELL] = "well", [LEADER_WOUNDED] = "wounded", [LEADER_DEAD] = "dead",
    [LEADER_CAPTURED] = "captured", [LEADER_GONE] = "gone",
};

static Row begin(Put *p, TableId table)
{
    Row r = row_of(p->s, table, &p->sum);
    row_number(&r, p->game);
    return r;
}

static void end(Put *p, Row *r)
{
    if (p->status == OK)
        p->status = row_end(r, p->why);
}

static const char *side_word(const Model *m, Side side)
{
    return side ? text_of(m, m->side[side].id) : NULL;
}

/* ---- the end, and the weeks before it ---- */

static void put_sides(Put *p)
{
    for (int side = 1; side <= p->m->sides && p->status == OK; side++) {
        Row r = begin(p, TABLE_sides);
        row_text(&r, side_word(p->m, (Side)side));
        row_number(&r, p->o->points[side]);
        row_number(&r, p->o->men[side]);
        row_number(&r, p->o->dead[side]);
        end(p, &r);
    }
}

static void put_week(Put *p, int32_t week, const int32_t *places)
{
    for (int side = 1; side <= p->m->sides && p->status == OK; side++) {
        Row r = begin(p, TABLE_weeks);
        row_number(&r, week + 1);
        row_text(&r, side_word(p->m, (Side)side));
        row_number(&r, p->c->men[week][side]);
        row_number(&r, places[side]);
        end(p, &r);
    }
}

/* Changes of hands stand in the order of days. */
static void put_weeks(Put *p)
{
    const Chronicle *c = p->c;
    Side now[PLACE_MAX];
    int32_t places[SIDE_MAX] = { 0 }, next = 0;
    for (int32_t i = 1; i <= p->m->places; i++)
        places[now[i] = c->holder[i]]++;
    for (int32_t week = 0; week < c->weeks && week < CHRONICLE_WEEKS; week++) {
        for (; next < c->changes && c->change[next].day < (week + 1) * 7; next++) {
            PlaceId place = c->change[next].place;
            places[now[place.n]]--;
            places[now[place.n] = c->change[next].side]++;
        }
        if (week % EVERY == EVERY - 1 || week == c->weeks - 1)
            put_week(p, week, places);
    }
}

static void put_losses(Put *p)
{
    for (int side = 1; side <= p->m->sides; side++)
        for (int cause = 0; cause < CAUSES && p->status == OK; cause++) {
            if (!p->c->gone[side][cause])
                continue;
            Row r = begin(p, TABLE_losses);
            row_text(&r, side_word(p->m, (Side)side));
            row_text(&r, cause_word[cause]);
            row_number(&r, p->c->gone[side][cause]);
            end(p, &r);
        }
}

/* ---- battles ---- */

static const char *sides_word(const Model *m, uint32_t sides, Text *out)
{
    for (int side = 1; side <= m->sides; side++)
        if (sides >> side & 1)
            text_addf(out, "%s%s", out->len ? "+" : "", text_of(m, m->side[side].id));
    return out->at;
}

static void put_battle(Put *p, int32_t number)
{
    const Fight *f = &p->c->fight[number];
    TEXT(winner, 200);
    Row r = begin(p, TABLE_battles);
    row_number(&r, number);
    row_number(&r, f->day);
    row_number(&r, f->days);
    row_text(&r, text_of(p->m, p->m->place[f->place.n].id));
    row_text(&r, f->winner ? sides_word(p->m, f->sides[f->winner - 1], &winner) : NULL);
    end(p, &r);
    for (int team = 0; team < TEAMS && p->status == OK; team++) {
        TEXT(sides, 200);
        r = begin(p, TABLE_battle_sides);
        row_number(&r, number);
        row_text(&r, sides_word(p->m, f->sides[team], &sides));
        const int32_t figure[] = { f->men[team], f->dead[team], f->drowned[team], f->taken[team],
                                   f->beasts[team], f->beasts_lost[team] };
        for (size_t i = 0; i < countof(figure); i++)
            row_number(&r, figure[i]);
        end(p, &r);
    }
}

/* ---- what changed hands, who fell, what was decided, what was measured ---- */

static void put_place(Put *p, PlaceId place, int32_t day, Side side)
{
    Row r = begin(p, TABLE_places);
    row_text(&r, text_of(p->m, p->m->place[place.n].id));
    row_number(&r, day);
    row_text(&r, side_word(p->m, side));
    end(p, &r);
}

/* The last change of a day counts. */
static bool changed_again(const Chronicle *c, int32_t i)
{
    for (int32_t k = i + 1; k < c->changes && c->change[k].day == c->change[i].day; k++)
        if (c->change[k].place.n == c->change[i].place.n)
            return true;
    return false;
}

static void put_places(Put *p)
{
    const Chronicle *c = p->c;
    bool first[PLACE_MAX] = { false };
    for (int32_t i = 0; i < c->changes && p->status == OK; i++) {
        const HandChange *h = &c->change[i];
        if (!first[h->place.n] && h->day > 0)
            put_place(p, h->place, 0, c->holder[h->place.n]);
        first[h->place.n] = true;
        if (!changed_again(c, i))
            put_place(p, h->place, h->day, h->side);
    }
}

static void put_fates(Put *p)
{
    for (int32_t i = 1; i <= p->m->leaders && p->status == OK; i++) {
        if (p->c->fate[i] == LEADER_WELL || p->c->fate_day[i] < 0)
            continue;
        Row r = begin(p, TABLE_fates);
        row_text(&r, text_of(p->m, p->m->leader[i].id));
        row_text(&r, fate_word[p->c->fate[i]]);
        row_number(&r, p->c->fate_day[i]);
        end(p, &r);
    }
}

static void put_answers(Put *p)
{
    for (int32_t i = 1; i <= p->m->decisions && p->status == OK; i++) {
        const DecisionModel *d = &p->m->decision[i];
        int32_t answer = p->c->answer[i];
        if (!answer || answer > d->options)
            continue;
        Row r = begin(p, TABLE_answers);
        row_text(&r, text_of(p->m, d->id));
        row_text(&r, d->option[answer - 1].word);
        end(p, &r);
    }
}

static void put_findings(Put *p)
{
    for (int32_t i = 0; i < p->m->records && p->status == OK; i++) {
        const Finding *f = &p->o->row[i];
        if (!f->kind)
            continue;
        Row r = begin(p, TABLE_findings);
        row_text(&r, p->m->record[i].id);
        row_text(&r, f->kind == FINDING_SHARE ? "share" : "number");
        row_number(&r, f->n);
        end(p, &r);
    }
}

/* ---- the game ---- */

/* Last, since it holds the digest of the others; its own is among them. */
static void put_run(Put *p, const Experiment *x)
{
    GameAt at = experiment_at(x, p->game);
    TEXT(digest, 32);
    TEXT(content, 32);
    TEXT(said, 400);
    text_hex(&digest, p->o->digest);
    text_addf(&said, "%s%s", p->o->failed ? "not played: " : "", p->o->said);
    Row r = begin(p, TABLE_runs);
    row_number(&r, (int64_t)p->o->seed);
    row_number(&r, at.variant);
    row_number(&r, at.point);
    row_text(&r, side_word(p->m, p->o->winner));
    row_number(&r, p->o->weeks);
    row_text(&r, digest.at);
    row_text(&r, p->o->faults ? said.at : NULL);
    uint64_t sum = p->sum + r.hash;
    r.sum = NULL;
    text_hex(&content, sum);
    row_text(&r, content.at);
    end(p, &r);
}

Status store_put(Store *s, int64_t game, const Experiment *x, const Outcome *o, const Chronicle *c,
                 Fault *why)
{
    Put p = { .s = s, .m = x->m, .o = o, .c = c, .game = game, .status = store_begin(s, why),
              .why = why };
    if (p.status == OK && !o->failed) {
        put_sides(&p);
        put_weeks(&p);
        put_losses(&p);
        put_places(&p);
        put_fates(&p);
        put_answers(&p);
        put_findings(&p);
        for (int32_t i = 0; i < c->fights && p.status == OK; i++)
            put_battle(&p, i);
    }
    if (p.status == OK)
        put_run(&p, x);
    if (p.status == OK && time(NULL) - s->begun > SECONDS)
        p.status = store_flush(s, why);
    return p.status;
}
