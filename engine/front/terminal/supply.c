/*
 * supply.c: what feeds one's armies, in words: stores, lines, trains on the road,
 * and what an army will live on day by day.
 */
#include "front/terminal/talk.h"

#include "base/num.h"
#include "play/report.h"

static const char *name_at(const Talk *t, PlaceId p)
{
    return session_model(t->s)->place[p.n].name.latin;
}

enum { STORES_SHOWN = 8 };

/* The largest store that is smaller than the last one told. */
static PlaceId next_store(const Talk *t, const View *v, PlaceId last)
{
    const Model *m = session_model(t->s);
    PlaceId best = { 0 };
    for (int i = 1; i <= m->places; i++) {
        const PlaceView *p = &v->place[i];
        bool ours = p->depot_g > 0 && (p->owner == t->side || p->tributary == t->side);
        bool after = !last.n || p->depot_g < v->place[last.n].depot_g ||
                     (p->depot_g == v->place[last.n].depot_g && i > last.n);
        if (ours && after && (!best.n || p->depot_g > v->place[best.n].depot_g))
            best = (PlaceId){ (uint16_t)i };
    }
    return best;
}

static void say_stores(const Talk *t, const View *v)
{
    PlaceId p = next_store(t, v, (PlaceId){ 0 });
    if (!p.n) {
        speak("No store of yours holds any grain.");
        return;
    }
    speak("Your stores, the largest first:");
    for (int n = 0; p.n && n < STORES_SHOWN; n++, p = next_store(t, v, p)) {
        TEXT(line, 256);
        report_mass(v->place[p.n].depot_g, &line);
        if (v->place[p.n].besieger)
            text_add(&line, ", shut in");
        if (v->place[p.n].flooded_days)
            text_addf(&line, ", under water for %d days", (int)v->place[p.n].flooded_days);
        say_item("%s: %s", name_at(t, p), line.at);
    }
}

static void say_line(const Talk *t, const View *v, const LineView *l)
{
    const FormationView *f = view_formation(v, l->to);
    TEXT(line, 512);
    text_addf(&line, "%s from %s", f ? f->name : "an army", name_at(t, l->from));
    if (l->cut) {
        text_add(&line, ": nothing can come");
    } else {
        text_addf(&line, ", %d km, %d day%s by %s: up to ", (int)(l->metres / 1000), (int)l->days,
                  l->days == 1 ? "" : "s", report_carrier(l->by));
        report_mass(l->week_g, &line);
        text_add(&line, " a week of ");
        report_mass(l->need_g, &line);
        text_addf(&line, " it eats; of a hundred loaded %d arrive", (int)l->share / 10);
    }
    if (l->neck && (l->cut || l->scant)) {
        text_addf(&line, "; %s", report_neck(l->neck));
        if (l->neck_at.n)
            text_addf(&line, ", at %s", name_at(t, l->neck_at));
    }
    say_item("%s.", line.at);
}

static void say_lines(const Talk *t, const View *v, const FormationView *of)
{
    int told = 0;
    for (int32_t i = 0; i < v->lines; i++) {
        if (of && !same_formation(of->id, v->line[i].to))
            continue;
        if (told++ == 0)
            speak("Lines of supply:");
        say_line(t, v, &v->line[i]);
    }
    if (told)
        return;
    if (of && of->base.n)
        speak("It stands at its base, %s.", name_at(t, of->base));
    else
        speak(of ? "It has no base: `base %s at PLACE` gives it one."
                 : "No army is fed by a line from a base; `base WHO at PLACE` draws one.",
              of ? of->word : "");
}

static void say_convoy(const Talk *t, const View *v, const ConvoyView *c)
{
    const FormationView *f = view_formation(v, c->to);
    TEXT(line, 256);
    text_addf(&line, "%d %s from %s", (int)c->count, report_carrier(c->by), name_at(t, c->from));
    if (c->homeward)
        text_add(&line, ", on the way back");
    else
        text_addf(&line, " for %s", f ? f->name : "an army");
    text_addf(&line, ", %s %s", c->at.n ? "at" : "on the road to",
              name_at(t, c->at.n ? c->at : c->toward));
    if (!c->homeward) {
        text_add(&line, ", with ");
        report_mass(c->grain_g, &line);
    }
    if (c->eaten_g) {
        text_add(&line, "; eaten on the way ");
        report_mass(c->eaten_g, &line);
    }
    say_item("%s.", line.at);
}

static void say_convoys(const Talk *t, const View *v, const FormationView *of)
{
    int told = 0;
    for (int32_t i = 0; i < v->convoys; i++) {
        if (of && !same_formation(of->id, v->convoy[i].to))
            continue;
        if (told++ == 0)
            speak("On the road:");
        say_convoy(t, v, &v->convoy[i]);
    }
    if (!told && !of)
        speak("No convoy is on the road.");
}

/* Bread, fodder and water in days left, an evening a line. */
static void say_days(const Talk *t, const Ahead *a)
{
    enum { SHOWN = 14 };
    speak("Days left of bread, fodder and water, evening by evening, if nobody hinders it:");
    for (int32_t i = 0; i < a->days && i < SHOWN; i++) {
        const AheadDay *d = &a->day[i];
        TEXT(line, 192);
        text_addf(&line, "day %d, near %s: ", (int)i + 1, name_at(t, d->near));
        look_days(&line, "bread", d->food_days);
        look_days(&line, ", fodder", d->fodder_days);
        look_days(&line, ", water", d->water_days);
        if (d->binds)
            text_addf(&line, "; short of %s", report_binding(d->binds));
        say_item("%s", line.at);
    }
}

void supply_say_ahead(const Talk *t, const Ahead *a)
{
    if (!a->days)
        return;
    if (a->binds <= BIND_CROSSING)
        speak("Nothing it needs fails within %d days.", (int)a->days);
    else
        speak("What fails first is %s, on day %d, near %s.", report_binding(a->binds),
              (int)a->bind_day, name_at(t, a->bind_at));
    if (a->camels)
        speak("It would slaughter %d camels for the water in them.", (int)a->camels);
}

static void supply_of_one(Talk *t, const FormationView *f)
{
    static const char *const first[PRIORITIES] = { "last", "as usual", "first" };
    const View *v = session_view(t->s, t->side);
    Ahead a;
    look_own(t, f);
    speak("Of those who share a store it is fed %s.",
          f->priority < PRIORITIES ? first[f->priority] : "");
    say_lines(t, v, f);
    say_convoys(t, v, f);
    if (session_ahead(t->s, t->side, f->id, NULL, &a) != OK)
        return;
    supply_say_ahead(t, &a);
    say_days(t, &a);
}

void supply_show(Talk *t, const char *rest)
{
    const View *v = session_view(t->s, t->side);
    Meant meant;

    if (!*rest) {
        say_stores(t, v);
        say_lines(t, v, NULL);
        say_convoys(t, v, NULL);
        return;
    }
    if (!name_meant(t, rest, true, false, &meant))
        return;
    if (!meant.formation || !meant.formation->own)
        speak("What others live on nobody tells you.");
    else
        supply_of_one(t, meant.formation);
}
