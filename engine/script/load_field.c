/*
 * load_field.c: battlefields known by name: their drawing, the names on it, what
 * the sources say.
 */
#include "script/load_read.h"

enum { MAP_ROWS = 2 * ZONE_ROWS - 1, ACCOUNTS_MAX = 64 };

/* One row of the drawing at the top of the stack, as numbers of its letters. */
static bool read_map_row(Load *l, const Path *at, const char *letters, uint8_t *out)
{
    size_t len = 0;
    const char *text = lua_type(l->L, -1) == LUA_TSTRING ? lua_tolstring(l->L, -1, &len) : "";
    if (len != ZONE_COLS) {
        Fault *why = load_fault(l, at, ERR_SYNTAX, "this row has %d letters; a field is %d wide",
                                (int)len, ZONE_COLS);
        fault_remedy(why, "write a letter for each column: \".......\"");
        return false;
    }
    for (int c = 0; c < ZONE_COLS; c++) {
        const char *letter = text[c] ? strchr(letters, text[c]) : NULL;
        if (!letter) {
            TEXT(shown, 16);
            text_clean(&shown, text + c, 1);
            Fault *why = load_fault(l, at, ERR_SYNTAX, "'%s' in column %d stands for nothing in "
                                    "a row of %s", shown.at, c + 1,
                                    letters == zone_letters ? "zones" : "borders");
            fault_remedy(why, "%s", field_legend);
            return false;
        }
        out[c] = (uint8_t)(letter - letters);
    }
    return true;
}

/* Ground of a camp nobody could stand on. */
static bool camp_is_open(Load *l, const Path *at, const uint8_t *zones)
{
    for (int c = 1; c < ZONE_COLS - 1; c++) {
        if (zone_letters[zones[c]] != '#')
            continue;
        Fault *why = load_fault(l, at, ERR_RANGE, "this camp is closed in column %d", c + 1);
        fault_remedy(why, "leave columns 2 to %d of both camps open", ZONE_COLS - 1);
        return false;
    }
    return true;
}

/* Zones that can be reached from the lower camp. */
static bool is_joined(const FieldModel *field)
{
    uint8_t seen[ZONE_ROWS][ZONE_COLS] = { { 0 } };
    seen[0][ZONE_COLS / 2] = 1;
    for (int pass = 0; pass < ZONE_ROWS * ZONE_COLS; pass++)
        for (int r = 0; r < ZONE_ROWS; r++)
            for (int c = 0; c < ZONE_COLS; c++) {
                bool dry = r && edge_letters[field->edge[r - 1][c]] != '~';
                bool wet = r < ZONE_ROWS - 1 && edge_letters[field->edge[r][c]] != '~';
                bool beside = (c && seen[r][c - 1]) || (c < ZONE_COLS - 1 && seen[r][c + 1]) ||
                              (dry && seen[r - 1][c]) || (wet && seen[r + 1][c]);
                seen[r][c] |= beside && zone_letters[field->zone[r][c]] != '#';
            }
    return seen[ZONE_ROWS - 1][ZONE_COLS / 2];
}

/* As one would draw it: the upper camp first, rows of zones and of the borders
 * between them by turns. */
void read_map(Load *l, const Field *f, const Path *at, void *row)
{
    FieldModel *field = row;
    bool good = true;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows != MAP_ROWS) {
        Fault *why = load_fault(l, at, ERR_RANGE, "this map has %lld rows; it takes %d",
                                (long long)rows, MAP_ROWS);
        fault_remedy(why, "write %d rows of zones and the %d rows of borders between them",
                     ZONE_ROWS, ZONE_ROWS - 1);
        return;
    }
    for (int i = 0; i < MAP_ROWS; i++) {
        Path one = { .up = at, .index = i + 1 };
        int up = MAP_ROWS - 1 - i;              /* counted from the lower camp */
        bool zones = up % 2 == 0, camp = i == 0 || up == 0;
        uint8_t *to = zones ? field->zone[up / 2] : field->edge[up / 2];
        lua_rawgeti(l->L, -1, i + 1);
        bool read = read_map_row(l, &one, zones ? zone_letters : edge_letters, to);
        good = read && (!camp || camp_is_open(l, &one, to)) && good;
        lua_pop(l->L, 1);
    }
    if (good && !is_joined(field)) {
        Fault *why = load_fault(l, at, ERR_RANGE, "no way leads from one camp to the other");
        fault_remedy(why, "give the river a bridge b, a ford f or a dam d, or open the ground");
    }
}

void read_marks(Load *l, const Field *f, const Path *at, void *row)
{
    FieldModel *field = row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows > FIELD_MARKS) {
        Fault *why = load_fault(l, at, ERR_FULL, "too many marks: %lld; at most %d",
                                (long long)rows, FIELD_MARKS);
        fault_remedy(why, "leave some out");
        rows = FIELD_MARKS;
    }
    for (int32_t i = 0; i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        FieldMark *mark = &field->mark[i];
        lua_rawgeti(l->L, -1, i + 1);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, mark);
        lua_pop(l->L, 1);
        mark->col = mark->col > 0 ? mark->col - 1 : 0;  /* as drawn -> as in the battle */
        mark->row = mark->row > 0 ? ZONE_ROWS - mark->row : 0;
    }
    field->marks = (int32_t)rows;
}

void read_accounts(Load *l, const Field *f, const Path *at, void *row)
{
    FieldModel *field = row;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (rows > ACCOUNTS_MAX) {
        Fault *why = load_fault(l, at, ERR_FULL, "too many accounts: %lld; at most %d",
                                (long long)rows, ACCOUNTS_MAX);
        fault_remedy(why, "leave some out");
        rows = ACCOUNTS_MAX;
    }
    FieldAccount *account = keep_array(l, rows, sizeof *account);
    for (int32_t i = 0; account && i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        FieldAccount *a = &account[i];
        lua_rawgeti(l->L, -1, i + 1);
        if (is_row(l, f->record, &one))
            read_record(l, f->record, &one, a);
        lua_pop(l->L, 1);
        if (a->to && a->to < a->from) {
            Path to = { .up = &one, .name = "to" };
            Fault *why = load_fault(l, &to, ERR_RANGE, "it ends in half-hour %d and begins in %d",
                                    a->to, a->from);
            fault_remedy(why, "choose to = %d or later", a->from);
        }
    }
    field->account = account;
    field->accounts = account ? (int32_t)rows : 0;
}
