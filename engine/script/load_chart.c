/*
 * load_chart.c: the drawn map: points of lines, rings of areas, heights.
 */
#include "script/load_read.h"

enum { POINTS_MAX = 20000, RINGS_MAX = 512, AREAS_MAX = 1024, GRID_MAX = 512 };

/* lon, lat, lon, lat ... at the top of the stack; NULL and a fault if not. */
static const int32_t *read_lonlat(Load *l, const Field *f, const Path *at, int32_t *points)
{
    Field number = { .name = f->name, .takes = TAKES_INT, .low = -180000, .high = 180000,
                     .unit = f->unit, .says = f->says };
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return NULL;
    }
    int64_t count = read_length(l, at);
    if (count % 2 || count < 2 * f->count || count > 2 * POINTS_MAX) {
        Fault *why = load_fault(l, at, ERR_RANGE,
                                "there are %lld numbers; it takes pairs, %d at least",
                                (long long)count, f->count);
        fault_remedy(why, "write lon, lat, lon, lat, ... in thousandths of a degree");
        return NULL;
    }
    int32_t *lonlat = keep_array(l, count, sizeof *lonlat);
    for (int64_t i = 0; lonlat && i < count; i++) {
        Path one = { .up = at, .index = i + 1 };
        int64_t n = 0;
        lua_rawgeti(l->L, -1, (lua_Integer)(i + 1));
        bool good = read_integer(l, &number, &one, &n);
        lua_pop(l->L, 1);
        if (!good)
            return NULL;
        lonlat[i] = (int32_t)n;
    }
    *points = (int32_t)(count / 2);
    return lonlat;
}

void read_points(Load *l, const Field *f, const Path *at, void *row)
{
    ChartLine *line = row;
    line->lonlat = read_lonlat(l, f, at, &line->points);
}

/* Each ring becomes an area of the chart, like the one begun in `row` but for
 * its edge. */
void read_rings(Load *l, const Field *f, const Path *at, void *row)
{
    const ChartArea *like = row;
    Chart *chart = &l->m->chart;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rings = read_length(l, at);
    bool hole = strcmp(f->name, "holes") == 0;
    for (int64_t i = 1; i <= rings; i++) {
        Path one = { .up = at, .index = i };
        if (chart->areas == RINGS_MAX) {
            Fault *why = load_fault(l, &one, ERR_FULL, "too many rings; at most %d", RINGS_MAX);
            fault_remedy(why, "leave out the smallest");
            return;
        }
        ChartArea *area = &chart->area[chart->areas];
        *area = *like;
        area->hole = hole;
        lua_rawgeti(l->L, -1, (lua_Integer)i);
        area->lonlat = read_lonlat(l, f, &one, &area->points);
        lua_pop(l->L, 1);
        chart->areas += area->lonlat != NULL;
    }
}

void read_areas(Load *l)
{
    Path whole = { .file = FILE_LAND }, list = { .up = &whole, .name = "areas" };
    lua_pushstring(l->L, "areas");
    lua_rawget(l->L, -2);
    l->m->chart.area = keep_array(l, RINGS_MAX, sizeof(ChartArea));
    if (lua_istable(l->L, -1) && l->m->chart.area) {
        int64_t rows = read_length(l, &list);
        for (int64_t i = 1; i <= rows && i <= AREAS_MAX; i++) {
            Path one = { .up = &list, .index = i };
            ChartArea like = { .points = 0 };
            lua_rawgeti(l->L, -1, (lua_Integer)i);
            if (is_row(l, &record_area, &one))
                read_record(l, &record_area, &one, &like);
            lua_pop(l->L, 1);
        }
    }
    lua_pop(l->L, 1);
}

static void uneven(Load *l, const Path *at, int64_t is, int64_t takes)
{
    Fault *why = load_fault(l, at, ERR_RANGE, "there are %lld here; there must be %lld",
                            (long long)is, (long long)takes);
    fault_remedy(why, "give all rows of the relief the same length, from 1 to %d", GRID_MAX);
}

static bool read_height_row(Load *l, const Field *f, const Path *at, int16_t *out)
{
    const Chart *chart = &l->m->chart;
    int64_t cells = lua_istable(l->L, -1) ? (int64_t)lua_rawlen(l->L, -1) : 0;
    if (cells != chart->cols) {
        uneven(l, at, cells, chart->cols);
        return false;
    }
    for (int64_t i = 0; i < cells; i++) {
        Path one = { .up = at, .index = i + 1 };
        int64_t n = 0;
        lua_rawgeti(l->L, -1, (lua_Integer)(i + 1));
        bool good = read_integer(l, f, &one, &n);
        lua_pop(l->L, 1);
        if (!good)
            return false;
        out[i] = (int16_t)n;
    }
    return true;
}

void read_heights(Load *l, const Field *f, const Path *at, void *row)
{
    Chart *chart = &((Model *)row)->chart;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    lua_rawgeti(l->L, -1, 1);
    int64_t cols = lua_istable(l->L, -1) ? (int64_t)lua_rawlen(l->L, -1) : 0;
    lua_pop(l->L, 1);
    if (rows < 1 || rows > GRID_MAX || cols < 1 || cols > GRID_MAX) {
        uneven(l, at, rows < 1 || rows > GRID_MAX ? rows : cols, GRID_MAX);
        return;
    }
    int16_t *height = keep_array(l, rows * cols, sizeof *height);
    chart->cols = (int32_t)cols;
    bool good = height != NULL;
    for (int64_t i = 0; i < rows && good; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, (lua_Integer)(i + 1));
        good = read_height_row(l, f, &one, height + i * cols);
        lua_pop(l->L, 1);
    }
    chart->rows = good ? (int32_t)rows : 0;
    chart->cols = good ? chart->cols : 0;
    chart->height = good ? height : NULL;
}

/* After the heights, whose rows and columns it shares. */
void read_surface(Load *l, const Field *f, const Path *at, void *row)
{
    Chart *chart = &((Model *)row)->chart;
    if (!lua_istable(l->L, -1)) {
        wrong_type(l, f, at);
        return;
    }
    int64_t rows = read_length(l, at);
    if (!chart->height)
        return;
    if (rows != chart->rows) {
        uneven(l, at, rows, chart->rows);
        return;
    }
    char *surface = keep_array(l, (int64_t)chart->rows * chart->cols + 1, 1);
    for (int64_t i = 0; surface && i < rows; i++) {
        Path one = { .up = at, .index = i + 1 };
        lua_rawgeti(l->L, -1, (lua_Integer)(i + 1));
        size_t len = 0;
        const char *text = lua_type(l->L, -1) == LUA_TSTRING ? lua_tolstring(l->L, -1, &len) : "";
        if (len != (size_t)chart->cols || strspn(text, ".~o") != len) {
            Fault *why = load_fault(l, &one, ERR_SYNTAX,
                                    "this row is not %d letters of '.', '~', 'o'",
                                    chart->cols);
            fault_remedy(why, "write '.' for land, '~' for sea, 'o' for a lake");
            surface = NULL;
        } else {
            memcpy(surface + i * chart->cols, text, len);
        }
        lua_pop(l->L, 1);
    }
    chart->surface = surface;
}
