/*
 * test_fields.c: that fields.def knows all of a World, that what it writes it
 * reads, and that a digest sees every change.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "tiny.h"
#include "base/rng.h"

static size_t width(const FieldInfo *f)
{
    switch (f->type) {
    case FIELD_U8: case FIELD_I8: case FIELD_SIDE:          return 1;
    case FIELD_I32: case FIELD_U32:                         return 4;
    case FIELD_FORMATION: case FIELD_CONTINGENT:            return 4;
    case FIELD_I64: case FIELD_U64:                         return 8;
    default:                                                return 2;
    }
}

static bool is_handle(const FieldInfo *f)
{
    return f->type == FIELD_FORMATION || f->type == FIELD_CONTINGENT;
}

/* Marks the bytes of a World that are a field of some group, each once. */
static void cover(uint8_t *covered)
{
    for (int g = 0; g < field_groups; g++) {
        const FieldGroup *group = &field_group[g];
        for (int32_t n = 0; n < group->rows * group->count; n++) {
            for (int i = 0; i < group->fields; i++) {
                const FieldInfo *f = &group->field[i];
                uint8_t *at = covered + group->offset + (size_t)n * group->stride + f->offset;
                for (size_t b = 0; b < f->count * width(f); b++) {
                    if (at[b])
                        print_error("%s.%s stands twice\n", group->name, f->name);
                    assert_int_equal(at[b]++, 0);
                }
            }
        }
    }
}

static const char *group_at(size_t offset)
{
    const char *name = "?";
    for (int g = 0; g < field_groups; g++)
        if (field_group[g].offset <= offset)
            name = field_group[g].name;
    return name;
}

#if defined(__GNUC__) && !defined(__clang__) && __GNUC__ >= 11
#define PADDING_IS_KNOWN
/* The compiler knows which bytes of a struct are padding (asked one struct at a
 * time, since it errs on arrays of structs): all others must be fields. */
static void mark(uint8_t *data, const char *group, const uint8_t *one, size_t size)
{
    const FieldGroup *g = group_find(group, strlen(group));
    assert_non_null(g);
    assert_int_equal(g->stride, size);
    for (int32_t n = 0; n < g->rows * g->count; n++)
        memcpy(data + g->offset + (size_t)n * size, one, size);
}

/* Behind an array of structs the compiler is lost. Of a World there are only
 * groups from there on, with no more room between them than alignment wants; of
 * a Battle all is data but for what alignment wants before the teams and the
 * fighters and behind the beasts. */
static void mend(uint8_t *battle)
{
    size_t from = offsetof(Battle, beasts) + 1, to = offsetof(Battle, fighter);
    size_t end = offsetof(Battle, beast) + BEAST_MAX * sizeof(Beast);
    assert_true(to - from < _Alignof(Fighter) && sizeof(Battle) - end < _Alignof(Battle));
    memset(battle + offsetof(Battle, team), 1, end - offsetof(Battle, team));
    memset(battle + from, 0, to - from);
    size_t edges = offsetof(Battle, edge) + sizeof ((Battle *)0)->edge;
    assert_true(offsetof(Battle, team) - edges < _Alignof(Team));
    memset(battle + edges, 0, offsetof(Battle, team) - edges);
    memset(battle + end, 0, sizeof(Battle) - end);
}

static void nothing_is_left_out(void **state)
{
    (void)state;
    uint8_t *covered = calloc(1, sizeof(World)), *data = calloc(1, sizeof(World));
    assert_non_null(covered);
    assert_non_null(data);
    cover(covered);
#define MARK(group, S) do { \
        S *full = malloc(sizeof *full); \
        assert_non_null(full); \
        memset(full, 0xff, sizeof *full); \
        __builtin_clear_padding(full); \
        mark(data, group, (const uint8_t *)full, sizeof *full); \
        free(full); \
    } while (0)
    MARK("world", World);
    memset(data + offsetof(World, side), 0, sizeof(World) - offsetof(World, side));
    MARK("clock", Clock);
    MARK("weather", Weather);
    MARK("side", SideState);
    MARK("place", PlaceState);
    MARK("region", RegionState);
    MARK("pool", PoolState);
    MARK("leader", LeaderState);
    MARK("faction", FactionState);
    MARK("decision", DecisionState);
    MARK("muster", Muster);
    MARK("formation", Formation);
    MARK("contingent", Contingent);
    MARK("elephant", Elephant);
    MARK("convoy", Convoy);
    MARK("letter", Letter);
    MARK("known", Sighting);
    MARK("coming", Sighting);
    MARK("belief", Belief);
    MARK("battle", Battle);
    mend(data + offsetof(World, battle));
    MARK("team", Team);
    MARK("fighter", Fighter);
    MARK("beast", Beast);
    MARK("ledger", Ledger);
    MARK("ending", Ending);
    for (size_t i = 0; i < sizeof(World); i++) {
        if ((data[i] != 0) != covered[i])
            print_error("byte %zu of World, in %s, is %s\n", i, group_at(i),
                        data[i] ? "in no field" : "padding in a field");
        assert_int_equal(data[i] != 0, covered[i]);
    }
    free(data);
    free(covered);
}
#endif

/* Between two fields there is never room for more than the alignment wants. */
static void no_gap_is_wide(void **state)
{
    (void)state;
    uint8_t *covered = calloc(1, sizeof(World));
    assert_non_null(covered);
    cover(covered);
    for (size_t i = 0, gap = 0; i < sizeof(World); i++) {
        gap = covered[i] ? 0 : gap + 1;
        if (gap > 7)
            print_error("byte %zu of World, in %s, is in no field\n", i, group_at(i));
        assert_true(gap <= 7);
    }
    free(covered);
}

/* How far the slots and rows of a group go in this scenario. */
static int32_t slots(const Model *m, const FieldGroup *g)
{
    const struct { const char *name; int32_t count; } row[] = {
        { "side", m->sides }, { "place", m->places }, { "region", m->regions },
        { "pool", m->pools }, { "leader", m->leaders }, { "belief", m->places },
        { "faction", m->factions }, { "decision", m->decisions },
    };
    for (size_t i = 0; i < countof(row); i++)
        if (strcmp(g->name, row[i].name) == 0)
            return row[i].count + 1;
    return g->count;
}

static int64_t most(const Model *m, const FieldInfo *f)
{
    switch (f->type) {
    case FIELD_ATOM:       return (int64_t)m->names.count - 1;
    case FIELD_SIDE:       return m->sides;
    case FIELD_PLACE:      return m->places;
    case FIELD_ROUTE:      return m->routes;
    case FIELD_REGION:     return m->regions;
    case FIELD_ARM:        return m->arms;
    case FIELD_POOL:       return m->pools;
    case FIELD_LEADER:     return m->leaders;
    case FIELD_FACTION:    return m->factions;
    case FIELD_DECISION:   return m->decisions;
    default:               return -1;
    }
}

/* A value its type can hold; one in four is 0, and no handle is "none". */
static void draw(const Model *m, const FieldInfo *f, char *at, Rng *r)
{
    uint64_t any = rng_u64(r);
    int64_t last = most(m, f);
    uint16_t pair[2] = { 0, (uint16_t)(1 + rng_below(r, 65535)) };

    if (is_handle(f)) {
        int32_t count = f->type == FIELD_FORMATION ? FORMATION_MAX : CONTINGENT_MAX;
        pair[0] = (uint16_t)rng_below(r, (uint32_t)count);
        memcpy(at, pair, sizeof pair);
        return;
    }
    if (last >= 0)
        any = rng_below(r, (uint32_t)last + 1);
    if (rng_below(r, 4) == 0)
        any = 0;
    uint8_t u8 = (uint8_t)any;
    uint16_t u16 = (uint16_t)any;
    uint32_t u32 = (uint32_t)any;
    switch (width(f)) {
    case 1: memcpy(at, &u8, 1); break;
    case 2: memcpy(at, &u16, 2); break;
    case 4: memcpy(at, &u32, 4); break;
    case 8: memcpy(at, &any, 8); break;
    }
}

static char *at_field(World *w, const FieldGroup *g, int32_t row, int32_t slot, const FieldInfo *f)
{
    return (char *)w + g->offset + (size_t)(row * g->count + slot) * g->stride + f->offset;
}

static void fill(const Model *m, World *w, Rng *r)
{
    memset(w, 0, sizeof *w);
    for (int g = 0; g < field_groups; g++) {
        const FieldGroup *group = &field_group[g];
        int32_t rows = group->rows > 1 ? m->sides + 1 : 1;
        for (int32_t row = group->rows > 1; row < rows; row++) {
            for (int32_t slot = group->first; slot < slots(m, group); slot++) {
                for (int i = 0; i < group->fields; i++) {
                    const FieldInfo *f = &group->field[i];
                    char *at = at_field(w, group, row, slot, f);
                    for (int32_t e = 0; e < f->count; e++)
                        draw(m, f, at + (size_t)e * width(f), r);
                }
            }
        }
    }
}

typedef struct Lines { char *at; size_t len, cap; int32_t count; } Lines;

static Status keep(void *self, const char *line, size_t len)
{
    Lines *l = self;
    assert_true(l->len + len + 1 <= l->cap);
    assert_null(memchr(line, '\n', len));
    memcpy(l->at + l->len, line, len);
    l->at[l->len + len] = '\n';
    l->len += len + 1;
    l->count++;
    return OK;
}

static Lines lines_open(void)
{
    Lines l = { malloc(4 << 20), 0, 4 << 20, 0 };
    assert_non_null(l.at);
    return l;
}

static Status read_all(const Model *m, World *w, const Lines *l, Fault *why)
{
    memset(w, 0, sizeof *w);
    for (const char *at = l->at, *end; at < l->at + l->len; at = end + 1) {
        end = memchr(at, '\n', (size_t)(l->at + l->len - at));
        Status is = fields_read(m, w, at, (size_t)(end - at), why);
        if (is != OK)
            return is;
    }
    return OK;
}

static Status ignore(void *self, const char *line, size_t len)
{
    (void)self;
    print_message("%.*s\n", (int)len, line);
    return OK;
}

static void what_is_written_is_read(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w, *back = malloc(sizeof *back);
    Rng r = rng_at(7, RNG_INPUTS, 0, 0);
    Fault why;

    for (int round = 0; round < 10; round++) {
        Lines l = lines_open();
        if (round > 0)
            fill(m, w, &r);
        assert_int_equal(fields_write(m, w, keep, &l), OK);
        Status is = read_all(m, back, &l, &why);
        if (is != OK)
            print_error("%s\n", why.what);
        assert_int_equal(is, OK);
        assert_int_equal(fields_diff(m, w, back, ignore, NULL), 0);
        assert_true(world_digest(m, w) == world_digest(m, back));
        free(l.at);
    }
    free(back);
}

static void lines_read_well(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    Lines l = lines_open();
    w->formation[0].via[1] = tiny_place(KUFA);
    w->battle.route = (RouteId){ 8 };
    assert_int_equal(fields_write(m, w, keep, &l), OK);
    l.at[l.len] = 0;
    assert_non_null(strstr(l.at, "\nformation 0 gen=1 name=khalid "));
    assert_non_null(strstr(l.at, " side=rashid "));
    assert_non_null(strstr(l.at, " pos.at=hufayr "));
    assert_non_null(strstr(l.at, " animals=0,3000 "));
    assert_non_null(strstr(l.at, " via=-,kufa "));
    assert_non_null(strstr(l.at, "\nplace hira owner=sasan "));
    assert_non_null(strstr(l.at, "\ncontingent 1 gen=1 formation=0.1 "));
    assert_non_null(strstr(l.at, "\nbattle route=hira:kufa:2\n"));
    free(l.at);
}

static void a_flip_is_seen(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    Rng r = rng_at(8, RNG_INPUTS, 0, 0);

    fill(m, w, &r);
    w->battle.live = 1;
    for (int s = 0; s < SIDE_MAX; s++)
        for (int f = 0; f < FORMATION_MAX; f++)
            w->known[s][f].live = w->coming[s][f].live = 2;
    for (int i = 0; i < LETTER_MAX; i++)
        w->letter[i].kind = 3;
    for (int i = 0; i < MUSTER_MAX; i++)
        w->muster[i].live = 2;
    for (int i = 0; i < FIGHTER_MAX; i++)
        w->battle.fighter[i].state = 3;
    for (int i = 0; i < ELEPHANT_MAX; i++)
        w->elephant[i].fate = 3;
    for (int i = 0; i < BEAST_MAX; i++)
        w->battle.beast[i].fighter = 3;
    for (int i = 0; i < FORMATION_MAX; i++)
        w->formation[i].gen = 3;
    for (int i = 0; i < CONTINGENT_MAX; i++)
        w->contingent[i].gen = 3;
    for (int i = 0; i < CONVOY_MAX; i++)
        w->convoy[i].gen = 3;

    uint64_t digest = world_digest(m, w);
    World *was = malloc(sizeof *was);
    *was = *w;
    for (int g = 0; g < field_groups; g++) {
        const FieldGroup *group = &field_group[g];
        for (int i = 0; i < group->fields; i++) {
            const FieldInfo *f = &group->field[i];
            for (int32_t e = 0; e < f->count; e++) {
                int32_t row = group->rows > 1 ? rng_between(&r, 1, m->sides) : 0;
                int32_t slot = rng_between(&r, group->first, slots(m, group) - 1);
                char *at = at_field(w, group, row, slot, f) + (size_t)e * width(f)
                         + rng_below(&r, (uint32_t)width(f));
                char old = *at;
                *at = (char)(*at ^ 1 << rng_below(&r, 8));
                if (world_digest(m, w) == digest)
                    print_error("a change of %s.%s was not seen\n", group->name, f->name);
                assert_true(world_digest(m, w) != digest);
                *at = old;
            }
        }
    }
    assert_true(world_digest(m, w) == digest);
    free(was);
}

static void swaps_are_seen(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    uint64_t digest = world_digest(m, w);

    PlaceState hira = w->place[HIRA];
    w->place[HIRA].grain_g = 5;
    uint64_t one = world_digest(m, w);
    w->place[HIRA] = hira;
    w->place[KUFA].grain_g = 5;
    assert_true(world_digest(m, w) != one);
    w->place[KUFA].grain_g = 0;
    w->known[RASHID][1].live = 1;
    one = world_digest(m, w);
    w->known[RASHID][1].live = 0;
    w->known[SASAN][1].live = 1;
    uint64_t two = world_digest(m, w);
    w->known[SASAN][1].live = 0;
    w->coming[RASHID][1].live = 1;
    assert_true(one != two && two != world_digest(m, w) && one != world_digest(m, w));
    w->coming[RASHID][1].live = 0;
    assert_true(world_digest(m, w) == digest);
}

static void a_used_slot_is_not_a_new_one(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    ConvoyId c = convoy_new(w);
    uint64_t held = world_digest(m, w);
    convoy_free(w, c);
    uint64_t freed = world_digest(m, w);
    w->convoy[c.i].past = 0;
    uint64_t fresh = world_digest(m, w);
    assert_true(held != freed && freed != fresh && held != fresh);
}

static void damage_is_told(void **state)
{
    static const struct { const char *line; Status is; } row[] = {
        { "", ERR_DAMAGED }, { "army 3 men=4", ERR_DAMAGED },
        { "formation x gen=1", ERR_NOT_FOUND }, { "formation 9999 gen=1", ERR_NOT_FOUND },
        { "formation -1 gen=1", ERR_NOT_FOUND }, { "formation", ERR_NOT_FOUND },
        { "formation 1 gem=1", ERR_DAMAGED }, { "formation 1 gen", ERR_DAMAGED },
        { "formation 1 gen=", ERR_DAMAGED }, { "formation 1 gen=65536", ERR_DAMAGED },
        { "formation 1 gen=-1", ERR_DAMAGED }, { "formation 1 gen=1,1", ERR_DAMAGED },
        { "formation 1 animals=1,2,3,4,5,6,7,8,9", ERR_DAMAGED },
        { "formation 1 side=roman", ERR_NOT_FOUND }, { "formation 1 goal=rome", ERR_NOT_FOUND },
        { "formation 1 pos.route=hira:kazima", ERR_NOT_FOUND },
        { "formation 1 pos.route=hira:kufa:3", ERR_NOT_FOUND },
        { "formation 1 pos.route=hira", ERR_NOT_FOUND },
        { "formation 1 name=nobody_ever", ERR_NOT_FOUND },
        { "formation 1 other=4", ERR_DAMAGED }, { "formation 1 other=1.0", ERR_DAMAGED },
        { "formation 1 other=9999.1", ERR_DAMAGED }, { "formation 1 other=1.70000", ERR_DAMAGED },
        { "place rome owner=sasan", ERR_NOT_FOUND }, { "known 3 live=1", ERR_NOT_FOUND },
        { "known rashid 9999 live=1", ERR_NOT_FOUND }, { "belief rashid", ERR_NOT_FOUND },
        { "world seed=xyz", ERR_DAMAGED }, { "beast 1 crew=256", ERR_DAMAGED },
        { "formation 1 gen=1 men=4", ERR_DAMAGED },
    };
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    for (size_t i = 0; i < countof(row); i++) {
        Fault why = { .status = OK };
        Status is = fields_read(m, w, row[i].line, strlen(row[i].line), &why);
        if (is != row[i].is)
            print_error("'%s': %s: %s\n", row[i].line, status_word(is), why.what);
        assert_int_equal(is, row[i].is);
        assert_int_equal(why.status, row[i].is);
    }
}

/* Any bytes at all are read or refused; nothing outside the World is touched. */
static void mutilated_lines_do_no_harm(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w, *back = calloc(1, sizeof *back);
    Rng r = rng_at(9, RNG_INPUTS, 0, 0);
    Lines l = lines_open();
    int64_t sum = 0;

    fill(m, w, &r);
    assert_int_equal(fields_write(m, w, keep, &l), OK);
    const char *at = l.at;
    for (int n = 0; n < 20000; n++) {
        const char *end = memchr(at, '\n', (size_t)(l.at + l.len - at));
        size_t len = (size_t)(end - at);
        char *copy = malloc(len + 1);
        memcpy(copy, at, len);
        for (int k = 0; k < 3; k++)
            copy[rng_below(&r, (uint32_t)len)] = (char)rng_below(&r, 256);
        Fault why;
        sum += fields_read(m, back, copy, rng_below(&r, (uint32_t)len + 1), &why) == OK;
        free(copy);
        at = end + 1 < l.at + l.len ? end + 1 : l.at;
    }
    assert_true(sum > 0);
    free(l.at);
    free(back);
}

typedef struct Said { char text[4][512]; int count; } Said;

static Status hear(void *self, const char *line, size_t len)
{
    Said *s = self;
    if (s->count < 4) {
        memcpy(s->text[s->count], line, len);
        s->text[s->count][len] = 0;
    }
    s->count++;
    return OK;
}

static void differences_are_sentences(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w, *b = malloc(sizeof *b);
    Said said = { .count = 0 };
    *b = *w;
    w->formation[0].grain_g = 120;
    b->formation[0].grain_g = 90;
    b->formation[0].animals[CAMEL] = 2990;
    b->place[HIRA].owner = RASHID;
    b->contingent[1].men = 900;
    assert_int_equal(fields_diff(m, w, b, hear, &said), 4);
    assert_string_equal(said.text[0], "place hira: owner sasan -> rashid");
    assert_string_equal(said.text[1], "formation khalid: animals[1] 3000 head -> 2990 head");
    assert_string_equal(said.text[2], "formation khalid: grain_g 120 g -> 90 g");
    assert_string_equal(said.text[3], "contingent 1: men 1000 men -> 900 men");
    free(b);
}

static void fields_are_found_by_name(void **state)
{
    const Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    int64_t n = 0;
    Fault why;
    w->known[SASAN][2].men = 77;
    assert_int_equal(field_value(m, w, "formation", 0, 0, "animals", CAMEL, &n, &why), OK);
    assert_int_equal(n, 3000);
    assert_int_equal(field_value(m, w, "known", SASAN, 2, "men", 0, &n, &why), OK);
    assert_int_equal(n, 77);
    assert_int_equal(field_value(m, w, "leader", 0, KHALID, "formation", 0, &n, &why), OK);
    assert_int_equal(n, 0);
    assert_int_equal(field_value(m, w, "formation", 0, 0, "other", 0, &n, &why), OK);
    assert_int_equal(n, -1);
    assert_int_equal(field_value(m, w, "army", 0, 0, "men", 0, &n, &why), ERR_NOT_FOUND);
    assert_int_equal(field_value(m, w, "place", 0, HIRA, "men", 0, &n, &why), ERR_NOT_FOUND);
    assert_int_equal(field_value(m, w, "place", 0, 0, "owner", 0, &n, &why), ERR_RANGE);
    assert_int_equal(field_value(m, w, "place", 0, 7, "owner", 0, &n, &why), ERR_RANGE);
    assert_int_equal(field_value(m, w, "known", 0, 2, "men", 0, &n, &why), ERR_RANGE);
    assert_int_equal(field_value(m, w, "formation", 0, 0, "animals", 8, &n, &why), ERR_RANGE);
}

/* The same game of a scenario whose names were read in another order. */
static void names_not_numbers_are_digested(void **state)
{
    Model *m = ((Both *)*state)->m;
    World *w = ((Both *)*state)->w;
    w->formation[0].goal = tiny_place(KUFA);
    uint64_t digest = world_digest(m, w);
    PlaceModel kufa = m->place[KUFA];
    m->place[KUFA] = m->place[HIRA];
    m->place[HIRA] = kufa;
    w->formation[0].goal = tiny_place(HIRA);
    w->formation[2].pos.at = tiny_place(KUFA);
    assert_true(world_digest(m, w) == digest);
}

int main(void)
{
#define test(f) cmocka_unit_test_setup_teardown(f, tiny_set_up, tiny_tear_down)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_gap_is_wide),
#ifdef PADDING_IS_KNOWN
        cmocka_unit_test(nothing_is_left_out),
#endif
        test(what_is_written_is_read),
        test(lines_read_well),
        test(a_flip_is_seen),
        test(swaps_are_seen),
        test(a_used_slot_is_not_a_new_one),
        test(damage_is_told),
        test(mutilated_lines_do_no_harm),
        test(differences_are_sentences),
        test(fields_are_found_by_name),
        test(names_not_numbers_are_digested),
    };
    return cmocka_run_group_tests_name("fields", tests, NULL, NULL);
}
