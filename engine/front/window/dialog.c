/*
 * dialog.c: the pages that are one sheet in the middle: report, pause, help,
 * briefing.
 */
#include "front/window/app.h"

void dialog(App *a, int wide_100, Content *content)
{
    Win *w = &a->w;
    int edge = px(w, 24), top = a->play.session ? px(w, 66) : edge; /* clear of the bar above */
    int wide = min_i32(px(w, (float)wide_100), w->w - 2 * edge);
    int high = sheet_high(&a->ui, wide, content, a), room = w->h - top - edge;
    int y = high < room ? top + (room - high) / 2 : top;
    SDL_Rect r = { (w->w - wide) / 2, y, wide, high < room ? high : room };
    column(&a->ui, r, &(Leaf){ content, a, INKS }, 1, &a->play.scroll_page);
}

static void report_sheet(Flow *f, void *self)
{
    App *a = self;
    Play *p = &a->play;
    int32_t day = -1;
    flow_title(f, "The week's report", NULL);
    for (int pass = 0; pass < 2; pass++) {
        bool any = false;
        for (int i = 0; i < p->newses; i++) {
            const News *n = &p->news[i];
            if ((n->weight == WEIGHT_GREAT) != (pass == 0))
                continue;
            if (!any && pass == 1 && p->newses) {
                flow_space(f, 8);
                flow_head(f, "Day by day");
            }
            any = true;
            if (pass == 1 && n->day != day) {
                char title[32];
                day = n->day;
                SDL_snprintf(title, sizeof title, "Day %d", (int)(day % WEEK_DAYS) + 1);
                flow_note(f, title, INK_QUIET);
            }
            int y = f->y;
            if (pass == 0)
                flow_text(f, n->text);
            else
                flow_note(f, n->text, INK_TEXT);
            fill(f->w,
                 (SDL_Rect){ f->x - px(f->w, 10), y + px(f->w, 3), px(f->w, 3),
                             f->y - y - px(f->w, 6) },
                 n->fight ? ink(f->w, INK_BAD) : palette_side(&f->w->palette, p->m, n->side));
            int battle = n->fight ? fought_of(a, n->place, n->day) : -1;
            if (battle >= 0)
                ui_area(f->ui, (SDL_Rect){ f->x, y, f->wide, f->y - y }, ACT_FOUGHT, battle);
            else if (n->place.n)
                ui_area(f->ui, (SDL_Rect){ f->x, y, f->wide, f->y - y }, ACT_NEWS, i);
        }
    }
    if (!p->newses)
        flow_note(f, "Nothing was heard of.", INK_QUIET);
    flow_space(f, 4);
    const Press press[] = { { "To the map", "Esc", ACT_BACK, 0, BUTTON_ON },
                            { p->foughts > 1 ? "The battles" : "The battle", "Y", ACT_FOUGHT, 0,
                              0 } };
    flow_buttons(f, press, p->foughts ? 2 : 1, 3);
}

void report_draw(App *a) { dialog(a, 760, report_sheet); }

static void pause_sheet(Flow *f, void *self)
{
    (void)self;
    static const Press PRESS[] = { { "Go on", "Esc", ACT_BACK, 0, BUTTON_ON },
                                   { "Save", "Ctrl S", ACT_PAGE, PAGE_SAVE_AS, 0 },
                                   { "Load", "Ctrl O", ACT_PAGE, PAGE_SAVES, 0 },
                                   { "Rewind", "Ctrl R", ACT_PAGE, PAGE_REWIND, 0 },
                                   { "Replay", NULL, ACT_WATCH, 0, 0 },
                                   { "Run 500 from here", NULL, ACT_LAB, LAB_FROM_HERE, 0 },
                                   { "Briefing", "F4", ACT_PAGE, PAGE_BRIEFING, 0 },
                                   { "Encyclopedia", "Ctrl E", ACT_PAGE, PAGE_PEDIA, 0 },
                                   { "Commands", "Ctrl P", ACT_PAGE, PAGE_COMMANDS, 0 },
                                   { "Options", NULL, ACT_PAGE, PAGE_OPTIONS, 0 },
                                   { "Help", "F1", ACT_PAGE, PAGE_HELP, 0 },
                                   { "To the main menu", NULL, ACT_LEAVE, 0, 0 },
                                   { "Quit", "Ctrl Q", ACT_QUIT, 0, 0 } };
    flow_title(f, "Menu", NULL);
    flow_buttons(f, PRESS, countof(PRESS), 1);
}

void pause_draw(App *a) { dialog(a, 360, pause_sheet); }

static void briefing_sheet(Flow *f, void *self)
{
    App *a = self;
    const Play *p = &a->play;
    const SideModel *s = &p->m->side[p->side];
    flow_title(f, p->m->title, p->m->title_native);
    if (p->m->briefing)
        flow_prose(f, p->m->briefing);
    if (s->briefing && *s->briefing) {
        flow_space(f, 6);
        flow_head(f, s->name.latin);
        flow_prose(f, s->briefing);
    }
    if (p->view.goals) {
        flow_space(f, 6);
        flow_head(f, "Goals");
        for (int i = 0; i < p->view.goals; i++)
            flow_row(f, p->view.goal[i].text ? p->view.goal[i].text : "", p->view.goal[i].state,
                     p->view.goal[i].met ? INK_GOOD : INK_TEXT);
    }
    for (int i = 0; i < p->m->disputes; i++) {
        flow_space(f, 6);
        if (i == 0)
            flow_head(f, "What is disputed");
        flow_note(f, p->m->dispute[i].question, INK_TEXT);
        flow_note(f, p->m->dispute[i].positions, INK_QUIET);
    }
    flow_buttons(f, &(Press){ "Very well", "Esc", ACT_BACK, 0, BUTTON_ON }, 1, 3);
}

void briefing_draw(App *a) { dialog(a, 760, briefing_sheet); }


/* What is bound now, not what is usual. */
static void key_rows(Flow *f, const Keys *k, int room)
{
    for (int i = 0; i < k->rows; i++) {
        bool order = k->row[i].act == ACT_ORDER || (k->row[i].act == ACT_FIELD_ORDER && k->row[i].arg < VERBS);
        TEXT(key, 80);
        if (k->row[i].room != room || k->twin[i] != i || order)
            continue;
        chord_words(k->bound[i][0], &key);
        if (k->bound[i][1].key) {
            text_add(&key, ", ");
            chord_words(k->bound[i][1], &key);
        }
        if (key.len)
            flow_row(f, key.at, k->row[i].words, INK_QUIET);
    }
}

typedef struct HelpRow { const char *key, *does; } HelpRow;

static void help_rows(Flow *f, const HelpRow *row, size_t n)
{
    for (size_t i = 0; i < n; i++)
        flow_row(f, row[i].key, row[i].does, INK_QUIET);
}

static void help_sheet(Flow *f, void *self)
{
    static const HelpRow MAP[] = {
        { "Click",
          "choose an army or a place; with an army chosen, ask what a march there would bring" },
        { "Click again", "give the order asked about" },
        { "Arrows, drag; wheel", "move over the map; nearer and farther" },
        { "Esc", "back; at last the menu" },
    };
    static const HelpRow FIELD[] = {
        { "Click", "choose a body; then a zone to advance to; drag before the fight" },
        { "Arrows", "the next body that way; with an order in hand, the zone it is for" },
    };
    static const HelpRow WATCH[] = {
        { "1, 2; 0", "when the game is over: each side's eyes; the truth" },
    };
    App *a = self;
    const Keys *k = &a->keys;
    flow_title(f, "Help", NULL);
    flow_text(f, "Give every army its orders, then end the week. All sides' orders are carried out "
                 "together, day by day. Armies march, eat, meet and fight; what you hear of it "
                 "stands in the report. An army chosen shows how many days it can eat; a plan "
                 "shows what would be left on arrival. Figures with ≈ and a dashed counter are "
                 "reports, and may be old or wrong.");
    flow_head(f, "On the map");
    help_rows(f, MAP, countof(MAP));
    key_rows(f, k, KEYS_MAP);
    flow_space(f, 6);
    flow_head(f, "Everywhere");
    key_rows(f, k, KEYS_EVERYWHERE);
    flow_space(f, 6);
    flow_head(f, "On the field of battle");
    help_rows(f, FIELD, countof(FIELD));
    key_rows(f, k, KEYS_FIELD);
    flow_space(f, 6);
    flow_head(f, "Watching a game again");
    key_rows(f, k, KEYS_WATCH);
    help_rows(f, WATCH, countof(WATCH));
    flow_space(f, 6);
    flow_head(f, "At the end of a game");
    key_rows(f, k, KEYS_ENDING);
    flow_space(f, 6);
    flow_head(f, "In the laboratory");
    key_rows(f, k, KEYS_LAB);
    flow_space(f, 6);
    flow_head(f, "Orders to the chosen army");
    for (int i = 0; i < COMMANDS; i++) {
        const char *key = keys_label(k, ACT_ORDER, i, NULL);
        char left[64];
        SDL_snprintf(left, sizeof left, "%s%s%s", key ? key : "", key ? " · " : "", COMMAND[i].words);
        flow_row(f, left, COMMAND[i].help, INK_QUIET);
    }
    flow_space(f, 6);
    flow_note(f, "Every key can be changed under Options.", INK_QUIET);
    flow_buttons(f, (const Press[]){ { "Back", "Esc", ACT_BACK, 0, BUTTON_ON },
                                     { "Options", NULL, ACT_PAGE, PAGE_OPTIONS, 0 } }, 2, 3);
}

void help_draw(App *a) { dialog(a, 760, help_sheet); }
