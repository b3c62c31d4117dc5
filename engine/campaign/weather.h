/*
 * weather.h: the year's rivers, the week's heat, mud and wind.
 */
#ifndef SAWAD_CAMPAIGN_WEATHER_H
#define SAWAD_CAMPAIGN_WEATHER_H

#include "world/event.h"
#include "world/state.h"

/* The week to come (mechanics A6): stages of the two rivers, the mean of the
 * hottest hours, whether canal country is under water and roads are soft. */
void weather_week(const Model *m, World *w, EventList *out);

/* The wind of the day. */
void weather_day(const Model *m, World *w, EventList *out);

#endif
