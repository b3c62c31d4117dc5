/*
 * beasts.c: elephants.
 */
#include "battle/beasts.h"

void beasts_draw_up(const Model *m, const World *w, Battle *b)
{
    (void)m, (void)w, (void)b;
}

void beasts_sway(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l, Sway *sway,
                 EventList *out)
{
    (void)m, (void)seed, (void)day, (void)b, (void)l, (void)sway, (void)out;
}

void beasts_fight(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                  Blow *blow, EventList *out)
{
    (void)m, (void)seed, (void)day, (void)b, (void)l, (void)blow, (void)out;
}

Status beasts_check(const Model *m, const Battle *b, const Fighter *f, const Order *o, Fault *why)
{
    (void)m, (void)b, (void)f, (void)o;
    return fault(why, ERR_REFUSED, "field", "there are no elephants here");
}

BeastCount beasts_of(const Battle *b, int team)
{
    (void)b, (void)team;
    return (BeastCount){ 0 };
}

int32_t beasts_with(const Battle *b, int i)
{
    int32_t n = 0;
    for (int k = 0; k < b->beasts; k++)
        n += b->beast[k].fighter == i + 1 && b->beast[k].alive && !b->beast[k].wild;
    return n;
}
