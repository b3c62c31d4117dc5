/*
 * sound_make.c: five sounds out of sines and noise: paper, a pen's tap, a drum, two
 * low notes, a bell.
 */
#include "front/window/sound.h"

#include "base/num.h"

#include <math.h>

#define TURN 6.283185307179586

typedef struct Noise { uint64_t state; double low; } Noise;

/* White noise with its highs taken off. */
static double hiss(Noise *n, double keep)
{
    n->state = n->state * 6364136223846793005u + 1442695040888963407u;
    double white = (double)(int32_t)(n->state >> 32) / 2147483648.0;
    n->low += (white - n->low) * keep;
    return n->low;
}

static double ring(double t, double hertz, double seconds)
{
    return t < 0 ? 0 : sin(TURN * hertz * t) * exp(-t / seconds);
}

/* A leaf turned: a breath of noise with a crackle in it. */
static double paper(Noise *n, double t)
{
    double swell = t < 0.05 ? t / 0.05 : exp(-(t - 0.05) / 0.07);
    double crackle = 0.6 + 0.4 * sin(TURN * 31 * t) * sin(TURN * 53 * t);
    return 0.9 * swell * crackle * hiss(n, 0.45);
}

static double tap(Noise *n, double t)
{
    return 0.5 * ring(t, 392, 0.035) + 0.3 * ring(t, 1030, 0.015)
           + 0.35 * exp(-t / 0.008) * hiss(n, 0.6);
}

/* The skin is tight when struck and slackens. */
static double stroke(Noise *n, double t)
{
    if (t < 0)
        return 0;
    double fall = 62 * t + 42 * 0.06 * (1 - exp(-t / 0.06));
    return 0.85 * sin(TURN * fall) * exp(-t / 0.16) + 0.25 * exp(-t / 0.02) * hiss(n, 0.25);
}

static double note(double t, double hertz)
{
    double swell = t < 0 || t > 0.24 ? 0 : sin(TURN / 2 * t / 0.24);
    return swell * (0.5 * sin(TURN * hertz * t) + 0.18 * sin(TURN * 2 * hertz * t)
                    + 0.09 * sin(TURN * 3 * hertz * t));
}

static double bell(double t)
{
    return 0.32 * ring(t, 523.25, 0.38) + 0.2 * ring(t, 1255.8, 0.22) + 0.12 * ring(t, 2093, 0.1)
           + 0.16 * ring(t, 261.6, 0.5);
}

static double sample(Sound sound, Noise *n, double t)
{
    switch (sound) {
    case SOUND_PAGE:    return paper(n, t);
    case SOUND_ORDER:   return tap(n, t);
    case SOUND_CONTACT: return stroke(n, t) + 0.8 * stroke(n, t - 0.23);
    case SOUND_WARNING: return note(t, 329.6) + note(t - 0.2, 261.6);
    default:            return bell(t);
    }
}

int sound_make(Sound sound, int16_t *out, int max)
{
    static const int MS[SOUNDS] = { 380, 220, 900, 460, 1500 };
    int all = MS[sound] * SOUND_RATE / 1000, fade = SOUND_RATE / 50;
    Noise n = { 0x5a4ad + (uint64_t)sound, 0 };
    for (int i = 0; i < all && i < max; i++) {
        double v = sample(sound, &n, (double)i / SOUND_RATE);
        v *= all - i < fade ? (double)(all - i) / fade : 1;     /* no click at the end */
        out[i] = (int16_t)clamp_i32((int32_t)(v * 24000), -32767, 32767);
    }
    return all;
}
