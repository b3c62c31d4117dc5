/*
 * coming.c: men who reach the field while others already fight.
 */
#include "battle/coming.h"

void coming_in(const Model *m, int32_t day, Battle *b, EventList *out)
{
    (void)m, (void)day, (void)b, (void)out;
}

int coming_when(const Model *m, const World *w, FormationId f, FormationId lead)
{
    (void)m, (void)w, (void)f, (void)lead;
    return 0;
}
