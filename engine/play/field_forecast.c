/*
 * field_forecast.c: what orders of the field would bring, as far as one can know:
 * the rest of the day played many times on what this side imagines, without them
 * and with them by the same dice; and why a body of men wavers.
 */
#include "play/explain.h"
#include "play/game.h"

#include "battle/prospect.h"
#include "battle/seat.h"
#include "campaign/orders.h"
#include "world/words.h"

enum { PLAYS = 400 };       /* odds to about 2.5 in a hundred, differences finer still */

static Tenths tenths(Spread s) { return (Tenths){ s.low, s.mid, s.high }; }

static void fill(const Foresight *f, int mine, Prospect *out)
{
    int32_t n = max_i32(1, f->plays);
    out->plays = f->plays;
    for (int with = 0; with < 2; with++) {
        out->win[with] = (int32_t)muldiv(f->won[with][mine], 1000, n);
        out->lose[with] = (int32_t)muldiv(f->won[with][!mine], 1000, n);
        out->draw[with] = f->plays ? 1000 - out->win[with] - out->lose[with] : 0;
        out->dead[with] = tenths(f->dead[with][mine]);
        out->enemy_dead[with] = tenths(f->dead[with][!mine]);
    }
    out->fell_now = tenths(f->fell_now);
    out->order_after = tenths(f->order_after);
    out->towers_down = tenths(f->towers_down);
}

static Status may_ask(Session *s, Side side, Fault *why)
{
    if (!side_exists(s, side))
        return fault(why, ERR_NOT_FOUND, "side", "there is no side %d in this game", side);
    if (s->looking || s->now->clock.stage != STAGE_BATTLE)
        return fault(why, ERR_REFUSED, "field", "no battle is being fought");
    if (battle_team(&s->now->battle, side) < 0)
        return fault(why, ERR_REFUSED, "field", "your side does not fight here");
    return OK;
}

Status session_prospect(Session *s, Side side, const Order *o, int32_t n, int32_t plays,
                        Prospect *out, Fault *why)
{
    *out = (Prospect){ 0 };
    Status status = may_ask(s, side, why);
    if (status != OK)
        return status;
    if (n < 0 || n > FIGHTER_MAX)
        return fault(why, ERR_RANGE, "field", "at most %d orders at once", FIGHTER_MAX);

    const World *w = draft_seen(s, side);
    const SideDraft *d = &s->draft[side];
    Order all[DRAFT_MAX + FIGHTER_MAX];
    memcpy(all, d->order, (size_t)d->count * sizeof *all);
    for (int32_t i = 0; i < n && status == OK; i++) {
        if (o[i].side != side)
            return fault(why, ERR_REFUSED, "order", "an order of another side");
        status = order_check(s->model, w, &o[i], why);
        all[d->count + i] = o[i];
    }
    if (status != OK)
        return status;
    int team = battle_team(&w->battle, side);
    bool same = s->foreseen_version == s->version && s->foreseen_side == side;
    Foresight f;
    battle_foresee(s->model, &w->battle, team, all, d->count, n, w->seed, w->clock.day, plays,
                   same ? &s->foreseen : NULL, &f);
    fill(&f, team, out);
    s->foreseen = f;
    s->foreseen_version = s->version;
    s->foreseen_side = side;
    return OK;
}

static int32_t percent(int32_t permille) { return (permille + 5) / 10; }

/* "The day, if so: won 46 -> 55, lost 40 -> 33 in 100" */
static void line_day(Preview *p, const Prospect *now)
{
    int32_t gain = now->win[1] - now->win[0] - now->lose[1] + now->lose[0];
    Text t = line_value(line_add(p, "The day, if so", sign_of(gain)));
    text_addf(&t, "won %d -> %d, lost %d -> %d in 100", (int)percent(now->win[0]),
              (int)percent(now->win[1]), (int)percent(now->lose[0]), (int)percent(now->lose[1]));
}

static void line_tenths(Preview *p, const char *says, const Tenths *t, const char *unit)
{
    Text v = line_value(line_add(p, says, 0));
    text_number(&v, t->low);
    if (t->high != t->low) {
        text_add(&v, " to ");
        text_number(&v, t->high);
    }
    text_add(&v, unit);
}

/* How long until a body hears of it. */
static void line_runner(const Model *m, const World *w, const Order *o, Preview *p)
{
    const Battle *b = &w->battle;
    for (int i = 0; i < b->fighters && o->unit.gen; i++) {
        const Fighter *f = &b->fighter[i];
        if (!same_contingent(f->who, o->unit) || (o->amount && o->amount != f->part))
            continue;
        const Team *t = &b->team[f->team];
        int cols = f->col - t->seat_col, rows = f->row - t->seat_row;
        int away = max_i32(cols < 0 ? -cols : cols, rows < 0 ? -rows : rows);
        bool near = away <= seat_reach(m, b, f->team) ||
                    (b->half_hour == 0 && b->days <= 1);
        int late = near ? 0 : seat_runner(m, b, f->team, f->row, f->col);
        Text v = line_value(line_add(p, "The order is heard", late ? -1 : 0));
        if (late)
            text_addf(&v, "after %d half-hour%s, by runner", late, late == 1 ? "" : "s");
        else
            text_add(&v, "at once");
        return;
    }
}

Status field_preview(Session *s, Side side, const Order *o, Preview *p, Fault *why)
{
    Prospect now;
    *p = (Preview){ .chance = -1 };
    if (o->kind < ORDER_ADVANCE) {
        Status status = order_check(s->model, draft_seen(s, side), o, why);
        p->possible = status == OK;
        return status;
    }
    Status status = session_prospect(s, side, o, 1, PLAYS, &now, why);
    if (status != OK)
        return status;
    p->possible = true;
    p->win = now.win[1];
    p->draw = now.draw[1];
    p->lose = now.lose[1];
    p->dead_low = now.dead[1].low;
    p->dead_high = now.dead[1].high;
    line_runner(s->model, draft_seen(s, side), o, p);
    line_day(p, &now);
    line_tenths(p, "Own dead of the day, in eight of ten cases", &now.dead[1], "");
    line_tenths(p, "Their dead from now on", &now.enemy_dead[1], "");
    line_tenths(p, "In the coming half-hour it loses", &now.fell_now, " men");
    Tenths order = { percent(now.order_after.low), percent(now.order_after.mid),
                     percent(now.order_after.high) };
    line_tenths(p, "Its order after it", &order, " of 100");
    if (now.towers_down.high)
        line_tenths(p, "Enemy towers brought down in it", &now.towers_down, "");
    return OK;
}

static const char *const cause_word[WAVER_CAUSES] = {
    [WAVER_MELEE] = "the fight hand to hand", [WAVER_SHOT] = "arrows and javelins",
    [WAVER_FLANK] = "enemies on its flank", [WAVER_LOSSES] = "its dead and wounded",
    [WAVER_NEIGHBOUR] = "what became of its neighbours", [WAVER_LEADER] = "its leader",
    [WAVER_BEASTS] = "elephants", [WAVER_MOVING] = "moving", [WAVER_GROUND] = "the ground",
    [WAVER_REST] = "rest, and the sight of friends",
};

static void why_lines(const Fighter *f, Preview *p)
{
    line_number(p, "Order when it was drawn up, of 1,000", f->order_dawn, "", 0);
    for (int c = 0; c < WAVER_CAUSES; c++)
        if (f->why[c])
            line_reason(p, cause_word[c], f->why[c]);
    line_number(p, "Order now", f->cohesion, "", sign_of(f->cohesion - f->order_dawn));
}

Status field_why(const Model *m, const World *w, Side side, ContingentId who, int part,
                 Preview *p, Fault *why)
{
    const Battle *b = &w->battle;
    int team = battle_team(b, side);
    (void)m;
    for (int i = 0; i < b->fighters; i++) {
        const Fighter *f = &b->fighter[i];
        if (!same_contingent(f->who, who) || (part && f->part != part))
            continue;
        if (f->team != team)
            return fault(why, ERR_REFUSED, "why", "c%d is not yours", (int)who.i);
        why_lines(f, p);
        p->possible = true;
        return OK;
    }
    fault(why, ERR_NOT_FOUND, "why", "c%d does not stand on this field", (int)who.i);
    return fault_remedy(why, "`field` lists your bodies of men");
}
