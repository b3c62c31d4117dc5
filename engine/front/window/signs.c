/*
 * signs.c: the sign of a place on the map, in the colour of whoever is believed
 * to hold it.
 */
#include "front/window/scene.h"

#include "base/num.h"
#include "front/window/marks.h"
#include "front/window/spread.h"

typedef struct SignCard { Sign sign; Colour holder, paper; bool asked; float u; } SignCard;

static void draw_sign(Canvas *c, void *self)
{
    const SignCard *k = self;
    if (k->asked) {
        Shape s = { 0 };
        float m = (float)c->w / 2;
        shape_disc(&s, m, m, m - 1, m - 1);
        shape_disc(&s, m, m, m - 1 - 3 * k->u, m - 1 - 3 * k->u);
        shape_hole(&s);
        canvas_fill(c, &s, RGB(0xd9a520));
        shape_close(&s);
    }
    sign_draw(c, k->sign, k->u, k->holder, k->paper);
}

void sign_at(Win *w, const Model *m, const PlaceModel *p, Side owner, int x, int y, bool asked)
{
    SignCard k = { sign_named(p->kind ? m->place_kind[p->kind].name : NULL),
                   palette_side(&w->palette, m, owner), ink(w, INK_SHEET), asked, w->scale };
    int r = px(w, sign_radius(k.sign) + (asked ? 7 : 2)), size = 2 * r + 1;
    uint64_t key = hash_add(hash_add(0x5169, k.holder), (uint64_t)k.sign | (uint64_t)asked << 8);
    stamp_sprite(w, sprite(w, key, size, size, draw_sign, &k),
                 (SDL_Rect){ x - r, y - r, size, size });
}
