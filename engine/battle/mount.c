/*
 * mount.c: horsemen who fight on foot, and take to their horses again.
 */
#include "battle/mount.h"

void mount_turn(const Model *m, int32_t day, Battle *b, Sway *sway, EventList *out)
{
    (void)m, (void)day, (void)b, (void)sway, (void)out;
}

int mount_class(const Model *m, const Fighter *f) { return m->arm[f->arm.n].class; }
