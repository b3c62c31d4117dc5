/*
 * battle_roll.c: who wavers among one's own, and what the enemy has brought,
 * while nobody is chosen.
 */
#include "front/window/app.h"

enum { SHAKEN = 400, SHOWN = 6, ARMS = 10 };

static bool listed(const FieldView *v, const FighterView *f)
{
    return f->team == v->mine && f->state == BODY_STANDS
        && (f->engaged || f->order_permille < SHAKEN);
}

/* Ours in contact or shaken, lowest order first. */
static int waverers(const FieldView *v, int *out)
{
    int n = 0;
    for (int i = 0; i < v->fighters; i++) {
        if (!listed(v, &v->fighter[i]))
            continue;
        int at = min_i32(n, SHOWN);
        while (at > 0 && v->fighter[out[at - 1]].order_permille > v->fighter[i].order_permille) {
            if (at < SHOWN)
                out[at] = out[at - 1];
            at--;
        }
        if (at < SHOWN)
            out[at] = i;
        n = min_i32(n + 1, SHOWN);
    }
    return n;
}

bool any_wavers(const FieldView *v)
{
    for (int i = 0; i < v->fighters; i++)
        if (listed(v, &v->fighter[i]))
            return true;
    return false;
}

static void waver_row(Flow *f, App *a, int i)
{
    Win *w = f->w;
    const FighterView *u = &a->play.field.view.fighter[i];
    int high = px(w, 25), wide = f->wide / 4, gap = px(w, 8);
    char name[112], fit[112];
    body_name(u, name, sizeof name);
    TEXT(men, 32);
    text_number(&men, u->beasts ? u->beasts : u->men);
    Style n = style_figures(w, 16, INK_QUIET), s = style(w, 16, INK_TEXT);
    int figures = max_i32(text_wide(w->fonts, &n, men.at), px(w, 34)),
        room = f->wide - wide - figures - 2 * gap;
    SDL_Rect row = { f->x, f->y, f->wide, high };
    if (!w->measuring && SDL_PointInRect(&(SDL_Point){ f->ui->mouse_x, f->ui->mouse_y }, &row))
        fill(w, row, FADE(ink(w, INK_GOLD), 50));
    ui_area(f->ui, row, ACT_UNIT, i);
    int sign = px(w, is_beast(u) ? 20 : 14);
    one_sign(a, (SDL_Rect){ f->x, f->y, sign, high }, u, field_colour(a, u->team));
    s.size = (uint8_t)name_fit(w, s, name, room - sign, fit, sizeof fit);
    say_at(w, (SDL_Rect){ f->x + sign, f->y, room - sign, high }, s, LEFT, fit);
    say_at(w, (SDL_Rect){ f->x + room + gap, f->y, figures, high }, n, RIGHT, men.at);
    bar(w, (SDL_Rect){ f->x + f->wide - wide, f->y + high / 2 - px(w, 4), wide, px(w, 8) },
        u->order_permille, ink(w, u->order_permille < SHAKEN ? INK_BAD : INK_GOOD));
    fill(w, (SDL_Rect){ f->x, f->y + high, f->wide, px(w, 1) }, ink(w, INK_RULE));
    f->y += high + px(w, 1);
}

void wavers_sheet(Flow *f, void *app)
{
    App *a = app;
    int who[SHOWN], n = waverers(&a->play.field.view, who);
    flow_head(f, "Who wavers");
    flow_note(f, "The worst first. Press one.", INK_QUIET);
    for (int i = 0; i < n; i++)
        waver_row(f, a, who[i]);
}

/* The enemy as one sees him: an arm a line, the most men first. */
void arms_sheet(Flow *f, void *app)
{
    App *a = app;
    const FieldView *v = &a->play.field.view;
    struct { const char *arm; int men, beasts, bodies; } arm[ARMS];
    int n = 0;
    for (int i = 0; i < v->fighters; i++) {
        const FighterView *u = &v->fighter[i];
        int k = 0;
        if (u->team == v->mine || !on_field(u) || !u->arm)
            continue;
        while (k < n && strcmp(arm[k].arm, u->arm) != 0)
            k++;
        if (k == ARMS)
            continue;
        if (k == n) {
            memset(&arm[n], 0, sizeof arm[n]);
            arm[n++].arm = u->arm;
        }
        arm[k].men += u->men;
        arm[k].beasts += u->beasts;
        arm[k].bodies++;
    }
    char head[112];
    SDL_snprintf(head, sizeof head, "Before us: %s", field_leader(a, !v->mine));
    flow_head(f, head);
    for (int shown = 0; shown < n; shown++) {
        int most = 0;
        for (int k = 1; k < n; k++)
            most = arm[k].men > arm[most].men ? k : most;
        TEXT(t, 64);
        if (arm[most].beasts) {
            text_number(&t, arm[most].beasts);
        } else {
            text_add(&t, "≈ ");
            text_number(&t, arm[most].men);
        }
        text_addf(&t, arm[most].bodies == 1 ? " · one body" : " · %d bodies", arm[most].bodies);
        flow_small(f, arm[most].arm, t.at, INK_TEXT);
        arm[most].men = -1;
    }
}
