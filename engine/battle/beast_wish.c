/*
 * beast_wish.c: what generals want of elephants, and against them (mechanics
 * D8). He whose men never met them knows no better than to go on.
 */
#include "battle/herd.h"
#include "battle/mount.h"

enum {
    GUARD_LEAST = 200,      /* escort below which beasts are drawn back (D8) */
    RAW_HORSE   = 400,      /* horse less used to elephants will not face them (D8) */
    BOLD        = 6,        /* initiative of a general who goes for the girths at once */
    BOW_ROWS    = 2
};

static Wish stand(const Fighter *f) { return (Wish){ ORDER_STAND, f->col, f->row }; }

/* The worthiest foot in the zone, whom the beasts go with; -1: none. */
static int foot_beside(const Model *m, const Battle *b, const Lines *l, const Fighter *f)
{
    int best = -1;
    for (uint64_t set = l->at[f->team][f->row][f->col]; set; set &= set - 1) {
        const Fighter *x = &b->fighter[low_bit(set)];
        if (x->mounted || is_beast(m, x))
            continue;
        if (best < 0 || goes_before(x, &b->fighter[best]))
            best = low_bit(set);
    }
    return best;
}

static int32_t guard_of(const Battle *b, int i)
{
    for (int k = 0; k < b->beasts; k++)
        if (b->beast[k].fighter == i + 1)
            return b->beast[k].escort;
    return 0;
}

static Wish go_with(const Fighter *f, Wish foot)
{
    bool stays = foot.kind == ORDER_RELIEVE || foot.kind == ORDER_COMMIT || foot.col != f->col;
    if (foot.kind == ORDER_FALL_BACK)
        return foot;
    if (stays || !is_attack(foot.kind))
        return stand(f);
    return (Wish){ ORDER_ADVANCE, foot.col, foot.row };
}

/* Herds go where the foot beside them goes, come up to a line that stands before
 * them, and fall back to one behind when they are left alone. */
static Wish herd_wish(const Model *m, const Battle *b, const Lines *l, int i, const Wish *wish)
{
    const Fighter *f = &b->fighter[i];
    int at = ahead(f->team, f->row), foot = foot_beside(m, b, l, f);
    uint32_t rows = l->rows[f->team][f->team][f->col];
    bool near = in_touch(l, f->team, f->row, f->col), behind = rows & ((1u << at) - 1);

    if (near && b->half_hour > 0 && guard_of(b, i) < GUARD_LEAST && behind)
        return (Wish){ ORDER_FALL_BACK, f->col, (int8_t)ahead(f->team, at - 1) };
    if (foot >= 0 && wish[foot].kind != ORDER_NONE)
        return go_with(f, wish[foot]);
    if (!near && rows && high_bit(rows) > at)
        return (Wish){ ORDER_ADVANCE, f->col, (int8_t)ahead(f->team, high_bit(rows)) };
    return stand(f);
}

/* Enemy towers in the nearest zone ahead, if that is within `rows`. */
static int towers_before(const Battle *b, const Lines *l, const Fighter *f, int rows)
{
    int from = ahead(f->team, f->row), at = enemy_ahead(l, f->team, from, f->col), n = 0;
    if (at > rows)
        return 0;
    int row = ahead(f->team, from + at);
    for (int k = 0; k < b->beasts; k++) {
        const Fighter *x = &b->fighter[b->beast[k].fighter - 1];
        n += x->team != f->team && x->state == FIGHTER_STANDS && x->row == row &&
             x->col == f->col && is_up(&b->beast[k]);
    }
    return n;
}

static bool leader_before(const Battle *b, const Lines *l, const Fighter *f)
{
    int row = contact_row(b, l, f->team, f->row, f->col);
    for (int k = 0; k < b->beasts; k++) {
        const Beast *x = &b->beast[k];
        const Fighter *with = &b->fighter[x->fighter - 1];
        if (with->team != f->team && with->row == row && with->col == f->col && x->leader &&
            is_tame(x) && with->state == FIGHTER_STANDS)
            return true;
    }
    return false;
}

/* Horse not used to them fights on foot where there are many; and mounts again
 * when they are gone. */
static Wish horse_wish(const Battle *b, const Lines *l, const Fighter *f, Wish was)
{
    bool raw = f->habit < RAW_HORSE && towers_before(b, l, f, 1) > 1;
    return raw && is_attack(was.kind) ? (Wish){ ORDER_DISMOUNT, f->col, f->row } : was;
}

/* Archers shoot at the crews, and with empty quivers make fire and noise;
 * volunteers go for the girths when the line wavers or their general is bold;
 * picked men for the leader. */
static Wish foot_wish(const Model *m, const Battle *b, const Lines *l, const Fighter *f, Wish was,
                      bool best)
{
    const Team *own = &b->team[f->team];
    int initiative = own->leader.n ? m->leader[own->leader.n].initiative : 3;
    if (is_shooter(m, f) && f->ammo > 0 && towers_before(b, l, f, BOW_ROWS))
        return (Wish){ ORDER_CREWS, f->col, f->row };
    if (is_shooter(m, f) && !f->ammo && was.kind != ORDER_FALL_BACK &&
        towers_before(b, l, f, BOW_ROWS))
        return (Wish){ ORDER_NOISE, f->col, f->row };
    if (!in_touch(l, f->team, f->row, f->col) || was.kind == ORDER_FALL_BACK ||
        was.kind == ORDER_RELIEVE || !towers_before(b, l, f, 1))
        return was;
    if (best && own->knows_leaders && leader_before(b, l, f))
        return (Wish){ ORDER_BLIND, was.col, was.row };
    if (f->cohesion < m->rules.beast_girth_order || initiative >= BOLD)
        return (Wish){ ORDER_GIRTHS, was.col, was.row };
    if (!is_attack(was.kind) && f->quality >= m->rules.beast_lanes_quality)
        return (Wish){ ORDER_LANES, f->col, f->row };
    return was;
}

static Wish against(const Model *m, const Battle *b, const Lines *l, int i, Wish was)
{
    const Fighter *f = &b->fighter[i];
    if (f->mounted)
        return horse_wish(b, l, f, was);
    if (mount_left(m, f) && !in_touch(l, f->team, f->row, f->col) &&
        !towers_before(b, l, f, BOW_ROWS))
        return (Wish){ ORDER_MOUNT, f->col, f->row };
    return foot_wish(m, b, l, f, was, foot_beside(m, b, l, f) == i);
}

void beasts_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish)
{
    for (uint64_t set = l->team[team]; set; set &= set - 1) {
        int i = low_bit(set);
        if (is_beast(m, &b->fighter[i]))
            wish[i] = herd_wish(m, b, l, i, wish);
    }
    for (uint64_t set = l->team[team]; set && b->team[team].knows_girths; set &= set - 1) {
        int i = low_bit(set);
        if (!is_beast(m, &b->fighter[i]) && wish[i].kind != ORDER_NONE)
            wish[i] = against(m, b, l, i, wish[i]);
    }
}
