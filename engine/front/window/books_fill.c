/*
 * books_fill.c: what stands in each ledger.
 */
#include "front/window/books.h"

#include "play/report.h"

#include <stdlib.h>

const char *const book_name[BOOKS] = { "Armies", "Others", "Places", "Peoples", "Commanders",
                                       "Supply", "Losses", "Events" };

static void columns(Book *b, const BookColumn *c, int n)
{
    memcpy(b->column, c, sizeof *c * (size_t)n);
    b->columns = n;
}

/* NULL: no memory, or there are too many. */
static BookRow *new_row(Book *b)
{
    if (b->rows == b->room) {
        int room = b->room ? 2 * b->room : 64;
        BookRow *row = room <= BOOK_ROWS ? realloc(b->row, sizeof *row * (size_t)room) : NULL;
        if (!row)
            return NULL;
        b->row = row;
        b->room = room;
    }
    b->row[b->rows] = (BookRow){ .words = NULL };
    return &b->row[b->rows++];
}

static void words(BookRow *r, int column, const char *text)
{
    Text t = text_in(r->cell[column].text, BOOK_CELL);
    text_add(&t, text ? text : "");
}

static void figure(BookRow *r, int column, int64_t n)
{
    Text t = text_in(r->cell[column].text, BOOK_CELL);
    text_number(&t, n);
    r->cell[column].n = n;
}

/* Days of which there are plenty are said so, and sort last. */
static void days(BookRow *r, int column, int32_t n)
{
    if (n < 90) {
        figure(r, column, n);
        return;
    }
    words(r, column, "plenty");
    r->cell[column].n = n;
}

static void mass(BookRow *r, int column, int64_t grams)
{
    Text t = text_in(r->cell[column].text, BOOK_CELL);
    report_mass(grams, &t);
    r->cell[column].n = grams;
}

static const char *place_name(const Model *m, PlaceId p)
{
    return p.n ? m->place[p.n].name.latin : "";
}

static const char *side_name(const Model *m, Side side)
{
    return side ? m->side[side].name.latin : "nobody";
}

static PlaceId stands(const FormationView *f) { return f->at.n ? f->at : f->toward; }

static void armies(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "Army", false }, { "Where", false }, { "Men", true },
        { "Order", true }, { "Weary", true }, { "Quality", true }, { "Bread, days", true },
        { "Wounded", true }, { "What it does", false } };
    columns(b, c, countof(c));
    for (int i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        BookRow *r = f->own ? new_row(b) : NULL;
        if (!r)
            continue;
        r->army = f->id;
        words(r, 0, f->name);
        words(r, 1, place_name(m, stands(f)));
        figure(r, 2, f->men);
        figure(r, 3, f->order_permille / 10);
        figure(r, 4, f->weary / 10);
        figure(r, 5, f->quality / 10);
        days(r, 6, f->food_days);
        figure(r, 7, f->wounded);
        words(r, 8, f->doing);
    }
}

static void others(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "Army", false }, { "Side", false }, { "Seen at", false },
        { "Men, at least", true }, { "At most", true }, { "Horse, about", true },
        { "Elephants", true }, { "Days old", true } };
    columns(b, c, countof(c));
    for (int i = 0; i < v->formations; i++) {
        const FormationView *f = &v->formation[i];
        BookRow *r = f->own ? NULL : new_row(b);
        if (!r)
            continue;
        r->army = f->id;
        words(r, 0, f->name);
        words(r, 1, side_name(m, f->side));
        words(r, 2, place_name(m, stands(f)));
        figure(r, 3, f->men_low);
        figure(r, 4, f->men_high);
        figure(r, 5, f->horse);
        figure(r, 6, f->beasts);
        figure(r, 7, f->age_days);
    }
}

static void places(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "Place", false }, { "Held by", false }, { "Pays", false },
        { "People", true }, { "Walls", true }, { "Minds", true }, { "Terms, in 100", true },
        { "Country yields", true }, { "Our store", true } };
    columns(b, c, countof(c));
    for (int i = 1; i <= m->places; i++) {
        const PlaceView *p = &v->place[i];
        BookRow *r = new_row(b);
        if (!r)
            return;
        r->place = (PlaceId){ (uint16_t)i };
        words(r, 0, m->place[i].name.latin);
        words(r, 1, side_name(m, p->owner));
        words(r, 2, p->tributary ? side_name(m, p->tributary) : "");
        figure(r, 3, m->place[i].people);
        figure(r, 4, m->place[i].walls);
        figure(r, 5, p->attitude / 10);
        if (p->terms_permille >= 0)
            figure(r, 6, p->terms_permille / 10);
        else
            r->cell[6].n = -1;
        mass(r, 7, p->country_g);
        mass(r, 8, p->depot_g);
    }
}

static void peoples(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "People", false }, { "Home", false }, { "Under arms", true },
        { "Free", true }, { "On the way", true }, { "Wounded", true }, { "Loyalty", true },
        { "Zeal", true }, { "Gone", true } };
    columns(b, c, countof(c));
    for (int i = 0; i < v->pools; i++) {
        const PoolView *p = &v->pool[i];
        const PoolModel *of = &m->pool[p->pool.n];
        BookRow *r = new_row(b);
        if (!r)
            return;
        TEXT(name, BOOK_CELL);
        int64_t gone = 0;
        text_addf(&name, "%.40s%s", of->name.latin, p->barred ? ", barred" : "");
        for (int k = 0; k < GONE_CAUSES; k++)
            gone += p->gone[k];
        r->place = of->home;
        words(r, 0, name.at);
        words(r, 1, place_name(m, of->home));
        figure(r, 2, p->under_arms);
        figure(r, 3, p->free);
        figure(r, 4, p->travelling);
        figure(r, 5, p->wounded);
        figure(r, 6, p->loyalty / 10);
        figure(r, 7, p->zeal / 10);
        figure(r, 8, gone);
    }
}

static const FormationView *led_by(const View *v, int leader)
{
    for (int i = 0; i < v->formations; i++)
        if (v->formation[i].leader.n == leader)
            return &v->formation[i];
    return NULL;
}

/* One's own, and those of others who were seen at the head of an army. */
static void leaders(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "Commander", false }, { "Side", false }, { "With", false },
        { "Ability", true }, { "Initiative", true }, { "Caution", true }, { "Leading", true },
        { "Party", false } };
    columns(b, c, countof(c));
    for (int i = 1; i <= m->leaders; i++) {
        const LeaderModel *l = &m->leader[i];
        const FormationView *f = led_by(v, i);
        BookRow *r = l->side == v->side || f ? new_row(b) : NULL;
        if (!r)
            continue;
        r->army = f ? f->id : (FormationId){ 0 };
        words(r, 0, l->name.latin);
        words(r, 1, side_name(m, l->side));
        words(r, 2, f ? place_name(m, stands(f)) : "no army");
        figure(r, 3, l->ability);
        figure(r, 4, l->initiative);
        figure(r, 5, l->caution);
        figure(r, 6, l->lead);
        words(r, 7, l->faction.n ? m->faction[l->faction.n].name.latin : "");
    }
}

static void stores(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "To", false }, { "From", false }, { "How", false },
        { "km", true }, { "Days", true }, { "A week", true }, { "Needed", true },
        { "In store", true }, { "What stands in the way", false } };
    columns(b, c, countof(c));
    for (int i = 0; i < v->lines; i++) {
        const LineView *l = &v->line[i];
        const FormationView *f = view_formation(v, l->to);
        BookRow *r = f ? new_row(b) : NULL;
        if (!r)
            continue;
        r->army = l->to;
        words(r, 0, f->name);
        words(r, 1, place_name(m, l->from));
        words(r, 2, report_carrier(l->by));
        figure(r, 3, l->metres / 1000);
        figure(r, 4, l->days);
        mass(r, 5, l->week_g);
        mass(r, 6, l->need_g);
        mass(r, 7, l->store_g);
        words(r, 8, l->cut || l->scant ? report_neck(l->neck) : "");
    }
}

static void losses(Book *b, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "People", false }, { "What became of them", false },
                                    { "Men", true } };
    columns(b, c, countof(c));
    for (int i = 0; i < v->pools; i++)
        for (int k = 0; k < GONE_CAUSES; k++) {
            BookRow *r = v->pool[i].gone[k] ? new_row(b) : NULL;
            if (!r)
                continue;
            r->place = m->pool[v->pool[i].pool.n].home;
            words(r, 0, m->pool[v->pool[i].pool.n].name.latin);
            words(r, 1, cause_words(k));
            figure(r, 2, v->pool[i].gone[k]);
        }
}

static char *copied(const char *text)
{
    size_t len = strlen(text) + 1;
    char *out = malloc(len);
    if (out)
        memcpy(out, text, len);
    return out;
}

/* All that was heard, week by week. */
static void events(Book *b, Session *s, const Model *m, const View *v)
{
    static const BookColumn c[] = { { "Week", true }, { "Day", true }, { "Where", false },
                                    { "What happened", false } };
    columns(b, c, countof(c));
    for (int32_t week = 0; week < session_weeks(s); week++) {
        EventSpan e = session_heard(s, v->side, week);
        for (int i = 0; i < e.count; i++) {
            TEXT(line, 400);
            if (report_weight(&e.at[i]) == WEIGHT_QUIET || !report_event(m, v->side, &e.at[i], &line))
                continue;
            BookRow *r = new_row(b);
            if (!r)
                return;
            r->place = e.at[i].place;
            figure(r, 0, week + 1);
            figure(r, 1, e.at[i].day % WEEK_DAYS + 1);
            words(r, 2, place_name(m, e.at[i].place));
            words(r, 3, line.at);
            r->words = copied(line.at);
        }
    }
}

bool book_fill(Book *b, BookId id, Session *s, const View *v)
{
    const Model *m = session_model(s);
    book_close(b);
    b->id = id;
    switch (id) {
    case BOOK_ARMIES:  armies(b, m, v); break;
    case BOOK_OTHERS:  others(b, m, v); break;
    case BOOK_PLACES:  places(b, m, v); break;
    case BOOK_PEOPLES: peoples(b, m, v); break;
    case BOOK_LEADERS: leaders(b, m, v); break;
    case BOOK_STORES:  stores(b, m, v); break;
    case BOOK_LOSSES:  losses(b, m, v); break;
    case BOOK_EVENTS:  events(b, s, m, v); break;
    case BOOKS:        break;
    }
    b->order = calloc((size_t)b->rows + 1, sizeof *b->order);
    return b->order != NULL;
}
