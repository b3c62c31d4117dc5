/*
 * captions.c: what an overlay writes on the map: figures at places, the ground
 * along roads, wherever names have left room.
 */
#include "front/window/labels_parts.h"

#include <math.h>

/* A caption near (x, y) of the whole map, where there is room: above, below,
 * right, left, `off` pixels away. */
static bool try_caption(Labels *l, const Scene *s, double ux, double uy, int off, Colour colour,
                        const char *text)
{
    Style st = style_figures(s->w, 15, INK_TEXT);
    st.colour = colour;
    st.halo = FADE(ink(s->w, INK_PARCHMENT), 235);
    int w = text_wide(s->w->fonts, &st, text), h = text_high(s->w->fonts, &st) - px(s->w, 2);
    const int spot[][2] = { { -w / 2, -off - h }, { -w / 2, off }, { off, -h / 2 }, { -off - w, -h / 2 },
                            { off, -off - h }, { -off - w, -off - h }, { off, off }, { -off - w, off } };
    for (size_t i = 0; i < countof(spot) && l->captions < CAPTIONS; i++) {
        SDL_Rect at = { (int)label_px(s, ux) + spot[i][0], (int)label_px(s, uy) + spot[i][1], w, h };
        if (!label_free(l, &at))
            continue;
        char *mine = l->caption[l->captions++];
        SDL_strlcpy(mine, text, CAPTION_BYTES);
        label_put(l, ux, uy, spot[i][0], spot[i][1], w, h, st, mine);
        label_take(l, at);
        return true;
    }
    return false;
}

/* Figures of the overlay; at small places only where all of them are shown. */
void captions_places(Labels *l, const Scene *s)
{
    for (int rank = 1; rank <= 3; rank++)
        for (int i = 1; i <= s->m->places; i++) {
            const PlaceModel *p = &s->m->place[i];
            char past[CAPTION_BYTES] = "";
            Colour colour = ink(s->w, INK_TEXT);
            if (p->rank != rank || (rank > 1 && !rank_shown(s, rank) && !s->answer[i].radius
                                    && s->overlay != OVERLAY_PAST))
                continue;
            if (s->overlay == OVERLAY_PAST)
                past_words(s, i, past, sizeof past, &colour);
            const char *text = *past ? past : s->answer[i].text;
            int off = px(s->w, s->answer[i].radius ? (float)s->answer[i].radius + 2 : 13);
            if (*text)
                try_caption(l, s, unit_x(p->lon), unit_y(p->lat), off, colour, text);
        }
}

/* What is underfoot, and the worst of it first, along roads long enough. */
void captions_roads(Labels *l, const Scene *s)
{
    double ppd = camera_ppd(s->cam, s->cam->level);
    for (int class = GOINGS - 1; class >= 0; class--)
        for (int i = 1; i <= s->m->routes; i++) {
            const RouteModel *r = &s->m->route[i];
            const PlaceModel *a = &s->m->place[r->a.n], *b = &s->m->place[r->b.n];
            double ax = unit_x(a->lon), ay = unit_y(a->lat), bx = unit_x(b->lon), by = unit_y(b->lat);
            char words[CAPTION_BYTES];
            if (going_class(s->v->going[i]) != class || hypot(ax - bx, ay - by) * ppd < px(s->w, 130))
                continue;
            SDL_snprintf(words, sizeof words, r->dry_days > 1 ? "%s %d, %d days dry" : "%s %d",
                         s->m->ground[r->ground].name, s->v->going[i] / 10, (int)r->dry_days);
            try_caption(l, s, (ax + bx) / 2, (ay + by) / 2, px(s->w, 3),
                        ink(s->w, class == 3 || r->dry_days > 3 ? INK_BAD : INK_TEXT), words);
        }
}
