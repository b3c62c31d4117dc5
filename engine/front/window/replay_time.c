/*
 * replay_time.c: what a replay does by itself: weeks that pass, columns that walk
 * from one to the next, and the weeks of battle it looks for meanwhile.
 */
#include "front/window/app.h"

enum { WALK_MS = 900, LEARN_MS = 6 };

/* The weeks that saw battles, a few at a time while nothing else is wanted. */
static bool learn_marks(App *a, uint32_t now_ms)
{
    Replay *r = &a->replay;
    int last = min_i32(r->last, SHELF_WEEKS);
    if (r->learnt >= last)
        return false;
    while (r->learnt < last && SDL_GetTicks() - now_ms < LEARN_MS) {
        EventSpan e = session_heard(a->play.session, r->eyes, r->learnt);
        for (int i = 0; i < e.count; i++)
            r->mark[r->learnt] |= e.at[i].kind == EV_BATTLE;
        r->learnt++;
    }
    if (r->learnt == last || r->learnt % 16 == 0)
        a->dirty = true;
    return true;
}

static bool walk(App *a, uint32_t now_ms)
{
    Play *p = &a->play;
    Replay *r = &a->replay;
    double t = (now_ms - r->walk_ms) * (double)r->speed / WALK_MS;
    if (!r->walks)
        return false;
    a->dirty = true;
    if (t >= 1) {
        r->walks = p->walking = false;
        return false;
    }
    columns_walk(a, t);
    return true;
}

bool replay_move(App *a, uint32_t now_ms)
{
    Replay *r = &a->replay;
    if (!r->open || a->page != PAGE_REPLAY)
        return false;
    if (r->wanted != r->week)
        replay_seek(a, r->wanted);
    if (r->playing && (int32_t)(now_ms - r->due_ms) >= 0) {
        if (r->week < r->last) {
            replay_seek(a, r->week + 1);
            r->due_ms = now_ms + REPLAY_WEEK_MS / (uint32_t)r->speed;
        }
        r->playing = r->playing && r->week < r->last;
        a->dirty = true;
    }
    bool walks = walk(a, now_ms);
    return walks || learn_marks(a, now_ms);
}

int replay_wait(const App *a, uint32_t now_ms)
{
    const Replay *r = &a->replay;
    if (!r->open || !r->playing || (a->page != PAGE_REPLAY && a->page != PAGE_FILM))
        return -1;
    return max_i32(1, (int32_t)(r->due_ms - now_ms));
}
