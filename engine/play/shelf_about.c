/*
 * shelf_about.c: the page of a playthrough: a line for each thing it tells, and
 * a check over all of them.
 */
#include "play/shelf_about.h"

#include "base/num.h"
#include "base/text.h"
#include "play/log_disk.h"
#include "play/lookback.h"
#include "play/report.h"

#define KIND_LINE "sawad game 1"

enum { ABOUT_BYTES = 8192, PEEK_BYTES = 64 << 20 };

typedef struct Line { const char *word; size_t at, room; } Line;
#define TOLD(field) { #field, offsetof(Playthrough, field), sizeof ((Playthrough *)0)->field }
static const Line texts[] = { TOLD(scenario), TOLD(title), TOLD(side), TOLD(called), TOLD(name),
                              TOLD(began), TOLD(from), TOLD(date), TOLD(grade), TOLD(file) };
static const Line numbers[] = { TOLD(from_week), TOLD(week), TOLD(weeks), TOLD(men), TOLD(jdn),
                                TOLD(points) };
static const Line bools[] = { TOLD(over), TOLD(won), TOLD(lost), TOLD(field) };

/* ---- writing ---- */

static void add_fought(Text *t, const Playthrough *p)
{
    text_add(t, "fought");
    for (int32_t week = 0; week < SHELF_WEEKS; week++)
        if (shelf_fought(p, week))
            text_addf(t, " %d", (int)week + 1);
    text_add(t, "\n");
}

static void page_of(const Playthrough *p, Text *t)
{
    const char *at = (const char *)p;
    text_add(t, KIND_LINE "\n");
    for (size_t i = 0; i < countof(texts); i++)
        if (at[texts[i].at])
            text_addf(t, "%s %s\n", texts[i].word, at + texts[i].at);
    for (size_t i = 0; i < countof(numbers); i++) {
        int32_t n;
        memcpy(&n, at + numbers[i].at, sizeof n);
        text_addf(t, "%s %d\n", numbers[i].word, (int)n);
    }
    for (size_t i = 0; i < countof(bools); i++)
        if (at[bools[i].at])
            text_addf(t, "%s\n", bools[i].word);
    text_addf(t, "seed %llu\n", (unsigned long long)p->seed);
    add_fought(t, p);
    uint64_t check = hash_bytes(HASH_START, t->at, t->len);
    text_add(t, "check ");
    text_hex(t, check);
    text_add(t, "\n");
}

static Status fill_page(const void *what, DiskPut *put, void *to, Fault *why)
{
    TEXT(page, ABOUT_BYTES);
    page_of(what, &page);
    return put(to, page.at, page.len, why);
}

Status about_write(const char *path, const Playthrough *p, Fault *why)
{
    return disk_write(path, false, fill_page, p, why);
}

/* ---- reading ---- */

/* The whole page but for its last line, if that is the check of it. */
static bool whole(const char *bytes, size_t len, size_t *body)
{
    enum { CHECK_LINE = 6 + 16 + 1 };
    TEXT(check, 32);
    if (len <= CHECK_LINE)
        return false;
    *body = len - CHECK_LINE;
    text_add(&check, "check ");
    text_hex(&check, hash_bytes(HASH_START, bytes, *body));
    text_add(&check, "\n");
    return memcmp(bytes + *body, check.at, CHECK_LINE) == 0;
}

static void take_fought(Reader *r, Playthrough *p)
{
    const char *word;
    size_t len;
    int64_t week;
    while (read_word(r, &word, &len))
        if (number_of(word, len, &week) && week >= 1 && week <= SHELF_WEEKS)
            p->fought[(week - 1) / 8] |= (uint8_t)(1u << (week - 1) % 8);
}

static void take_text(const Line *l, Playthrough *p, const Reader *r)
{
    Text t = text_in((char *)p + l->at, l->room);
    const char *from = r->at;
    while (from < r->end && *from == ' ')
        from++;
    text_clean(&t, from, (size_t)(r->end - from));
}

static bool take_line(Playthrough *p, const char *line, size_t len)
{
    Reader r = reader_of(line, len);
    const char *word;
    size_t n;
    int64_t number;
    if (!read_word(&r, &word, &n))
        return true;
    for (size_t i = 0; i < countof(texts); i++)
        if (word_is(word, n, texts[i].word))
            return take_text(&texts[i], p, &r), true;
    for (size_t i = 0; i < countof(bools); i++)
        if (word_is(word, n, bools[i].word))
            return *((char *)p + bools[i].at) = true, true;
    if (word_is(word, n, "fought"))
        return take_fought(&r, p), true;
    bool seed = word_is(word, n, "seed");
    for (size_t i = 0; i < countof(numbers); i++) {
        if (!word_is(word, n, numbers[i].word))
            continue;
        if (!read_word(&r, &word, &n) || !number_of(word, n, &number))
            return false;
        int32_t value = (int32_t)clamp_i64(number, INT32_MIN, INT32_MAX);
        memcpy((char *)p + numbers[i].at, &value, sizeof value);
        return true;
    }
    if (seed && read_word(&r, &word, &n))
        for (size_t i = 0; i < n && word[i] >= '0' && word[i] <= '9'; i++)
            p->seed = p->seed * 10 + (uint64_t)(word[i] - '0');
    return true;                                /* of a later version: left out */
}

static bool take_page(Playthrough *p, const char *bytes, size_t len)
{
    size_t at = 0, body;
    if (!whole(bytes, len, &body) || len < sizeof KIND_LINE
        || memcmp(bytes, KIND_LINE "\n", sizeof KIND_LINE) != 0)
        return false;
    for (at = sizeof KIND_LINE; at < body;) {
        const char *stop = memchr(bytes + at, '\n', body - at);
        size_t n = stop ? (size_t)(stop - (bytes + at)) : body - at;
        if (!take_line(p, bytes + at, n))
            return false;
        at += n + 1;
    }
    return p->scenario[0] != 0;
}

bool about_read(const char *path, Playthrough *p)
{
    Arena mem = { 0 };
    char *bytes = NULL;
    size_t len = 0;
    Playthrough read = *p;
    bool good = disk_read(path, ABOUT_BYTES, &mem, &bytes, &len, NULL) == OK
                && take_page(&read, bytes, len);
    arena_close(&mem);
    if (good)
        *p = read;
    return good;
}

/* ---- what a game says of itself ---- */

static void copy(char *out, size_t cap, const char *words)
{
    Text t = text_in(out, cap);
    text_clean(&t, words ? words : "", words ? strlen(words) : 0);
}

static void learn_fought(Playthrough *p, Session *s, Side side, int32_t from)
{
    int32_t weeks = min_i32(session_weeks(s), SHELF_WEEKS);
    for (int32_t week = max_i32(from, session_first_week(s)); week < weeks; week++) {
        EventSpan e = session_heard(s, side, week);
        for (int32_t i = 0; i < e.count; i++)
            if (e.at[i].kind == EV_BATTLE)
                p->fought[week / 8] |= (uint8_t)(1u << week % 8);
    }
}

/* Its short cut has fewer weeks. */
static int32_t weeks_told(const Model *m, const Setup *setup)
{
    for (int32_t i = 0; i < setup->premises; i++)
        if (!strcmp(setup->premise[i].id, "length") && !strcmp(setup->premise[i].value, "short"))
            return m->short_from + m->short_weeks;
    return m->weeks;
}

void about_learn(Playthrough *p, Session *s, Side side)
{
    const Model *m = session_model(s);
    learn_fought(p, s, side, p->week);
    const View *v = session_view(s, side);
    TEXT(date, sizeof p->date);
    copy(p->scenario, sizeof p->scenario, text_of(m, m->id));
    copy(p->title, sizeof p->title, m->title);
    copy(p->side, sizeof p->side, text_of(m, m->side[side].id));
    copy(p->called, sizeof p->called, m->side[side].name.latin);
    report_date(&v->date, &date);
    copy(p->date, sizeof p->date, date.at);
    copy(p->grade, sizeof p->grade, v->over ? v->grade : "");
    p->seed = session_seed(s);
    p->week = session_weeks(s);
    p->weeks = weeks_told(m, session_setup(s));
    Date first = date_of(m, 0);
    p->jdn = jdn_from_date(first.year, first.month, first.day);
    p->points = v->points;
    p->over = v->over;
    p->won = v->over && v->winner == side;
    p->lost = v->over && v->winner && v->winner != side;
    p->field = session_stage(s) == 1;
    p->men = 0;
    for (int32_t i = 0; i < v->formations; i++)
        if (v->formation[i].own && !v->formation[i].garrison)
            p->men += v->formation[i].men;
    p->told = true;
}

/* "w12 =       digest …" counts as the twelfth week only if no half-hour stands
 * in front of the mark. */
static void peek_line(Playthrough *p, const char *line, size_t len)
{
    Reader r = reader_of(line, len);
    const char *word;
    size_t n;
    int64_t week;
    if (!read_word(&r, &word, &n))
        return;
    if (word_is(word, n, "scenario") && !p->scenario[0] && read_word(&r, &word, &n)) {
        Text t = text_in(p->scenario, sizeof p->scenario);
        text_clean(&t, word, n);
    } else if (word[0] == 'w' && number_of(word + 1, n - 1, &week) && read_is(&r, "=")
               && week > 0 && week < SHELF_WEEKS) {
        p->week = (int32_t)week;
    }
}

bool about_peek(const char *path, Playthrough *p)
{
    Arena mem = { 0 };
    char *bytes = NULL;
    size_t len = 0, at = 0;
    bool read = disk_read(path, PEEK_BYTES, &mem, &bytes, &len, NULL) == OK;
    p->men = -1;
    p->week = 0;
    while (read && at < len) {
        const char *stop = memchr(bytes + at, '\n', len - at);
        size_t n = stop ? (size_t)(stop - (bytes + at)) : len - at;
        if (n >= 8 && memcmp(bytes + at, "snapshot", 8) == 0)
            break;
        peek_line(p, bytes + at, n);
        at += n + 1;
    }
    bool ours = read && len > 9 && memcmp(bytes, "sawad log", 9) == 0;
    arena_close(&mem);
    return ours;
}
