/*
 * mount.h: horsemen who fight on foot, and take to their horses again.
 */
#ifndef SAWAD_BATTLE_MOUNT_H
#define SAWAD_BATTLE_MOUNT_H

#include "battle/contact.h"

/* Those told to dismount or to mount do so; it takes them the half-hour, in
 * which they stand apart. On foot they are slower, no elephant frightens them,
 * and some hold the horses. */
void mount_turn(const Model *m, int32_t day, Battle *b, Sway *sway, EventList *out);

/* Horsemen who have left their horses. */
static inline bool mount_left(const Model *m, const Fighter *f)
{
    const ArmKind *arm = &m->arm[f->arm.n];
    return !f->mounted && arm->fights_mounted && arm->mount && arm->class != ARM_BEAST;
}

/* As what a fighter counts hand to hand: dismounted horse are medium foot. */
extern const int32_t mount_on_foot[ARM_CLASSES];
enum { ON_FOOT_100M = 300 };

static inline int mount_class(const Model *m, const Fighter *f)
{
    return mount_left(m, f) ? ARM_MEDIUM : m->arm[f->arm.n].class;
}

/* Its weights against each class; men of it on 100 m of front. */
static inline const int32_t *mount_against(const Model *m, const Fighter *f)
{
    return mount_left(m, f) ? mount_on_foot : m->arm[f->arm.n].against;
}

static inline int32_t mount_engaged(const Model *m, const Fighter *f)
{
    return mount_left(m, f) ? ON_FOOT_100M : m->arm[f->arm.n].engaged_100m;
}

#endif
