/*
 * look.c: how things stand: where one's armies are, who is near, what is at stake
 * and what can be done.
 */
#include "front/terminal/talk.h"

#include "play/report.h"

const char *side_word(const Talk *t, Side side)
{
    if (side == 0)
        return "nobody's";
    return side == t->side ? "yours" : session_model(t->s)->side[side].adjective;
}

static const char *place_name(const Model *m, PlaceId p) { return m->place[p.n].name.latin; }

static void add_where(const Model *m, const FormationView *f, Text *out)
{
    if (f->at.n)
        text_addf(out, "at %s", place_name(m, f->at));
    else
        text_addf(out, "on the road to %s", place_name(m, f->toward));
}

void look_days(Text *out, const char *what, int32_t days)
{
    if (days >= 99)
        text_addf(out, "%s in plenty", what);
    else
        text_addf(out, "%s for %d day%s", what, (int)days, days == 1 ? "" : "s");
}

static void add_men(Text *out, const FormationView *f)
{
    if (f->men_low != f->men_high) {
        text_number(out, f->men_low);
        text_add(out, " to ");
    }
    text_number(out, f->men_high ? f->men_high : f->men);
    text_add(out, " men");
}

void look_own(const Talk *t, const FormationView *f)
{
    const Model *m = session_model(t->s);
    TEXT(line, 512);

    text_addf(&line, "%s: %s, ", f->word, f->name);
    add_men(&line, f);
    text_add(&line, " ");
    add_where(m, f, &line);
    text_add(&line, "; ");
    look_days(&line, "bread", f->food_days);
    text_addf(&line, "; %s.", *f->doing ? f->doing : "stands");
    if (f->idle)
        text_add(&line, " It has no other task.");
    say_item("%s", line.at);
}

static void add_age(int32_t days, Text *out)
{
    if (days <= 0)
        text_add(out, ", seen today");
    else
        text_addf(out, ", seen %d day%s ago", (int)days, days == 1 ? "" : "s");
}

/* "Hormozd (Sasanian), 4,250 to 12,750 men on the road to Hufayr, seen 1 day ago" */
static void add_other(const Talk *t, const FormationView *f, Text *out)
{
    text_add(out, f->name);
    if (f->leader.n)
        text_addf(out, " (%s)", side_word(t, f->side));
    text_add(out, ", ");
    add_men(out, f);
    text_add(out, " ");
    add_where(session_model(t->s), f, out);
    add_age(f->age_days, out);
}

void look_other(const Talk *t, const FormationView *f)
{
    TEXT(line, 512);

    text_addf(&line, "%s: ", f->word);
    add_other(t, f, &line);
    say_item("%s.", line.at);
}

static const char *height_word(int32_t permille)
{
    return permille < 600 ? "low" : permille > 1250 ? "high" : "at its usual height";
}

static void say_weather(const View *v)
{
    speak("Weather: up to %d degrees Celsius by day. The Tigris is %s (%d percent of its mean), "
          "the Euphrates %s (%d percent).%s%s", (int)v->hottest, height_word(v->tigris),
          (int)v->tigris / 10, height_word(v->euphrates), (int)v->euphrates / 10,
          v->flood ? " The canal country is under water: marching there is slow." : "",
          v->mud ? " The roads are soft." : "");
}

static void say_side(const Talk *t, const View *v)
{
    TEXT(line, 512);

    text_addf(&line, "You lead: %s. ", session_model(t->s)->side[t->side].name.latin);
    text_number(&line, v->own.men);
    text_add(&line, " men in the field");
    if (v->own.dead || v->own.captured) {
        text_add(&line, "; lost so far ");
        text_number(&line, v->own.dead);
        text_add(&line, " dead and ");
        text_number(&line, v->own.captured);
        text_add(&line, " taken");
    }
    text_add(&line, ". Treasury ");
    report_money(v->own.treasury_dh, &line);
    text_addf(&line, " (silver dirhams). Legitimacy at home: %d percent.",
              (int)v->own.legitimacy / 10);
    speak("%s", line.at);
}

static bool one_way(const Model *m, PlaceId from, PlaceId to)
{
    const PlaceModel *p = &m->place[from.n];

    for (int i = 0; i < p->ways; i++) {
        if (same_place(m->way[p->first_way + i].to, to))
            return true;
    }
    return same_place(from, to);
}

static PlaceId nearest_place(const FormationView *f) { return f->at.n ? f->at : f->toward; }

/* Whether one of one's own stands where it is, or one way off. */
static bool is_near(const Talk *t, const View *v, const FormationView *other)
{
    for (int32_t i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        if (f->own && one_way(session_model(t->s), nearest_place(f), nearest_place(other)))
            return true;
    }
    return false;
}

static void say_others(const Talk *t, const View *v)
{
    int32_t near = 0, far = 0;

    for (int32_t i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        if (f->own)
            continue;
        if (!is_near(t, v, f)) {
            far++;
            continue;
        }
        if (near++ == 0)
            speak("Others near you:");
        look_other(t, f);
    }
    if (!near)
        speak("No other army is known to be near you.");
    if (far)
        speak("Farther off, %d more; `enemies` lists all.", (int)far);
}

enum { AIMS_SHOWN = 3 };

static void say_stake(const Talk *t, const View *v)
{
    int shown = 0, open = 0;

    speak("At stake: %d of 1,000 points are yours as things stand.", (int)v->own.points);
    for (int32_t i = 0; i < v->goals; i++) {
        const GoalView *g = &v->goal[i];
        if (session_model(t->s)->goal[g->goal].side != t->side || g->met)
            continue;
        open++;
        if (shown < AIMS_SHOWN) {
            shown++;
            say_item("%d points if: %s", (int)g->points, g->text);
        }
    }
    if (open > shown)
        say_item("and %d more; `goals` lists them.", open - shown);
}

static void say_choices(const Talk *t, const View *v)
{
    const FormationView *idle = NULL;
    Draft d = session_draft(t->s, t->side);

    for (int32_t i = 0; i < v->formations && !idle; i++) {
        if (v->formation[i].own && v->formation[i].idle)
            idle = &v->formation[i];
    }
    if (d.count)
        speak("Orders given this week: %d; `plan` lists them.", (int)d.count);
    if (idle)
        speak("You may ask `show %s`, `near %s`, give orders (`help orders`), and `end` the week.",
              idle->word, idle->word);
    else
        speak("Every army has its orders. `end` ends the week.");
}

static void say_armies(const Talk *t, const View *v)
{
    speak("Your armies:");
    for (int32_t i = 0; i < v->formations; i++) {
        if (v->formation[i].own)
            look_own(t, &v->formation[i]);
    }
}

void look_round(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    int stage = session_stage(t->s);
    TEXT(date, 192);

    (void)rest;
    if (stage == TALE_BATTLE) {
        field_show(t, "");
        return;
    }
    report_week(v, &date);
    if (stage == TALE_OVER)
        speak("The campaign is over, with its week %d; %s.", (int)v->week, date.at);
    else
        speak("Week %d of %d: the %s.", (int)v->week + 1, (int)v->weeks, date.at);
    say_side(t, v);
    say_weather(v);
    say_armies(t, v);
    say_others(t, v);
    if (v->letters)
        speak("Couriers and envoys under way: %d.", (int)v->letters);
    say_stake(t, v);
    if (stage == TALE_PLAN)
        say_choices(t, v);
}

void look_enemies(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    int32_t told = 0;

    (void)rest;
    for (int32_t i = 0; i < v->formations; i++) {
        if (v->formation[i].own)
            continue;
        if (told++ == 0)
            speak("What is known of others:");
        look_other(t, &v->formation[i]);
    }
    if (told == 0)
        speak("No other army is known of.");
}
