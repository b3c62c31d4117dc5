/*
 * beasts.h: elephants on the field: what they do to horses and to foot, what is
 * done to them, and whom they trample when they run wild (mechanics D).
 *
 * A beast belongs to a fighter of class ARM_BEAST, a herd, whose men are its
 * drivers and crews; it stands and moves with that fighter until it runs wild.
 * Beasts take no part in the melee of men: all they do and suffer is here. Herds
 * whose towers are all down are led off; men whose beasts are all dead or wild
 * run.
 */
#ifndef SAWAD_BATTLE_BEASTS_H
#define SAWAD_BATTLE_BEASTS_H

#include "battle/contact.h"
#include "battle/general.h"

enum { BEAST_CREW = 4, BEAST_MEN = BEAST_CREW + 1, HERD_MEN = 30 };   /* D2; men of a herd at most */

/* Elephants of a contingent that can take the field: whole harness, sound, not in
 * musth; and the men who come with them. */
int32_t beasts_ready(const World *w, int contingent);
int32_t beasts_men(const World *w, int contingent);

/* Gives each fighter of elephants its beasts from the stable of World.elephant,
 * and the team what its men already know of them. For battle_set_up(). */
void beasts_draw_up(const Model *m, const World *w, Battle *b);

/* Posts a team's herds before its foot, the middle first (D8). */
void beasts_post(const Model *m, Battle *b, int team);

/* Whether anything here concerns this battle at all. */
static inline bool beasts_matter(const Battle *b)
{
    return b->beasts || b->team[0].mock || b->team[1].mock;
}

/* Terror of horses, support of their own foot, camels dressed as elephants:
 * multiplies into sway[]. `l`: where all stand now. */
void beasts_sway(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l, Sway *sway,
                 EventList *out);

/* A half-hour of their work: arrows from the towers, trampling, girths, wounds,
 * eyes, panic, rampage. Adds to blow[]; beasts change at once. */
void beasts_fight(const Model *m, uint64_t seed, int32_t day, Battle *b, const Lines *l,
                  Blow *blow, EventList *out);

/* Whether a body of elephants will not set foot on a bridge or dam this half-hour. */
bool beasts_balk(const Model *m, const Battle *b, const Fighter *f, Dice dice);

/* Whether a field order about elephants may be given to this fighter. */
Status beasts_check(const Model *m, const Battle *b, const Fighter *f, const Order *o, Fault *why);

/* What a general wants of his herds, and of his men who face the enemy's (D8):
 * replaces their wishes. For general_wishes(). */
void beasts_wishes(const Model *m, const Battle *b, const Lines *l, int team, Wish *wish);

/* Beasts of a team still of use, and those with a tower; -1: both teams. */
typedef struct BeastCount { int32_t fit, towers, wild, dead, left; } BeastCount;
BeastCount beasts_of(const Battle *b, int team);

/* Beasts that stand with fighter i and are not wild. */
int32_t beasts_with(const Battle *b, int i);

#endif
