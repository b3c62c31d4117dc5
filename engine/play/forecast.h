/*
 * forecast.h: playing plans forward on what a side imagines.
 */
#ifndef SAWAD_PLAY_FORECAST_H
#define SAWAD_PLAY_FORECAST_H

#include "play/session.h"
#include "world/state.h"

/* Fills a Preview for an order given in the imagined World `seen`. */
Status forecast_order(const Model *m, const World *seen, const Order *o, Preview *out, Fault *why);

/* Of an order to a court: envoys to another, a man put over an army, the ban, letters. */
void forecast_court(const Model *m, const World *w, const Order *o, Preview *out);

/* Lines that explain a number of the imagined World (session_why). */
Status forecast_why(const Model *m, const World *seen, Side side, const char *words, Preview *out,
                    Fault *why);

#endif
