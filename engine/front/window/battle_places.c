/*
 * battle_places.c: how those who share a zone share its room, and in which form
 * each is drawn.
 */
#include "front/window/app.h"

/* Room that each form needs, at 100 %. */
static const struct { int w, h; } NEEDS[FORMS] = { { 62, 50 }, { 57, 29 }, { 57, 11 }, { 0, 0 } };

Form body_form(const Win *w, SDL_Rect r)
{
    int f = 0;
    while (f < FORM_SMALL && (r.w < px(w, (float)NEEDS[f].w) || r.h < px(w, (float)NEEDS[f].h)))
        f++;
    return (Form)f;
}

/* Those who share a zone: marks of the place, seats, bodies of the farther team,
 * ours. Where they stand is where they were posted, if that is drafted. */
typedef struct Tenant { SDL_Rect *r; int row, col; } Tenant;

static int tenants_of(App *a, const FieldView *v, SDL_Rect *cell, SDL_Rect *seat, SDL_Rect *mark,
                      Tenant *out)
{
    const FieldHand *h = &a->play.field;
    int n = 0;
    for (int i = 0; i < v->marks && i < FIELD_MARKS; i++)
        out[n++] = (Tenant){ &mark[i], v->mark[i].row, v->mark[i].col };
    for (int t = 0; t < 2; t++)
        if (v->team[t].leader.n || v->team[t].seat)
            out[n++] = (Tenant){ &seat[t], v->team[t].seat_row, v->team[t].seat_col };
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < v->fighters; i++) {
            const FighterView *f = &v->fighter[i];
            const Order *o = v == &h->view ? &h->order[i] : NULL;
            bool posted = o && o->kind == ORDER_POST;
            int edge = v->mine ? LAST_ROW : 0;  /* who comes waits at our edge */
            if (f->state == BODY_COMING && pass && f->team == v->mine)
                out[n++] = (Tenant){ &cell[i], edge, f->col };
            if (on_field(f) && (f->team == v->mine) == pass)
                out[n++] = (Tenant){ &cell[i], posted ? o->row : f->row, posted ? o->col : f->col };
        }
    return n;
}

static int best_columns(const Win *w, SDL_Rect z, int n)
{
    int best = 1, least = px(w, 12);
    Form form = FORMS;
    for (int cols = 1; cols <= 8 && cols <= n; cols++) {
        int rows = (n + cols - 1) / cols;
        if (z.h / rows < least && cols < 8) {
            best = cols + 1;                    /* too flat to be seen */
            continue;
        }
        Form now = body_form(w, (SDL_Rect){ 0, 0, z.w / cols - px(w, 2), z.h / rows - px(w, 2) });
        if (now < form) {
            form = now;
            best = cols;
        }
    }
    return best;
}

void bodies_place(App *a, const FieldView *v, SDL_Rect *cell, SDL_Rect *seat, SDL_Rect *mark)
{
    Tenant all[FIGHTER_MAX + FIELD_MARKS + 2];
    memset(cell, 0, FIGHTER_MAX * sizeof *cell);
    int n = tenants_of(a, v, cell, seat, mark, all), gap = px(&a->w, 2);
    for (int i = 0; i < n; i++) {
        int before = 0, share = 0;
        for (int k = 0; k < n; k++)
            if (all[k].row == all[i].row && all[k].col == all[i].col) {
                before += k < i;
                share++;
            }
        SDL_Rect z = zone_rect(&a->play.field.grid, all[i].row, all[i].col);
        z = (SDL_Rect){ z.x + gap, z.y + gap, z.w - 2 * gap, z.h - 2 * gap };
        int cols = best_columns(&a->w, z, share), rows = (share + cols - 1) / cols;
        int high = min_i32(z.h / rows, px(&a->w, 76)), wide = z.w / cols,
            top = z.y + (z.h - high * rows) / 2;
        *all[i].r = (SDL_Rect){ z.x + before % cols * wide + gap / 2,
                                top + before / cols * high + gap / 2, wide - gap, high - gap };
    }
}
