/*
 * explain.h: the lines of a Preview, for the files of this room only.
 */
#ifndef SAWAD_PLAY_EXPLAIN_H
#define SAWAD_PLAY_EXPLAIN_H

#include "base/num.h"
#include "base/text.h"
#include "play/session.h"
#include "world/state.h"

enum {
    NEVER    = 999,         /* days */
    LOW_FOOD = 4            /* days of bread below which it is told as bad (judgement) */
};

static inline int32_t sign_of(int64_t n) { return n > 0 ? 1 : n < 0 ? -1 : 0; }

PreviewLine *line_add(Preview *p, const char *says, int32_t tone);
Text line_value(PreviewLine *l);            /* to write the value of a line into */
void line_days(Preview *p, const char *says, int32_t days, int32_t tone);
void line_number(Preview *p, const char *says, int64_t n, const char *unit, int32_t tone);
void line_mass(Preview *p, const char *says, int64_t g, int32_t tone);
void line_reason(Preview *p, const char *says, int64_t n);      /* a part of a sum, with its sign */
void line_asks(PreviewLine *l, const char *topic, const char *name);   /* what explains it, for session_why() */

/* The chance of terms with its reasons; sets p->chance. */
void lines_of_terms(const Model *m, const World *w, Side side, PlaceId to, Preview *p);

/* Of an army of one's own: the mean of its men by parts; what they are worth hand to
 * hand; what they drink. */
typedef int32_t MeanOf(const Contingent *c);
void lines_of_weary(const Model *m, const World *w, FormationId id, Preview *p);
void lines_of_order(const Model *m, const World *w, FormationId id, Preview *p);
void lines_of_strength(const Model *m, const World *w, FormationId id, Preview *p);
void lines_of_water(const Model *m, const World *w, FormationId id, Preview *p);

/* Of a side: "treasury", "income", "taxes", "tribute", "pay", "authority",
 * "legitimacy", "pressure"; "yields REGION",
 * "embassy SIDE WHAT". ERR_SYNTAX: it is none of these. */
Status lines_of_side(const Model *m, const World *w, Side side, const char *topic, size_t len,
                     Reader *rest, Preview *p, Fault *why);

/* What there is to say of a place on a map of one thing: "country", "reach", "hold",
 * "temper", "levy", "sight" or "ways"; false: not one of these. */
bool lines_of_place(const Model *m, const World *w, Side side, const char *topic, size_t len,
                    PlaceId at, Preview *p);

#endif
