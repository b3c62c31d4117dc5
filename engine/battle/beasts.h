/*
 * beasts.h: elephants on the field: what they do to horses and to foot, what is
 * done to them, and whom they trample when they run wild (mechanics D).
 *
 * A beast belongs to a fighter of class ARM_BEAST, whose men are its driver and
 * crew; it stands and moves with that fighter until it runs wild. Beasts take no
 * part in the melee of men: all they do and suffer is here.
 */
#ifndef SAWAD_BATTLE_BEASTS_H
#define SAWAD_BATTLE_BEASTS_H

#include "battle/contact.h"

/* Gives each fighter of elephants its beasts from the stable of World.elephant,
 * and the team what its men already know of them. For battle_set_up(). */
void beasts_draw_up(const Model *m, const World *w, Battle *b);

/* Terror of horses, support of their own foot, camels dressed as elephants:
 * multiplies into sway[]. `l`: where all stand now. */
void beasts_sway(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l, Sway *sway,
                 EventList *out);

/* A half-hour of their work: arrows from the towers, trampling, girths, wounds,
 * eyes, panic, rampage. Adds to blow[]; beasts change at once. */
void beasts_fight(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                  Blow *blow, EventList *out);

/* Whether a field order about elephants may be given to this fighter. */
Status beasts_check(const Model *m, const Battle *b, const Fighter *f, const Order *o, Fault *why);

/* Beasts of a team still of use, and those with a tower; -1: both teams. */
typedef struct BeastCount { int32_t fit, towers, wild, dead, left; } BeastCount;
BeastCount beasts_of(const Battle *b, int team);

/* Beasts that stand with fighter i and are not wild. */
int32_t beasts_with(const Battle *b, int i);

#endif
