/*
 * report.h: events -> sentences with places.
 */
#ifndef SAWAD_PLAY_REPORT_H
#define SAWAD_PLAY_REPORT_H

#include "base/text.h"
#include "play/view.h"

typedef enum Weight { WEIGHT_QUIET, WEIGHT_USUAL, WEIGHT_GREAT } Weight;

/* One sentence for an event as `side` would hear it; false: nothing worth
 * saying. The place to jump to is e->place. */
bool   report_event(const Model *m, Side side, const Event *e, Text *out);
Weight report_weight(const Event *e);

/* A week as one likes to read it: what is great first, each battle told once and
 * whole, routine lumped ("Short of bread: ..."), of every army seen the last
 * sighting. Events must be those one side heard, in their order. */
typedef struct Tiding {
    Weight      weight;
    int32_t     event;          /* the first it tells of, for its day and place */
    const char *says;           /* valid during the call */
} Tiding;
typedef void TidingHeard(void *to, const Tiding *t);
void   report_tidings(const Model *m, Side side, const Event *at, int32_t count,
                      TidingHeard *heard, void *to);

/* "17 May 633", "week of 17 May 633 · 1 Rabi I 12 AH · year 1 of Yazdgerd" */
void   report_date(const Date *d, Text *out);
void   report_week(const View *v, Text *out);
const char *month_name(int32_t month);
const char *hijri_month_name(int32_t month);
const char *yazdgerdi_month_name(int32_t month);

/* Amounts for reading: "31 t", "420 kg", "1.2 m dh". */
void   report_mass(int64_t grams, Text *out);
void   report_money(int64_t dirhams, Text *out);

/* What fails first (Binding), what holds a line of supply up (Neck), what carries
 * (CarryBy), in words for the middle of a sentence. */
const char *report_binding(int binding);
const char *report_neck(int neck);
const char *report_carrier(int by);

/* What ended: winner, points, grade, and each goal. */
void   report_ending(const Model *m, const View *v, Text *out);

#endif
