/*
 * mount.c: horsemen who fight on foot, and take to their horses again.
 */
#include "battle/mount.h"

/* The row of medium foot (mechanics E3), in the order of ArmClass. */
const int32_t mount_on_foot[ARM_CLASSES] = { 940, 1150, 880, 980, 1000, 650 };

static void tell(const Battle *b, const Fighter *f, int32_t day, EventList *out)
{
    Event *e = field_event(out, EV_DISMOUNTED, day, b, f->team);
    if (!e)
        return;
    e->formation = f->formation;
    e->n[0] = f->who.i;
    e->n[1] = f->mounted;
}

/* Down or up again; what they were told is done, and they stand until told more. */
static void change(Battle *b, Fighter *f, Sway *sway, int32_t day, EventList *out)
{
    f->mounted = !f->mounted;
    b->unhorsed = 1;
    f->charged = 0;
    f->order = ORDER_STAND;
    f->to_col = f->col;
    f->to_row = f->row;
    sway->apart = true;
    tell(b, f, day, out);
}

void mount_turn(const Model *m, int32_t day, Battle *b, Sway *sway, EventList *out)
{
    for (int i = 0; i < b->fighters; i++) {
        Fighter *f = &b->fighter[i];
        if (f->state != FIGHTER_STANDS)
            continue;
        bool left = mount_left(m, f);
        if (f->mounted && f->order == ORDER_DISMOUNT && m->arm[f->arm.n].fights_mounted) {
            change(b, f, &sway[i], day, out);
            left = true;
        } else if (left && f->order == ORDER_MOUNT) {
            change(b, f, &sway[i], day, out);
            left = false;
        }
        if (left)                       /* some hold the horses */
            sway[i].power = swayed(sway[i].power, 1000 - m->rules.beast_holders);
    }
}
