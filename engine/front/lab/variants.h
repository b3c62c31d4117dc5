/*
 * variants.h: history's setting, and the premises switched against it, one each.
 */
#ifndef SAWAD_FRONT_LAB_VARIANTS_H
#define SAWAD_FRONT_LAB_VARIANTS_H

#include "front/lab/asked.h"

enum { VARIANTS_MOST = 300 };

/* Variant 0 is the setting as asked; `says` is what an option means. */
typedef struct Variants {
    Setup       setup[VARIANTS_MOST];
    const char *id[VARIANTS_MOST], *value[VARIANTS_MOST], *says[VARIANTS_MOST];
    int32_t     count;
    char        words[4096];        /* of --vary, cut */
    size_t      used;
} Variants;

/* Of --vary and --all. False (and told) if one is wrong or there are none. */
bool variants_read(const Call *call, const Model *m, const Setup *base, Variants *out);

#endif
