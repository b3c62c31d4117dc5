/*
 * ruse.c: champions, hidden wings, feigned flight, and men with no way out.
 */
#include "battle/ruse.h"

void ruse_champions(const Model *m, const World *w, Battle *b)
{
    (void)m, (void)w, (void)b;
}

void ruse_duels(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                EventList *out)
{
    (void)m, (void)seed, (void)day, (void)b, (void)l, (void)out;
}

bool ruse_turn(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
               EventList *out)
{
    (void)m, (void)seed, (void)day, (void)b, (void)l, (void)out;
    return false;
}

void ruse_sway(const Model *m, const Battle *b, const Lines *l, Sway *sway)
{
    (void)m, (void)b, (void)l, (void)sway;
}

void ruse_cut(const Model *m, int32_t day, Battle *b, int team, bool by_enemy, EventList *out)
{
    (void)m, (void)day, (void)b, (void)team, (void)by_enemy, (void)out;
}

Status ruse_check(const Model *m, const Battle *b, int team, const Fighter *f, const Order *o,
                  Fault *why)
{
    (void)m, (void)b, (void)team, (void)f, (void)o;
    return fault(why, ERR_REFUSED, "field", "nobody here knows how to do that");
}
