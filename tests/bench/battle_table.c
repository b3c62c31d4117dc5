/*
 * battle_table.c: what the battle does on average, beside what it should do
 * (mechanics A12, E11, F4): chances, losses, duration. Run from the root of the
 * source; the first argument is the number of plays a row, further ones set
 * rules: `tempo=700`.
 */
#include "../unit/arena_of_war.h"

#include "battle/general.h"

typedef struct Row {
    const char *name, *wanted;
    Battle    (*make)(const Model *m);
} Row;

static Battle field_of(const Model *m, Band a, Band ah, Band z, Band zh)
{
    Band one[2] = { a, ah }, two[2] = { z, zh };
    return aw_battle(m, one, 2, two, 2);
}

static Band foot(void)  { return aw_band(16, AW_TRIBAL, 500); }
static Band horse(void) { return aw_band(4, AW_LANCER, 500); }

static Battle even(const Model *m) { return field_of(m, foot(), horse(), foot(), horse()); }

static Battle even_heavy(const Model *m)
{
    return field_of(m, aw_band(16, AW_HEAVY, 500), aw_band(4, AW_CATAPHRACT, 500),
                    aw_band(16, AW_HEAVY, 500), aw_band(4, AW_CATAPHRACT, 500));
}

static Battle even_small(const Model *m)
{
    return field_of(m, aw_band(2, AW_TRIBAL, 800), aw_band(1, AW_LANCER, 400),
                    aw_band(2, AW_TRIBAL, 800), aw_band(1, AW_LANCER, 400));
}

static Battle even_foot(const Model *m)
{
    return field_of(m, aw_band(20, AW_TRIBAL, 500), aw_band(0, AW_LANCER, 0),
                    aw_band(20, AW_TRIBAL, 500), aw_band(0, AW_LANCER, 0));
}

static Battle defended(const Model *m)
{
    Battle b = even(m);
    b.team[1].attacker = 0;
    return b;
}

static Battle better(const Model *m)
{
    Band a = foot(), h = horse();
    a.quality = h.quality = 700;
    a.cohesion = h.cohesion = 850;
    return field_of(m, a, h, foot(), horse());
}

static Battle twice(const Model *m)
{
    return field_of(m, aw_band(32, AW_TRIBAL, 500), aw_band(8, AW_LANCER, 500), foot(), horse());
}

static Battle twice_large(const Model *m)
{
    return field_of(m, aw_band(16, AW_TRIBAL, 2000), aw_band(4, AW_LANCER, 2000),
                    aw_band(16, AW_TRIBAL, 1000), aw_band(4, AW_LANCER, 1000));
}

/* Both wings are water: the line has three columns; both draw up anew. */
static Battle narrow(const Model *m)
{
    Battle b = twice(m);
    for (int r = 0; r < ZONE_ROWS; r++)
        b.zone[r][0] = b.zone[r][1] = b.zone[r][5] = b.zone[r][6] = ZONE_CLOSED;
    for (int t = 0; t < TEAMS; t++)
        general_deploy(m, &b, t);
    return b;
}

static Battle tired(const Model *m, int weary)
{
    Band a = foot(), h = horse();
    a.fatigue = h.fatigue = weary;
    return field_of(m, a, h, foot(), horse());
}
static Battle tired_300(const Model *m) { return tired(m, 300); }
static Battle tired_500(const Model *m) { return tired(m, 500); }
static Battle tired_700(const Model *m) { return tired(m, 700); }

static Battle kin(const Model *m)
{
    Band a = foot(), h = horse();
    a.pool = h.pool = AW_KIN;
    return field_of(m, a, h, foot(), horse());
}

static Battle skilled(const Model *m)
{
    m->leader[1].ability = 7;
    m->leader[2].ability = 3;
    Battle b = even(m);
    m->leader[1].ability = m->leader[2].ability = 5;
    return b;
}

static Battle in_front(const Model *m)
{
    m->leader[1].lead = 10;
    Battle b = even(m);
    m->leader[1].lead = 0;
    b.team[0].seat_row = 4;
    return b;
}

/* Team 1 keeps no reserve: its reserve stands in the second line from dawn. */
static Battle reserve(const Model *m)
{
    Battle b = even(m);
    int col = 1;
    for (int i = 0; i < b.fighters; i++)
        if (b.fighter[i].team == 1 && b.fighter[i].row == 7) {
            b.fighter[i].row = b.fighter[i].to_row = 6;
            b.fighter[i].col = b.fighter[i].to_col = (int8_t)(1 + col++ % 5);
        }
    return b;
}

static Battle river(const Model *m)
{
    Battle b = even(m);
    b.team[1].behind = BEHIND_RIVER;
    return b;
}

static Battle strong(const Model *m)
{
    Band a = foot(), h = horse(), z = foot(), zh = horse();
    a.quality = h.quality = 680;
    z.quality = zh.quality = 520;
    z.cohesion = zh.cohesion = 740;
    return field_of(m, a, h, z, zh);
}

static Battle no_horse(const Model *m)
{
    return field_of(m, aw_band(20, AW_TRIBAL, 500), aw_band(0, AW_LANCER, 0), foot(), horse());
}

/* Team 1 has no horse; half of team 0's stands on both its flanks at dawn. */
static Battle ringed(const Model *m)
{
    Battle b = field_of(m, foot(), aw_band(6, AW_LANCER, 500), aw_band(20, AW_TRIBAL, 500),
                        aw_band(0, AW_LANCER, 0));
    int side = 0;
    for (int i = 0; i < b.fighters; i++) {
        Fighter *f = &b.fighter[i];
        if (f->team == 0 && f->mounted && f->row != 3) {
            f->col = f->to_col = (int8_t)(side++ % 2 ? 6 : 0);
            f->row = f->to_row = 5;
        }
    }
    return b;
}

static Battle chained(const Model *m)
{
    Band a = foot();
    a.arm = AW_HEAVY;
    a.chained = 1;
    return field_of(m, a, horse(), aw_band(16, AW_HEAVY, 500), horse());
}

static Battle ditch(const Model *m)
{
    Battle b = even(m);
    b.team[1].attacker = 0;
    for (int c = 0; c < ZONE_COLS; c++)
        b.edge[4][c] = EDGE_DITCH;
    return b;
}

static const Row row[] = {
    { "even, open, one day",        "500  2.5-5  12-21  4-8 h", even },
    { "even, heavy arms",           "500  2.5-5  12-21  4-8 h", even_heavy },
    { "even, foot alone",           "500", even_foot },
    { "even, 2,000 men",            "500", even_small },
    { "even, the second waits",     "about 500", defended },
    { "strong against weak",        ">700  2-3  14-20  4-6 h", strong },
    { "quality +100, order +50",    "810", better },
    { "twice the numbers",          "680  2.1  20.6", twice },
    { "twice, large armies",        "about 680", twice_large },
    { "twice, half the front",      "650", narrow },
    { "weariness 300",              "420", tired_300 },
    { "weariness 500",              "300", tired_500 },
    { "weariness 700",              "130", tired_700 },
    { "kin",                        "600", kin },
    { "skill +4",                   "720", skilled },
    { "leader in the front",        "440", in_front },
    { "reserve against none",       "590", reserve },
    { "river behind the second",    "500  3.5  27 (60)", river },
    { "winner without horse",       "4-5  7-10 when the first wins", no_horse },
    { "ringed",                     "3  29-45", ringed },
    { "chained foot first",         "500 or less", chained },
    { "second behind a ditch",      "below 400", ditch },
};

static void print_row(const Model *m, const Row *r, int plays)
{
    Battle b = r->make(m);
    Tally t = aw_play(m, &b, plays, 1);
    int n = t.decided ? t.decided : 1;
    int hours = (int)(t.half_hours * 5 / t.plays);
    printf("%-26s %5d  drawn %4d  winner %3d.%d  loser %3d.%d  %2d.%d h   [%s]\n", r->name,
           aw_chance(&t), t.drawn * 1000 / t.plays, (int)(t.loss_winner / n / 10),
           (int)(t.loss_winner / n % 10), (int)(t.loss_loser / n / 10),
           (int)(t.loss_loser / n % 10), hours / 10, hours % 10, r->wanted);
}

int main(int argc, char **argv)
{
    int plays = argc > 1 ? atoi(argv[1]) : 2000;
    Model *m = aw_model();
    for (int k = 2; k < argc; k++) {
        char name[64];
        int value;
        if (sscanf(argv[k], "%63[a-z_]=%d", name, &value) != 2 || !aw_set(&m->rules, name, value))
            printf("%s: not a rule of the battle\n", argv[k]);
    }
    for (size_t i = 0; i < countof(row); i++)
        print_row(m, &row[i], plays > 0 ? plays : 2000);
    return 0;
}
