/*
 * first.c: the first start: how large, in which colours, with or without sound
 * and motion; then where to. Shown once, while no settings exist.
 */
#include "front/window/app.h"

enum { SWATCHES = PALETTES };

static void size_rows(Flow *f, const App *a)
{
    static const int STEP[] = { 100, 125, 150, 200, 250 };
    char words[countof(STEP)][8];
    Press p[countof(STEP) + 1];
    flow_head(f, "How large shall it be written?");
    p[0] = (Press){ "Fitted", NULL, ACT_SIZE, 0, BUTTON_SMALL | (a->settings.scale ? 0 : BUTTON_ON) };
    for (size_t i = 0; i < countof(STEP); i++) {
        SDL_snprintf(words[i], sizeof words[i], "%d %%", STEP[i]);
        p[i + 1] = (Press){ words[i], NULL, ACT_SIZE, STEP[i],
                            BUTTON_SMALL | (a->settings.scale == STEP[i] ? BUTTON_ON : 0) };
    }
    flow_buttons(f, p, countof(p), countof(p));
    flow_note(f, "This is the smallest hand in which anything is written, and Ctrl with + and − "
                 "changes it at any time.", INK_QUIET);
    flow_space(f, 6);
}

static void palette_rows(Flow *f, const App *a)
{
    Win *w = f->w;
    int gap = px(w, 10), columns = f->wide > px(w, 480) ? SWATCHES : 1;
    int wide = (f->wide - gap * (columns - 1)) / columns, high = px(w, columns > 1 ? 62 : 52);
    flow_head(f, "In which colours?");
    for (int i = 0; i < SWATCHES; i++) {
        Flow in = { f->ui, w, f->x + i % columns * (wide + gap), f->y + px(w, 2), wide };
        bool on = a->settings.palette == i;
        swatch(w, (SDL_Rect){ in.x, in.y, wide, high }, (PaletteKind)i);
        in.y += high + px(w, 2);
        flow_choice(&in, &(Choice){ palette_name((PaletteKind)i), NULL, ACT_PALETTE, 1 + i, on, true });
        if (columns == 1 || i == SWATCHES - 1)
            f->y = in.y;
    }
    flow_space(f, 6);
}

static void switch_rows(Flow *f, const App *a)
{
    const Choice two[] = {
        { "Sound", "a page, an order, a drum, a bell", ACT_SOUND, 0, a->settings.sound != 0, false },
        { "Motion", "columns walk their week across the map", ACT_STILL, 0, !a->settings.still,
          false }
    };
    Win *w = f->w;
    int gap = px(w, 10), columns = f->wide > px(w, 480) ? 2 : 1;
    int wide = (f->wide - gap * (columns - 1)) / columns, low = f->y;
    for (int i = 0; i < 2; i++) {
        Flow in = { f->ui, w, f->x + i % columns * (wide + gap), columns > 1 ? f->y : low, wide };
        flow_choice(&in, &two[i]);
        low = in.y > low ? in.y : low;
    }
    f->y = low;
}

static void first_sheet(Flow *f, void *self)
{
    App *a = self;
    static const Press GO[] = { { "Play", NULL, ACT_FIRST, PAGE_CHOOSER, 0 },
                                { "Learn", NULL, ACT_FIRST, PAGE_MENU, BUTTON_ON },
                                { "Lab", NULL, ACT_FIRST, PAGE_LAB, 0 },
                                { "Mods", NULL, ACT_FIRST, PAGE_MODS, 0 } };
    flow_title(f, "Sawad · the black land", NULL);
    flow_note(f, "Four things before you begin. All of them stand under Options too.", INK_QUIET);
    flow_space(f, 6);
    size_rows(f, a);
    palette_rows(f, a);
    switch_rows(f, a);
    flow_space(f, 8);
    flow_head(f, "And now?");
    flow_note(f, "Learn begins a short campaign made to learn by. Play offers all campaigns, the Lab "
                 "plays one many times, Mods are campaigns of your own.", INK_QUIET);
    flow_buttons(f, GO, countof(GO), countof(GO));
}

void first_draw(App *a) { dialog(a, 720, first_sheet); }

void first_act(App *a, int arg)
{
    settings_write(&a->settings);
    a->page = PAGE_MENU;                        /* the way back leads there */
    a->backs = 0;
    if (arg == PAGE_MENU)
        lesson_begin(a);
    else
        page_open(a, (Page)arg);
}
