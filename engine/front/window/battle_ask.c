/*
 * battle_ask.c: an order of the field asked about: whether it can be given now,
 * where it may be aimed, what it would bring; and given.
 */
#include "front/window/app.h"

/* "zone 4,4" becomes what the field calls it. */
static void name_zone(const FieldView *v, char *said, size_t cap)
{
    for (char *s = said; *s; s++) {
        bool zone = s[0] >= '0' && s[0] < '0' + ZONE_COLS && s[1] == ',' && s[2] >= '0'
                 && s[2] < '0' + ZONE_ROWS && (s[3] == ' ' || !s[3])
                 && (s == said || s[-1] == ' ');
        if (!zone)
            continue;
        char where[64], rest[400];
        zone_words(v, (s[2] - '0') * ZONE_COLS + s[0] - '0', where, sizeof where);
        SDL_strlcpy(rest, s + 3, sizeof rest);
        bool called = s - said >= 5 && SDL_strncasecmp(s - 5, "zone ", 5) == 0;
        s -= called ? 5 : 0;
        SDL_snprintf(s, cap - (size_t)(s - said), "%s%s", where, rest);
        if (s == said && *s >= 'a' && *s <= 'z')
            *s = (char)(*s - 32);
        return;
    }
}

/* The fault in words; a body's word in it gives way to its name. */
static void reason(const App *a, const Fault *why, int body, char *out, size_t cap)
{
    char said[400];
    fault_words(why, said, sizeof said);
    name_zone(&a->play.field.view, said, sizeof said);
    const FighterView *u = body >= 0 ? &a->play.field.view.fighter[body] : NULL;
    size_t n = u ? strcspn(u->word, ".") : 0;
    bool by_word = n && SDL_strncasecmp(said, u->word, n) == 0 && said[n] == ' ';
    SDL_snprintf(out, cap, "%s%s", by_word ? u->name : "", by_word ? said + n : said);
}

/* No day is played for this: only whether it may be ordered. */
static bool possible(App *a, const Order *o, int body, char *out, size_t cap)
{
    Prospect q;
    Fault why = { 0 };
    if (!session_prospect(a->play.session, a->play.side, o, 1, 0, &q, &why)) {
        out[0] = 0;
        return true;
    }
    reason(a, &why, body, out, cap);
    return false;
}

static uint64_t choice_key(const App *a)
{
    const FieldHand *h = &a->play.field;
    return hash_add(hash_add(h->version, (uint64_t)(a->play.unit + 1)),
                    (uint64_t)h->wing << 8 | (uint64_t)h->verb);
}

void verbs_try(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    uint64_t key = choice_key(a);
    Order o[FIGHTER_MAX];
    if (h->cannot_key == key || p->thinking)
        return;
    h->cannot_key = key;
    o[0] = (Order){ .kind = ORDER_NIGHT, .side = p->side, .col = -1, .row = -1 };
    h->may_night = possible(a, &o[0], -1, h->cannot[0], CANNOT);
    for (int i = 0; i < VERBS; i++) {
        h->cannot[i][0] = 0;
        if (!verb_fits(a, i))
            continue;
        if (h->wing) {
            if (!session_wing(p->session, p->side, (Wing)(h->wing - 1), (OrderKind)VERB[i].kind, o,
                              FIGHTER_MAX))
                SDL_strlcpy(h->cannot[i], "None of them can do that now.", CANNOT);
            continue;
        }
        bool army = VERB[i].aim == VERB_ARMY || VERB[i].aim == VERB_SEAT;
        const FighterView *u = chosen_body(a);
        const TeamView *t = &h->view.team[h->view.mine];
        int zone = army || !u ? t->seat_row * ZONE_COLS + t->seat_col : verb_zone(a, &VERB[i], u);
        o[0] = verb_order(a, &VERB[i], army ? -1 : p->unit, zone);
        possible(a, &o[0], army ? -1 : p->unit, h->cannot[i], CANNOT);
    }
}

void legal_try(App *a)
{
    FieldHand *h = &a->play.field;
    uint64_t key = choice_key(a);
    char why[CANNOT];
    if (h->legal_key == key || a->play.thinking)
        return;
    h->legal_key = key;
    memset(h->legal, 0, sizeof h->legal);
    if (!h->verb || h->wing || !verb_needs_zone(&VERB[h->verb - 1]))
        return;
    const Verb *b = &VERB[h->verb - 1];
    int body = b->aim == VERB_SEAT ? -1 : a->play.unit;
    for (int z = 0; z < ZONE_ROWS * ZONE_COLS; z++) {
        Order o = verb_order(a, b, body, z);
        h->legal[z / ZONE_COLS][z % ZONE_COLS] = possible(a, &o, body, why, sizeof why);
    }
}

enum { PAUSE_MS = 150, PLAYS = 400, FEW_PLAYS = 40, PATIENCE_MS = 150 };

int ask_wait(const App *a, uint32_t now_ms)
{
    const FieldHand *h = &a->play.field;
    if (!h->ask_due || !h->verb || a->play.thinking || a->page != PAGE_BATTLE)
        return -1;
    return max_i32(0, (int32_t)(h->ask_due - now_ms));
}

/* Days played forward, once the pointer rests: a few first, then four hundred or
 * as many as nobody has to wait for. */
static void foresee(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    if (!h->asks || !h->ask_due || ask_wait(a, SDL_GetTicks()) > 0)
        return;
    int plays = h->foreseen ? clamp_i32(h->affordable, FEW_PLAYS, PLAYS) : FEW_PLAYS;
    uint32_t from = SDL_GetTicks();
    bool first = !h->foreseen;
    h->ask_due = 0;
    h->foreseen = !session_prospect(p->session, p->side, h->ask, h->asks, plays, &h->prospect, NULL)
               && h->prospect.plays > 0;
    h->affordable = (int)(PATIENCE_MS * plays / (SDL_GetTicks() - from + 1));
    if (first && h->foreseen && h->affordable > 2 * FEW_PLAYS)
        h->ask_due = SDL_GetTicks() | 1;
}

/* Reckoned anew only when the pointed order is another one. */
void ask_try(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    if (!h->verb || p->thinking || h->moving) {
        h->asks = h->verb ? h->asks : 0;
        return;
    }
    uint64_t key = hash_add(choice_key(a), (uint64_t)(p->zone + 1));
    if (key == h->ask_key) {
        foresee(a);                             /* a few first, then more */
        return;
    }
    const Verb *b = &VERB[h->verb - 1];
    bool army = b->aim == VERB_ARMY || b->aim == VERB_SEAT;
    h->ask_key = key;
    h->foreseen = false;
    h->ask_cannot[0] = 0;
    if (h->wing) {
        h->asks = session_wing(p->session, p->side, (Wing)(h->wing - 1), (OrderKind)b->kind, h->ask,
                               FIGHTER_MAX);
        if (!h->asks)
            SDL_strlcpy(h->ask_cannot, "None of them can do that now.", CANNOT);
    } else {
        h->ask[0] = verb_order(a, b, army ? -1 : p->unit, p->zone);
        h->asks = possible(a, &h->ask[0], army ? -1 : p->unit, h->ask_cannot, CANNOT);
    }
    h->ask_due = h->asks ? (SDL_GetTicks() + PAUSE_MS) | 1 : 0;
}

void verb_drop(App *a)
{
    a->play.field.verb = 0;
    a->play.field.asks = 0;
    a->play.zone = -1;
    a->play.refusal[0] = 0;
    a->dirty = true;
}

void verb_give(App *a)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    Fault why = { 0 };
    ask_try(a);
    if (p->thinking || !h->verb)
        return;
    if (h->ask_cannot[0] || !h->asks) {
        SDL_strlcpy(p->refusal, h->ask_cannot, sizeof p->refusal);
        return;
    }
    Status s = h->asks == 1 ? session_order(p->session, p->side, &h->ask[0], &why)
                            : session_order_all(p->session, p->side, h->ask, h->asks, &why);
    int body = p->unit;
    verb_drop(a);
    if (s)
        reason(a, &why, body, p->refusal, sizeof p->refusal);
    game_refresh(a);
}

/* A letter or a button: what needs a zone is pointed at the likeliest, and given
 * by a second press; what needs none is given at once. */
void verb_take(App *a, int verb)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    const Verb *b = &VERB[verb];
    bool always = b->kind == ORDER_WITHDRAW || b->kind == ORDER_NIGHT;
    if (p->thinking || !h->view.live || (!always && !verb_fits(a, verb)))
        return;
    if (h->verb == verb + 1) {
        verb_give(a);
        return;
    }
    verb_drop(a);
    verbs_try(a);
    if (h->cannot[verb][0] && !verb_needs_zone(b)) {
        SDL_strlcpy(p->refusal, h->cannot[verb], sizeof p->refusal);
        return;
    }
    h->verb = verb + 1;
    const FighterView *u = chosen_body(a);
    const TeamView *t = &h->view.team[h->view.mine];
    if (b->aim == VERB_SEAT)
        p->zone = t->seat_row * ZONE_COLS + t->seat_col;
    else if (!h->wing && u && verb_needs_zone(b))
        p->zone = verb_zone(a, b, u);
    if (b->aim == VERB_BODY && !h->wing)
        verb_give(a);
}

/* A zone pressed: for the verb in hand, else to advance there, or before the
 * fight to stand there. */
void verb_aim(App *a, int zone, bool give)
{
    Play *p = &a->play;
    FieldHand *h = &p->field;
    const FighterView *u = chosen_body(a);
    if (h->wing || zone < 0)
        return;
    if (!h->verb) {
        if (!u || u->team != h->view.mine || u->state != BODY_STANDS)
            return;
        bool own = from_camp(&h->view, zone / ZONE_COLS) <= FRONT_FROM_CAMP;
        int kind = h->view.half_hour == 0 && own ? ORDER_POST : ORDER_ADVANCE;
        for (int i = 0; i < VERBS; i++)
            h->verb = VERB[i].kind == kind ? i + 1 : h->verb;
        give = false;
    }
    give = give && p->zone == zone;
    p->zone = zone;
    p->refusal[0] = 0;
    if (give)
        verb_give(a);
    a->dirty = true;
}

void verb_post(App *a, int body, int zone)
{
    a->play.unit = body;
    a->play.field.wing = a->play.field.verb = 0;
    verb_aim(a, zone, false);
    if (a->play.field.view.half_hour == 0)
        verb_give(a);
}
