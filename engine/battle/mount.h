/*
 * mount.h: horsemen who fight on foot, and take to their horses again.
 */
#ifndef SAWAD_BATTLE_MOUNT_H
#define SAWAD_BATTLE_MOUNT_H

#include "battle/contact.h"

/* Those told to dismount or to mount do so; it takes them the half-hour, in
 * which they stand apart. */
void mount_turn(const Model *m, int32_t day, Battle *b, Sway *sway, EventList *out);

/* As what a fighter counts hand to hand: dismounted horse are medium foot. */
int  mount_class(const Model *m, const Fighter *f);

#endif
