/*
 * chooser.c: the campaigns as cards: when, where, who, how long, what each
 * teaches, and where on the map it is played.
 */
#include "front/window/app.h"

#include "play/paths.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

static const char *const HARD[] = { "", "To learn by", "Plain", "Demanding", "A long war" };

/* The one to learn by stands first; then by date, or by how hard they are. */
static bool before(const Chooser *c, const ScenarioCard *a, const ScenarioCard *b)
{
    bool lesson_a = a->difficulty == 1, lesson_b = b->difficulty == 1;
    if (lesson_a != lesson_b)
        return lesson_a;
    int64_t day_a = (a->year * 12LL + a->month) * 31 + a->day,
            day_b = (b->year * 12LL + b->month) * 31 + b->day;
    if (c->by_hardness && a->difficulty != b->difficulty)
        return a->difficulty < b->difficulty;
    if (c->by_hardness && a->minutes != b->minutes)
        return a->minutes < b->minutes;
    return day_a != day_b ? day_a < day_b : a->minutes > b->minutes;
}

static void sort_cards(Chooser *c)
{
    for (int i = 1; i < c->cards; i++) {
        ScenarioCard k = c->card[i];
        int at = i;
        for (; at > 0 && before(c, &k, &c->card[at - 1]); at--)
            c->card[at] = c->card[at - 1];
        c->card[at] = k;
    }
}

void chooser_list(App *a)
{
    Chooser *c = &a->doors.chooser;
    char root[PATH_BYTES], mods[PATH_BYTES];
    struct stat st;
    Fault why;
    FaultList *faults = calloc(1, sizeof *faults);
    c->cards = 0;
    c->fault[0] = 0;
    if (paths_root(root, &why))
        fault_line(&why, c->fault, sizeof c->fault);
    else
        c->cards = load_cards(root, c->card, CARD_MAX, faults);
    if (!paths_folder(FOLDER_MODS, mods, NULL) && stat(mods, &st) == 0 && S_ISDIR(st.st_mode))
        c->cards += load_cards(mods, c->card + c->cards, CARD_MAX - c->cards, faults);
    free(faults);
    sort_cards(c);
}

void chooser_close(App *a)
{
    Chooser *c = &a->doors.chooser;
    session_close(c->trial);
    c->trial = NULL;
}

/* The chosen scenario is opened once, to know its sides and premises. */
static bool try_card(App *a, int i)
{
    Chooser *c = &a->doors.chooser;
    Fault why;
    chooser_close(a);
    if (i < 0 || i >= c->cards)
        return false;
    c->chosen = i;
    c->side = 0;
    c->brief = false;
    c->scroll = c->scroll_facts = 0;
    c->fault[0] = 0;
    c->trial = session_open(&(Setup){ .scenario = c->card[i].id, .seed = 1 }, &why);
    if (!c->trial) {
        fault_line(&why, c->fault, sizeof c->fault);
        return false;
    }
    premises_usual(&c->form, session_model(c->trial));
    return true;
}

void chooser_open(App *a)
{
    Chooser *c = &a->doors.chooser;
    c->effort = a->settings.effort;
    c->scroll_cards = 0;
    chooser_list(a);
}

void chooser_thumbs(App *a)
{
    Chooser *c = &a->doors.chooser;
    if (!c->thumbs)
        c->thumbs = thumbs_open(a->w.renderer, &a->w.palette, a->w.scale, a->thumb_event);
}

bool chooser_take(App *a, const char *id)
{
    Chooser *c = &a->doors.chooser;
    for (int i = 0; i < c->cards; i++)
        if (strcmp(c->card[i].id, id) == 0)
            return try_card(a, i);
    return false;
}

void chooser_seed(Chooser *c)
{
    SDL_snprintf(c->seed, sizeof c->seed, "%u", (unsigned)((time(NULL) ^ SDL_GetTicks()) % 100000));
}

void chooser_act(App *a, int act, int arg)
{
    Chooser *c = &a->doors.chooser;
    if (act == ACT_SORT) {
        c->by_hardness = arg != 0;
        sort_cards(c);
    } else if (act == ACT_CARD) {
        chooser_seed(c);
        if (try_card(a, arg))
            page_open(a, PAGE_SETUP);
    } else {
        setup_act(a, act, arg);
    }
}

/* ---- one card ---- */

typedef struct CardOf { App *a; const ScenarioCard *k; } CardOf;

void card_facts(Flow *f, const ScenarioCard *k)
{
    char line[256];
    if (*k->where)
        flow_note(f, k->where, INK_TEXT);
    flow_note(f, k->span, INK_QUIET);
    SDL_snprintf(line, sizeof line, "%d week%s · about %d %s%s%s", (int)k->weeks,
                 k->weeks == 1 ? "" : "s",
                 k->minutes >= 120 ? (int)(k->minutes + 30) / 60 : (int)k->minutes,
                 k->minutes >= 120 ? "hours" : "minutes", k->difficulty ? " · " : "",
                 HARD[k->difficulty >= 0 && k->difficulty < (int)countof(HARD) ? k->difficulty : 0]);
    flow_note(f, line, INK_QUIET);
    TEXT(sides, 256);
    for (int i = 0; i < k->side_count; i++)
        text_addf(&sides, "%s%s", i == 0 ? "" : i + 1 == k->side_count ? " or " : ", ", k->sides[i]);
    if (sides.len)
        flow_note(f, sides.at, INK_QUIET);
}

static void card_words(Flow *f, const void *of)
{
    const CardOf *c = of;
    card_facts(f, c->k);
    if (!*c->k->teaches)
        return;
    char words[300];
    SDL_snprintf(words, sizeof words, "Teaches: %s", c->k->teaches);
    flow_note(f, words, INK_TEXT);
}

/* A small map at its left, or above where it is narrow. */
static void card_body(Flow *f, const void *of)
{
    const CardOf *c = of;
    Win *w = f->w;
    bool beside = f->wide >= px(w, 420);
    int wide = beside ? min_i32(px(w, 200), f->wide * 2 / 5) : f->wide;
    int high = beside ? wide * 3 / 4 : wide * 9 / 20, gap = px(w, 12);
    if (!beside)
        flow_head(f, c->k->title);
    int top = f->y;
    thumb_draw(c->a->doors.chooser.thumbs, w, (SDL_Rect){ f->x, f->y, wide, high }, c->k);
    Flow in = *f;
    if (beside) {
        in.x += wide + gap;
        in.wide -= wide + gap;
        flow_head(&in, c->k->title);
    } else {
        in.y += high + px(w, 6);
    }
    card_words(&in, of);
    f->y = in.y > top + high ? in.y : top + high;
}

static void one_card(Flow *f, App *a, int i, int high)
{
    Win *w = f->w;
    int pad = px(w, 10);
    CardOf c = { .a = a, .k = &a->doors.chooser.card[i] };
    SDL_Rect r = { f->x, f->y, f->wide, high };
    bool over = ui_over(f->ui, r);
    box(w, r, ink(w, over ? INK_BUTTON : INK_PARCHMENT), ink(w, over ? INK_TEXT : INK_NIGHT_LINE), 3,
        1.1f, false);
    ui_area(f->ui, r, ACT_CARD, i);
    Flow in = { f->ui, w, f->x + pad, f->y + pad, f->wide - 2 * pad };
    card_body(&in, &c);
}

static int card_high(Flow *f, App *a, int i, int wide)
{
    int pad = px(f->w, 10);
    CardOf c = { .a = a, .k = &a->doors.chooser.card[i] };
    Flow in = { f->ui, f->w, 0, 0, wide - 2 * pad };
    return flow_measure(&in, card_body, &c) + 2 * pad;
}

static void cards_sheet(Flow *f, void *self)
{
    App *a = self;
    Chooser *c = &a->doors.chooser;
    Win *w = f->w;
    int columns = f->wide >= px(w, 960) ? 2 : 1, gap = px(w, 12);
    int wide = (f->wide - gap * (columns - 1)) / columns, high = 0;
    const Press sort[] = { { "By date", NULL, ACT_SORT, 0, BUTTON_SMALL | (c->by_hardness ? 0 : BUTTON_ON) },
                           { "By difficulty", NULL, ACT_SORT, 1, BUTTON_SMALL | (c->by_hardness ? BUTTON_ON : 0) },
                           { "Back", "Esc", ACT_BACK, 0, BUTTON_SMALL } };
    flow_title(f, "New campaign", NULL);
    flow_buttons(f, sort, countof(sort), f->wide >= px(w, 700) ? 6 : 3);
    flow_space(f, 6);
    if (*c->fault)
        flow_note(f, c->fault, INK_BAD);
    for (int i = 0; i < c->cards; i++) {
        Flow in = { f->ui, w, f->x + i % columns * (wide + gap), f->y, wide };
        if (i % columns == 0) {
            high = card_high(f, a, i, wide);
            if (columns > 1 && i + 1 < c->cards) {
                int other = card_high(f, a, i + 1, wide);
                high = other > high ? other : high;
            }
        }
        one_card(&in, a, i, high);
        if (i % columns == columns - 1 || i + 1 == c->cards)
            f->y += high + gap;
    }
    if (!c->cards)
        flow_note(f, "No scenario was found.", INK_BAD);
}

void chooser_draw(App *a)
{
    Win *w = &a->w;
    int edge = px(w, 24), wide = min_i32(px(w, 1180), w->w - 2 * edge);
    chooser_thumbs(a);
    column(&a->ui, (SDL_Rect){ (w->w - wide) / 2, edge, wide, w->h - 2 * edge },
           &(Leaf){ cards_sheet, a, INKS }, 1, &a->doors.chooser.scroll_cards);
}
