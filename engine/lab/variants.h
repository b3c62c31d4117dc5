/*
 * variants.h: history's setting, and premises switched against it: one by one, or
 * every value of each with every value of the others.
 */
#ifndef SAWAD_LAB_VARIANTS_H
#define SAWAD_LAB_VARIANTS_H

#include "play/session.h"

enum { VARIANTS_MOST = 300, VARIANT_NAME = 200 };

/* Variant 0 is the setting as asked. Of variants that switch one premise `id`,
 * `value` and `says`, what the option means, are told; "" of others. */
typedef struct Variants {
    Setup       setup[VARIANTS_MOST];
    char        name[VARIANTS_MOST][VARIANT_NAME];  /* "ban=stays", "ban=stays khalid=none" */
    const char *id[VARIANTS_MOST], *value[VARIANTS_MOST], *says[VARIANTS_MOST];
    int32_t     count;
    char        words[4096];        /* of lists, cut, and what else is kept for them */
    size_t      used;
} Variants;

/* `base` as asked, and nothing else yet. */
void   variants_begin(Variants *v, const Setup *base);
/* One premise switched. The words are not copied. */
Status variants_add(Variants *v, const Model *m, const char *id, const char *value, Fault *why);
/* "ID=A,B,OTHER=C": each of these. */
Status variants_list(Variants *v, const Model *m, const char *list, Fault *why);
/* Every premise and the reading of the armies, one at a time. */
Status variants_all(Variants *v, const Model *m, Fault *why);
/* Those there are, each with each; and all there are in every reading. */
Status variants_grid(Variants *v, Fault *why);
Status variants_readings(Variants *v, Fault *why);
/* A copy of words that lives as long as the variants; NULL: there is no room. */
char  *variants_keep(Variants *v, const char *text);

#endif
