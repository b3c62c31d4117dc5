/*
 * sound.c: the device, asked for only when there is something to hear, and
 * stopped when it has been heard.
 */
#include "front/window/sound.h"

#include <SDL2/SDL.h>
#include <stdlib.h>

enum { VOICES = 4, CHUNK = 512 };

typedef struct Voice { const int16_t *at; int left, volume; } Voice;

struct Speaker {
    SDL_AudioDeviceID device;
    int16_t *made[SOUNDS];
    int      length[SOUNDS];
    Voice    voice[VOICES];
    uint32_t until_ms;
    bool     runs;
};

/* On the device's own thread. */
static void mix(void *self, Uint8 *bytes, int count)
{
    Speaker *s = self;
    int16_t *out = (int16_t *)(void *)bytes;
    for (int i = 0; i < count / 2; i++) {
        int sum = 0;
        for (int v = 0; v < VOICES; v++) {
            Voice *voice = &s->voice[v];
            if (voice->left > 0) {
                sum += *voice->at++ * voice->volume / 100;
                voice->left--;
            }
        }
        out[i] = (int16_t)(sum > 32767 ? 32767 : sum < -32767 ? -32767 : sum);
    }
}

Speaker *speaker_open(void)
{
    SDL_AudioSpec want = { .freq = SOUND_RATE, .format = AUDIO_S16SYS, .channels = 1,
                           .samples = CHUNK, .callback = mix };
    Speaker *s = calloc(1, sizeof *s);
    if (!s || SDL_InitSubSystem(SDL_INIT_AUDIO)) {
        free(s);
        return NULL;
    }
    want.userdata = s;
    s->device = SDL_OpenAudioDevice(NULL, 0, &want, NULL, 0);
    for (int i = 0; i < SOUNDS && s->device; i++) {
        s->length[i] = sound_make((Sound)i, NULL, 0);
        s->made[i] = malloc((size_t)s->length[i] * sizeof *s->made[i]);
        if (s->made[i])
            sound_make((Sound)i, s->made[i], s->length[i]);
    }
    if (s->device)
        return s;
    speaker_close(s);
    return NULL;
}

void speaker_close(Speaker *s)
{
    if (!s)
        return;
    if (s->device)
        SDL_CloseAudioDevice(s->device);
    for (int i = 0; i < SOUNDS; i++)
        free(s->made[i]);
    free(s);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void speaker_play(Speaker *s, Sound sound, int volume)
{
    if (!s || !s->made[sound] || volume <= 0)
        return;
    SDL_LockAudioDevice(s->device);
    Voice *v = &s->voice[0];
    for (int i = 1; i < VOICES; i++)            /* the one nearest its end gives way */
        if (s->voice[i].left < v->left)
            v = &s->voice[i];
    *v = (Voice){ s->made[sound], s->length[sound], volume };
    SDL_UnlockAudioDevice(s->device);
    uint32_t ends = SDL_GetTicks() + (uint32_t)(s->length[sound] * 1000 / SOUND_RATE) + 150;
    s->until_ms = s->runs && (int32_t)(s->until_ms - ends) > 0 ? s->until_ms : ends;
    s->runs = true;
    SDL_PauseAudioDevice(s->device, 0);
}

int speaker_rest(Speaker *s)
{
    if (!s || !s->runs)
        return -1;
    int left = (int)(s->until_ms - SDL_GetTicks());
    if (left > 0)
        return left;
    SDL_PauseAudioDevice(s->device, 1);
    s->runs = false;
    return -1;
}
