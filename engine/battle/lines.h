/*
 * lines.h: one picture of a field: who stands in which zone and which columns
 * are held, put together once and then read by everybody who decides.
 *
 * Rules that concern "forward" and "behind" are written in rows counted from a
 * team's own camp, so that nothing in them depends on which team it is: `ahead`
 * turns a row of the field into such a row and back again.
 */
#ifndef SAWAD_BATTLE_LINES_H
#define SAWAD_BATTLE_LINES_H

#include "base/rng.h"
#include "world/event.h"
#include "world/state.h"

static_assert(FIGHTER_MAX <= 64, "a zone keeps its fighters in one word");

enum { CAMP_ROW, RESERVE_ROW, SECOND_ROW, FRONT_ROW, BETWEEN_ROW };     /* from one's own camp */
enum { CENTRE_COL = ZONE_COLS / 2 };

/* The columns an army may draw its line up in, the middle first. */
enum { LINE_COLS = 5 };
static const int8_t centre_out[LINE_COLS] = { 3, 2, 4, 1, 5 };

typedef struct Lines {
    uint64_t at[TEAMS][ZONE_ROWS][ZONE_COLS];       /* bit i: fighter i stands here */
    int32_t  men[TEAMS][ZONE_ROWS][ZONE_COLS];
    uint16_t rows[TEAMS][TEAMS][ZONE_COLS];         /* [whose][seen by]: bit per row held */
    uint16_t reach[TEAMS][ZONE_COLS];               /* rows in which one of the team is in touch */
    uint64_t team[TEAMS];
    bool     odd;           /* is_odd() of somebody; asked again once orders are given */
    uint64_t back, crews, noise;    /* bit i: fighter i was told so; likewise */
} Lines;

/* Hides, runs on purpose, leaves or seeks his horse: orders on which more depends
 * than where a body goes and whether it fights. */
static inline bool is_odd(const Fighter *f)
{
    return (f->hidden | f->feigns) || f->order == ORDER_HIDE || f->order == ORDER_SPRING ||
           f->order == ORDER_FEIGN || f->order == ORDER_DISMOUNT || f->order == ORDER_MOUNT;
}

void lines_orders(const Battle *b, Lines *l);       /* `odd` and what follows it */
void lines_stand(const Battle *b, Lines *out);      /* the same without what follows orders */
void lines_of(const Battle *b, Lines *out);         /* who stands and does not hide */

/* The picture kept up to date: bodies that stood elsewhere before they moved; and
 * bodies that stand no longer. Counts of men are those of the first picture. */
typedef struct Moved { uint8_t i; int8_t row, col; } Moved;
void lines_moved(const Battle *b, const Moved *moved, int n, Lines *out);
void lines_lose(const Battle *b, uint64_t who, Lines *out);

static inline int ahead(int team, int row) { return team ? ZONE_ROWS - 1 - row : row; }
static inline int low_bit(uint64_t set) { return __builtin_ctzll(set); }
static inline int high_bit(uint32_t set) { return 31 - __builtin_clz(set); }
static inline int bits_in(uint64_t set) { return __builtin_popcountll(set); }

/* An enemy in the same zone, or in the next in front or behind if no friend is
 * there to keep him busy: within reach of the hand. */
static inline bool in_touch(const Lines *l, int team, int row, int col)
{
    return l->reach[team][col] >> row & 1;
}

/* Rows from `from` (counted from one's own camp) to the nearest enemy ahead in a
 * column; ZONE_ROWS if there is none. */
static inline int enemy_ahead(const Lines *l, int team, int from, int col)
{
    uint32_t rows = (uint32_t)l->rows[!team][team][col] >> from;
    return rows ? low_bit(rows) : ZONE_ROWS;
}

/* Dice of one half-hour: dice_for() gives what rng_at() would, with the first
 * three numbers of the key mixed once for all subjects. Dawn is half-hour 0. */
typedef struct Dice { uint64_t key; } Dice;

static inline Dice dice_of(uint64_t seed, RngStream stream, int32_t day, int32_t half_hour)
{
    uint64_t k = hash_add(HASH_START, seed);
    k = hash_add(k, (uint64_t)stream);
    return (Dice){ hash_add(k, (uint64_t)((int64_t)day * 64 + half_hour)) };
}

/* A build that watches the dice is told of every key: none may be taken twice. */
#ifdef SAWAD_WATCH_DICE
void dice_taken(uint64_t key, uint64_t subject);
#else
static inline void dice_taken(uint64_t key, uint64_t subject) { (void)key, (void)subject; }
#endif

static inline Rng dice_for(Dice d, uint64_t subject)
{
    dice_taken(d.key, subject);
    return (Rng){ hash_add(d.key, subject) };
}

/* What a body of men is worth as it stands: men x order x quality. */
static inline int64_t fighter_worth(const Fighter *f)
{
    return (int64_t)f->men * f->cohesion * (500 + f->quality);
}

/* Subjects that do not depend on team or place in an array. Columns are 0..6;
 * a fighter's has its contingent's generation above bit 24, a team's bit 48. */
static inline uint64_t fighter_subject(const Fighter *f)
{
    return (uint64_t)f->who.gen << 24 | (uint64_t)f->who.i << 8 | f->part;
}

static inline uint64_t team_subject(const Battle *b, int team)
{
    return UINT64_C(1) << 48 | (uint64_t)b->lead[team].gen << 24 | (uint64_t)b->lead[team].i << 8;
}

/* a / b where the rest becomes a chance; a >= 0, 0 < b < 2^32. Always one throw.
 * Short numbers are divided shortly, which is most of the cost. */
static inline int32_t dice_share(Rng *r, int64_t a, int64_t b)
{
    bool small = a <= UINT32_MAX;
    uint64_t whole = small ? (uint32_t)a / (uint32_t)b : (uint64_t)a / (uint64_t)b;
    uint64_t rest = (uint64_t)a - whole * (uint64_t)b;
    return (int32_t)(whole + (((rng_u64(r) >> 32) * (uint64_t)b >> 32) < rest));
}

/* Adds to a fighter's order and books what was really added under its cause. */
static inline void order_change(Fighter *f, WaverCause cause, int32_t points)
{
    int32_t now = clamp_i32(f->cohesion + points, 0, 1000);
    f->why[cause] = (int16_t)(f->why[cause] + now - f->cohesion);
    f->cohesion = (int16_t)now;
}

/* Who commands a team now; none, once he has fallen. */
/* Who commands for another does not dare all that he would as the first man. */
enum { STAND_IN = 2 };
static inline int initiative_of(const Model *m, const Team *t, LeaderId who)
{
    return max_i32(0, m->leader[who.n].initiative - (t->stand_in ? STAND_IN : 0));
}

static inline LeaderId led_by(const Team *t) { return t->leader_fell ? (LeaderId){ 0 } : t->leader; }

/* An event of the field, heard by those who fight; NULL when nobody listens. */
static inline Event *field_event(EventList *out, EventKind kind, int32_t day, const Battle *b,
                                 int team)
{
    if (!out)
        return NULL;
    Event *e = event_add(out, kind, day);
    e->heard = (uint8_t)(b->team[0].sides | b->team[1].sides);
    e->half_hour = (uint8_t)(b->half_hour + 1);
    e->side = b->team[team].side;
    e->formation = b->lead[team];
    e->other = b->lead[!team];
    e->place = b->place;
    e->leader = led_by(&b->team[team]);
    e->other_leader = led_by(&b->team[!team]);
    return e;
}

#endif
