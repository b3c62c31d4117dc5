/*
 * show.c: one thing, closely: an army, a place, the ways around it.
 */
#include "front/terminal/field.h"

#include "base/num.h"
#include "front/nearest.h"
#include "play/report.h"

enum { DAY_M = 20000 };     /* a standard day of a foot column on a good road, metres (judgement) */

static void show_contingents(Talk *t, const FormationView *f)
{
    ContingentView c[32];
    int32_t n = session_contingents(t->s, t->side, f->id, c, (int32_t)countof(c));

    for (int32_t i = 0; i < n; i++) {
        TEXT(line, 256);
        text_addf(&line, "c%d: ", (int)c[i].id.i);
        text_number(&line, c[i].men);
        text_addf(&line, " %s of %s; quality %d, order %d, weariness %d", c[i].arm,
                  c[i].pool, (int)c[i].quality / 10, (int)c[i].order_permille / 10,
                  (int)c[i].weary / 10);
        if (c[i].wounded)
            text_addf(&line, "; %d wounded", (int)c[i].wounded);
        say_item("%s.", line.at);
    }
}

static void add_count(Text *out, int32_t n, const char *one, const char *many)
{
    if (n == 0)
        return;
    text_add(out, out->len ? ", " : "");
    text_number(out, n);
    text_addf(out, " %s", n == 1 ? one : many);
}

static void show_train(const FormationView *f)
{
    TEXT(line, 256);

    add_count(&line, f->camels, "pack camel", "pack camels");
    add_count(&line, f->donkeys, "donkey", "donkeys");
    add_count(&line, f->carts, "cart", "carts");
    add_count(&line, f->boats, "boat", "boats");
    add_count(&line, f->mounts, "riding beast", "riding beasts");
    add_count(&line, f->followers, "follower", "followers");
    if (line.len)
        speak("With it go %s.", line.at);
}

static void show_stores(const FormationView *f)
{
    TEXT(line, 512);

    text_add(&line, "It carries ");
    report_mass(f->grain_g, &line);
    text_add(&line, " of grain: ");
    look_days(&line, "bread", f->food_days);
    text_add(&line, ", ");
    look_days(&line, "fodder", f->fodder_days);
    text_add(&line, ", ");
    look_days(&line, "water", f->water_days);
    text_addf(&line, ". With what the country gives it can stay here for %s%d day%s.",
              f->stay_days >= 99 ? "more than " : "", (int)f->stay_days,
              f->stay_days == 1 ? "" : "s");
    speak("%s", line.at);
    show_train(f);
}

static void show_formation(Talk *t, const FormationView *f)
{
    static const char *const stances[STANCES] = {
        "accepts battle", "seeks battle", "avoids battle",
    };
    static const char *const forages[FORAGES] = { "requisitions what it eats",
        "buys what it eats", "plunders what it eats", "eats only what it carries" };

    if (!f->own) {
        look_other(t, f);
        return;
    }
    look_own(t, f);
    speak("Quality %d and order %d of 100, weariness %d percent; it %s and %s.",
          (int)f->quality / 10, (int)f->order_permille / 10, (int)f->weary / 10,
          f->stance < STANCES ? stances[f->stance] : "waits",
          f->forage < FORAGES ? forages[f->forage] : "forages");
    show_stores(f);
    Ahead ahead;
    if (session_ahead(t->s, t->side, f->id, NULL, &ahead) == OK)
        supply_say_ahead(t, &ahead);
    speak("Its parts (`detach` and the field call them by their number):");
    show_contingents(t, f);
}

static const char *const wall_words[] = { "no walls", "weak walls (1 of 3)", "walls (2 of 3)",
                                          "strong walls (3 of 3)" };

static const char *temper_word(int32_t attitude)
{
    return attitude < -250 ? "hostile to" : attitude < -50 ? "wary of" : attitude <= 50 ?
           "indifferent to" : attitude <= 250 ? "well disposed to" : "friendly to";
}

static void show_siege(Talk *t, PlaceId id, const PlaceView *v)
{
    TEXT(line, 256);
    text_addf(&line, "Besieged by %s: the ring is closed to %d percent", side_word(t, v->besieger),
              (int)v->ring / 10);
    if (v->food_inside >= 0)
        text_addf(&line, "; food inside for about %d days", (int)v->food_inside);
    if (v->engines)
        text_addf(&line, "; %d stone-thrower%s", (int)v->engines, v->engines == 1 ? "" : "s");
    if (v->breach)
        text_addf(&line, "; %d percent of the wall in rubble", (int)v->breach / 10);
    speak("%s. It is %d percent worn down: `why siege %s` tells why.", line.at, (int)v->siege / 10,
          text_of(session_model(t->s), session_model(t->s)->place[id.n].id));
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
        speak("Last heard of %d day%s ago.", (int)v->age_days, v->age_days == 1 ? "" : "s");
    if (p->note && *p->note)
        speak("%s", p->note);
    text_add(&line, "About ");
    text_number(&line, p->people);
    text_addf(&line, " people; %s. The country round it can still give ",
              wall_words[clamp_i32(p->walls, 0, (int32_t)countof(wall_words) - 1)]);
    report_mass(v->country_g, &line);
    text_addf(&line, " of grain (%d percent of a full harvest)", (int)v->country_permille / 10);
    if (v->depot_g) {
        text_add(&line, "; in store ");
        report_mass(v->depot_g, &line);
    }
    speak("%s. Its people are %s you (%d, of -1000 to 1000).", line.at, temper_word(v->attitude),
          (int)v->attitude);
    if (v->besieger)
        show_siege(t, id, v);
    if (v->terms_permille >= 0)
        speak("An envoy would bring it to terms with a chance of %d percent: `envoy %s` sends one, "
              "`why terms %s` tells why.", (int)v->terms_permille / 10, text_of(m, p->id),
              text_of(m, p->id));
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
    if (field_body(t, rest))
        return;
    if (!name_meant(t, rest, true, true, &meant))
        return;
    if (meant.formation) {
        t->lesson.did.chosen = meant.formation->id;
        show_formation(t, meant.formation);
    } else
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

    text_addf(&line, "to %s (%s): %d km, %d day%s for men on foot; %s",
              m->place[way->to.n].name.latin,
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

/* Whether an army before this one stands at the same place. */
static bool told_before(const View *v, int32_t at)
{
    for (int32_t i = 0; i < at; i++) {
        if (v->formation[i].own && same_place(v->formation[i].at, v->formation[at].at))
            return true;
    }
    return false;
}

void look_near(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    Meant meant;

    if (!*rest) {
        for (int32_t i = 0; i < v->formations; i++) {
            if (v->formation[i].own && v->formation[i].at.n && !told_before(v, i))
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
    if (word_starts(rest, "yours") || word_starts(rest, "mine"))
        return owner == t->side;
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
