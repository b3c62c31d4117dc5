/*
 * sound.h: a few short sounds, made when they are first wanted. Each goes with
 * something that is written on the screen; nobody needs to hear them.
 */
#ifndef SAWAD_FRONT_SOUND_H
#define SAWAD_FRONT_SOUND_H

#include "base/types.h"

typedef enum Sound { SOUND_PAGE, SOUND_ORDER, SOUND_CONTACT, SOUND_WARNING, SOUND_WEEK,
                     SOUNDS } Sound;

typedef struct Speaker Speaker;

/* NULL: no memory, or no device; then there is silence. */
Speaker *speaker_open(void);
void     speaker_close(Speaker *s);
void     speaker_play(Speaker *s, Sound sound, int volume);     /* percent */

/* Milliseconds until the device can rest (and stops); -1: it does. */
int      speaker_rest(Speaker *s);

/* The sound itself: how many samples it has, and writes those that fit. */
enum { SOUND_RATE = 22050 };
int      sound_make(Sound sound, int16_t *out, int max);

#endif
