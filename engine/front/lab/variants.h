/*
 * variants.h: history's setting, and premises switched against it: one by one, or
 * every value of each with every value of the others.
 */
#ifndef SAWAD_FRONT_LAB_VARIANTS_H
#define SAWAD_FRONT_LAB_VARIANTS_H

#include "front/lab/asked.h"

enum { VARIANTS_MOST = 300, VARIANT_NAME = 200 };

/* Variant 0 is the setting as asked. Of variants that switch one premise `id`,
 * `value` and `says`, what the option means, are told; "" of others. */
typedef struct Variants {
    Setup       setup[VARIANTS_MOST];
    char        name[VARIANTS_MOST][VARIANT_NAME];  /* "ban=stays", "ban=stays khalid=none" */
    const char *id[VARIANTS_MOST], *value[VARIANTS_MOST], *says[VARIANTS_MOST];
    int32_t     count;
    char        words[4096];        /* of --vary, cut */
    size_t      used;
} Variants;

/* Of --vary, --all and --grid. False (and told) if one is wrong, or there are none
 * and `some` are needed. */
bool variants_read(const Call *call, const Model *m, const Setup *base, bool some, Variants *out);

#endif
