/*
 * effect_rows.h: what stands in the table of effects: a check, which answers and
 * changes nothing, and what is done. Between the files of effects only.
 */
#ifndef SAWAD_CAMPAIGN_EFFECT_ROWS_H
#define SAWAD_CAMPAIGN_EFFECT_ROWS_H

#include "base/status.h"
#include "world/event.h"
#include "world/hooks.h"

typedef Status EffectCheck(const Model *m, const World *w, const Effect *e, Fault *why);
typedef void EffectApply(const Model *m, World *w, const Effect *e, EventList *out);

/* effects.c */
EffectCheck effect_any, effect_in_field;

/* effect_men.c: peoples, courts and captains. */
EffectCheck divide_check, loyalty_check, muster_check, defect_check, fate_check, chief_check, ill_check, found_check,
            plague_check;
EffectApply divide_apply, ban_apply, loyalty_apply, pressure_apply, muster_apply, treasury_apply,
            aloof_apply, defect_apply, fate_apply, chief_apply, ill_apply, found_apply, plague_apply, release_apply;

#endif
