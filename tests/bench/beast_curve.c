/*
 * beast_curve.c: what twenty elephants are worth to one of two equal armies, by
 * how often the other has met them (mechanics D7). Run from the root of the
 * source; the first argument is the number of plays a row, further ones set
 * rules of elephants: `terror=50`.
 */
#include "../unit/arena_of_war.h"

#include "battle/beasts.h"

enum { BEASTS = 20 };

typedef struct Curve { int chance, wild, dead, towers, hours; } Curve;

/* Team 0 brings so many elephants; team 1 has met them on `days` days. */
static Battle meeting(const Model *m, int beasts, int days)
{
    static Battle b;
    Band a[3] = { aw_band(16, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500), aw_elephants(beasts) };
    Band z[2] = { aw_band(16, AW_TRIBAL, 500), aw_band(4, AW_LANCER, 500) };
    World *w = aw_world();
    aw_army(w, 1, a, beasts ? 3 : 2);
    aw_army(w, 2, z, 2);
    aw_stable(m, w);
    w->side[2].met_beasts = (int16_t)days;
    for (int i = contingent_first(w); i >= 0; i = contingent_next(w, i)) {
        Contingent *c = &w->contingent[i];
        int32_t learnt = days * m->rules.beast_habit_day;
        c->habit = (int16_t)(c->formation.i == 0 ? 900 : learnt > 1000 ? 1000 : learnt);
    }
    Meeting who = aw_meeting(w, true, true);
    battle_set_up(m, w, &who, &b);
    return b;
}

static Curve curve_of(const Model *m, int beasts, int days, int plays)
{
    Battle start = meeting(m, beasts, days);
    Curve c = { 0 };
    int64_t won = 0;
    for (int k = 0; k < plays; k++) {
        Battle b = start;
        battle_day(m, (uint64_t)k + 1, 0, &b, NULL);
        BeastCount n = beasts_of(&b, 0);
        won += b.winner == 1 ? 1000 : b.winner == 0 ? 500 : 0;
        c.wild += n.wild;
        c.dead += n.dead;
        c.towers += n.fit + n.left - n.towers;
        c.hours += b.half_hour;
    }
    c.chance = (int)(won / plays);
    c.wild = c.wild * 10 / plays;
    c.dead = c.dead * 10 / plays;
    c.towers = c.towers * 10 / plays;
    c.hours = c.hours * 5 / plays;
    return c;
}

int main(int argc, char **argv)
{
    int plays = argc > 1 ? atoi(argv[1]) : 2000;
    Model *m = aw_model();
    for (int k = 2; k < argc; k++) {
        char name[64];
        int value;
        if (sscanf(argv[k], "%63[a-z_]=%d", name, &value) != 2 ||
            !aw_set_in(&m->rules, "beast", name, value))
            printf("%s: not a rule of elephants\n", argv[k]);
    }
    plays = plays > 0 ? plays : 2000;
    int without = curve_of(m, 0, 0, plays).chance;
    printf("without elephants          P %4d\n", without);
    for (int days = 0; days <= 3; days++) {
        Curve c = curve_of(m, BEASTS, days, plays);
        printf("%d elephants, met %d days  P %4d (%+4d)  wild %2d.%d  dead %2d.%d  without tower "
               "%2d.%d  %d.%d h\n", BEASTS, days, c.chance, c.chance - without, c.wild / 10,
               c.wild % 10, c.dead / 10, c.dead % 10, c.towers / 10, c.towers % 10, c.hours / 10,
               c.hours % 10);
    }
    return 0;
}
