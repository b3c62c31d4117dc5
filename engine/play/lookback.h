/*
 * lookback.h: a game looked at again: half-hours of its battles, what each side
 * believed once the game is over, what history's record asks of it.
 *
 * session_seek() shows a week as it began; here is what lies inside weeks and
 * behind the fog. What is shown stays what session_view() and session_field()
 * give: one side's knowledge of that moment.
 */
#ifndef SAWAD_PLAY_LOOKBACK_H
#define SAWAD_PLAY_LOOKBACK_H

#include "base/text.h"
#include "play/session.h"
#include "script/measure.h"

int32_t session_first_week(const Session *s);       /* that can be looked at */
int32_t session_seen_week(const Session *s);        /* the one that is shown */
const Setup *session_setup(const Session *s);       /* as it was opened; seed and premises */

/* A half-hour of a battle of a completed week, as it began; `over`: how the field
 * stood when the day's fighting had ended. */
typedef struct Moment {
    int32_t index, battle, day, half_hour, night;
    PlaceId place;
    bool    over;
} Moment;

/* Those of a week's battles in which a side fought; of side 0 all. How many. */
int32_t session_moments(Session *s, Side side, int32_t week, Moment *out, int32_t max);

/* Shows that half-hour, by its index; session_seek() leaves it. */
Status  session_seek_moment(Session *s, int32_t week, int32_t moment, Fault *why);

/* An army, and what a side that is not its own believed of it in the week shown.
 * Places are those it stood at or was on the way to. */
typedef struct BeliefRow {
    FormationId id;
    Side        side;
    char        name[64];
    bool        stands, told, garrison;     /* it is there; there is a note of it */
    int32_t     men, lat, lon;
    PlaceId     near;
    char        told_name[64];
    int32_t     told_low, told_high, told_lat, told_lon, age_days, off_km;
    PlaceId     told_near;
} BeliefRow;

/* What `knower` believed of all armies not its own, the largest first; how many
 * rows, or -1: refused while the game goes on. */
int32_t session_beliefs(Session *s, Side knower, BeliefRow *out, int32_t max, Fault *why);

/* Every row of the scenario's record, asked of the weeks played so far. `out` is
 * zeroed where nothing was found. */
Status  session_findings(Session *s, Finding *out, int32_t max, Fault *why);

/* "Khalid in Iraq · the Rashidun · seed 3 · as in history · 36 weeks · 460 of 1000
 * · 544d099ba859ef67": what one tells others to play the same game. */
void    session_line(Session *s, Side side, Text *out);

#endif
