/*
 * look.c: what is there to be seen: one's own side, an army, a place, the ways
 * around it, the enemy.
 */
#include "front/terminal/talk.h"

#include "front/nearest.h"
#include "play/report.h"

enum { DAY_M = 20000 };     /* a standard day of a foot column on a good road, metres (judgement) */

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

static void add_days(Text *out, const char *what, int32_t days)
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

static void line_own(const Model *m, const FormationView *f)
{
    TEXT(line, 512);

    text_addf(&line, "%s: %s, ", f->word, f->name);
    add_men(&line, f);
    text_add(&line, " ");
    add_where(m, f, &line);
    text_add(&line, "; ");
    add_days(&line, "food", f->food_days);
    text_addf(&line, "; %s.", *f->doing ? f->doing : "stands");
    if (f->idle)
        text_add(&line, " It waits for an order.");
    say_item("%s", line.at);
}

static void line_other(const Talk *t, const FormationView *f)
{
    TEXT(line, 512);

    text_addf(&line, "%s: %s (%s), ", f->word, f->name, side_word(t, f->side));
    add_men(&line, f);
    text_add(&line, " ");
    add_where(session_model(t->s), f, &line);
    if (f->age_days == 0)
        text_add(&line, ", seen today.");
    else
        text_addf(&line, ", %d day%s ago.", (int)f->age_days, f->age_days == 1 ? "" : "s");
    say_item("%s", line.at);
}

static void say_weather(const View *v)
{
    speak("The hottest of the day is about %d degrees. The Tigris stands at %d and the Euphrates "
          "at %d percent of the mean.%s%s", (int)v->hottest, (int)v->tigris / 10,
          (int)v->euphrates / 10, v->flood ? " The canal country is under water." : "",
          v->mud ? " The roads are soft." : "");
}

static void say_side(const View *v)
{
    TEXT(line, 512);

    text_number(&line, v->own.men);
    text_add(&line, " men in the field, ");
    text_number(&line, v->own.dead);
    text_add(&line, " dead; treasury ");
    report_money(v->own.treasury_dh, &line);
    text_add(&line, ", spoils ");
    report_money(v->own.spoils_dh, &line);
    text_addf(&line, "; legitimacy %d percent; %d of 1000 points.",
              (int)v->own.legitimacy / 10, (int)v->own.points);
    speak("%s", line.at);
}

void look_round(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);
    const View *v = session_view(t->s, t->side);
    int32_t others = 0;
    TEXT(date, 192);

    (void)rest;
    report_week(v, &date);
    speak("Week %d of %d: the %s.", (int)v->week + 1, (int)m->weeks, date.at);
    speak("Your side: %s.", m->side[t->side].name.latin);
    say_weather(v);
    say_side(v);
    speak("Your armies:");
    for (int32_t i = 0; i < v->formations; i++) {
        if (v->formation[i].own)
            line_own(m, &v->formation[i]);
        else
            others++;
    }
    if (others)
        speak("Others known: %d; `enemies` lists them.", (int)others);
    if (v->letters)
        speak("Couriers and envoys under way: %d.", (int)v->letters);
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
        line_other(t, &v->formation[i]);
    }
    if (told == 0)
        speak("No other army is known of.");
}

static void show_contingents(Talk *t, const FormationView *f)
{
    ContingentView c[32];
    int32_t n = session_contingents(t->s, t->side, f->id, c, (int32_t)countof(c));

    for (int32_t i = 0; i < n; i++) {
        TEXT(line, 256);
        text_addf(&line, "c%d: ", (int)c[i].id.i);
        text_number(&line, c[i].men);
        text_addf(&line, " %s of %s; quality %d, order %d, weariness %d percent", c[i].arm,
                  c[i].pool, (int)c[i].quality / 10, (int)c[i].order_permille / 10,
                  (int)c[i].weary / 10);
        if (c[i].wounded)
            text_addf(&line, "; %d wounded", (int)c[i].wounded);
        say_item("%s.", line.at);
    }
}

static void show_stores(const FormationView *f)
{
    TEXT(line, 512);

    text_add(&line, "It carries ");
    report_mass(f->grain_g, &line);
    text_add(&line, " of grain: ");
    add_days(&line, "food", f->food_days);
    text_add(&line, ", ");
    add_days(&line, "fodder", f->fodder_days);
    text_add(&line, ", ");
    add_days(&line, "water", f->water_days);
    text_addf(&line, ". Here it could stay for %s%d day%s.", f->stay_days >= 99 ? "more than " : "",
              (int)f->stay_days, f->stay_days == 1 ? "" : "s");
    speak("%s", line.at);
    speak("Train: %d camels, %d donkeys, %d carts, %d boats; %d followers; %d mounts.",
          (int)f->camels, (int)f->donkeys, (int)f->carts, (int)f->boats, (int)f->followers,
          (int)f->mounts);
}

static void show_formation(Talk *t, const FormationView *f)
{
    static const char *const stances[STANCES] = {
        "accepts battle", "seeks battle", "avoids battle",
    };
    static const char *const forages[FORAGES] = { "requisitions what it eats",
        "buys what it eats", "plunders what it eats", "eats only what it carries" };

    if (!f->own) {
        line_other(t, f);
        return;
    }
    line_own(session_model(t->s), f);
    speak("Quality %d, order %d, weariness %d percent; it %s and %s.", (int)f->quality / 10,
          (int)f->order_permille / 10, (int)f->weary / 10,
          f->stance < STANCES ? stances[f->stance] : "waits",
          f->forage < FORAGES ? forages[f->forage] : "forages");
    show_stores(f);
    show_contingents(t, f);
}

static void show_place(Talk *t, PlaceId id)
{
    const Model *m = session_model(t->s);
    const PlaceModel *p = &m->place[id.n];
    const PlaceView *v = &session_view(t->s, t->side)->place[id.n];
    TEXT(line, 512);

    speak("%s (%s), a %s in %s, %s%s%s.", p->name.latin, text_of(m, p->id),
          m->place_kind[p->kind].name, m->region[p->region.n].name.latin, side_word(t, v->owner),
          v->tributary ? ", tributary: " : "", v->tributary ? side_word(t, v->tributary) : "");
    if (v->age_days > 0)
        speak("This was so %d days ago.", (int)v->age_days);
    if (p->note && *p->note)
        speak("%s", p->note);
    text_addf(&line, "About %d people, walls %d of 3. The country would still yield ",
              (int)p->people, (int)p->walls);
    report_mass(v->country_g, &line);
    text_addf(&line, " of grain (%d percent of a full harvest)", (int)v->country_permille / 10);
    if (v->depot_g) {
        text_add(&line, "; in store ");
        report_mass(v->depot_g, &line);
    }
    speak("%s. Its people's temper towards you is %d of 1000.", line.at, (int)v->attitude);
    if (v->terms_permille >= 0)
        speak("It would accept your terms with a chance of %d percent; `why terms %s` tells why.",
              (int)v->terms_permille / 10, text_of(m, p->id));
    for (int32_t i = 0; i < session_view(t->s, t->side)->formations; i++) {
        const FormationView *f = &session_view(t->s, t->side)->formation[i];
        if (same_place(f->at, id))
            say_item("here: %s, %s", f->word, f->name);
    }
}

void look_show(Talk *t, const char *rest)
{
    Meant meant;

    if (!*rest) {
        look_round(t, rest);
        return;
    }
    if (!name_meant(t, rest, true, true, &meant))
        return;
    if (meant.formation)
        show_formation(t, meant.formation);
    else
        show_place(t, meant.place);
}

static void say_way(const Talk *t, const Way *way)
{
    static const char *const season[] = {
        "", "; slow in the flood of April and May", "; hard in the heat", "; soft in winter rain",
    };
    const Model *m = session_model(t->s);
    const RouteModel *r = &m->route[way->route.n];
    const GroundKind *g = &m->ground[r->ground];
    int64_t days = ((int64_t)r->metres * 1000 + (int64_t)DAY_M * g->speed - 1) /
                   ((int64_t)DAY_M * (g->speed ? g->speed : 1000));
    TEXT(line, 512);

    text_addf(&line, "to %s (%s): %d km, about %d day%s on foot; %s", place_name(m, way->to),
              text_of(m, m->place[way->to.n].id), (int)(r->metres / 1000), (int)days,
              days == 1 ? "" : "s", g->name);
    if (r->dry_days)
        text_addf(&line, "; no water for %d day%s", (int)r->dry_days, r->dry_days == 1 ? "" : "s");
    if (r->crosses)
        text_addf(&line, "; rivers to cross: %d", (int)r->crosses);
    if (r->boats)
        text_add(&line, "; boats pass");
    if (r->season > 0 && r->season < (int32_t)countof(season))
        text_add(&line, season[r->season]);
    say_item("%s.", line.at);
}

static void ways_from(Talk *t, PlaceId id)
{
    const Model *m = session_model(t->s);
    const PlaceModel *p = &m->place[id.n];

    speak("Ways from %s:", p->name.latin);
    for (int i = 0; i < p->ways; i++)
        say_way(t, &m->way[p->first_way + i]);
}

void look_near(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    Meant meant;

    if (!*rest) {
        for (int32_t i = 0; i < v->formations; i++) {
            if (v->formation[i].own && v->formation[i].at.n)
                ways_from(t, v->formation[i].at);
        }
    } else if (name_meant(t, rest, true, true, &meant)) {
        PlaceId at = meant.place;
        if (meant.formation)
            at = meant.formation->at.n ? meant.formation->at : meant.formation->toward;
        ways_from(t, at);
    }
}

/* `places`: the known ones and one's own; a region, a side or `all` widen it. */
static bool listed(const Talk *t, int32_t i, const char *rest)
{
    const Model *m = session_model(t->s);
    const PlaceModel *p = &m->place[i];
    Side owner = session_view(t->s, t->side)->place[i].owner;
    const RegionModel *r = &m->region[p->region.n];

    if (!*rest)
        return p->rank == 1 || owner == t->side;
    return word_starts(rest, "all") || word_starts(rest, text_of(m, r->id)) ||
           word_starts(rest, r->name.latin) || word_starts(rest, text_of(m, p->id)) ||
           (owner && word_starts(rest, text_of(m, m->side[owner].id)));
}

void look_places(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);
    int told = 0;

    for (int32_t region = 1; region <= m->regions; region++) {
        bool named = false;
        for (int32_t i = 1; i <= m->places; i++) {
            const PlaceView *v = &session_view(t->s, t->side)->place[i];
            if (m->place[i].region.n != region || !listed(t, i, rest))
                continue;
            if (!named)
                speak("%s:", m->region[region].name.latin);
            named = true;
            say_item("%s: %s, %s, %s", text_of(m, m->place[i].id), m->place[i].name.latin,
                     m->place_kind[m->place[i].kind].name, side_word(t, v->owner));
            told++;
        }
    }
    if (!told)
        speak("No place fits \"%s\". `places` takes a side, a region, or all.", rest);
}
