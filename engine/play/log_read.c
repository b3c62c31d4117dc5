/*
 * log_read.c: lines of text as what a game can be made of. Read strictly and
 * from strangers: every line is bounded, every word is checked, and of a log
 * that was sealed no byte may differ.
 */
#include "play/log_file.h"

typedef struct Lines {
    const char *at, *end;           /* what is not read yet */
    const char *line;
    size_t      len;                /* of the line, without its end */
    int32_t     number, week;       /* week: last one met, for faults */
    uint64_t    check;
    const char *name;
    LogFile    *f;
    Fault      *why;
} Lines;

static Status bad(Lines *in, Status status, const char *what)
{
    TEXT(where, 160);
    text_add(&where, in->name);
    if (in->week)
        fault(in->why, status, where.at, "week %d: %s", (int)in->week, what);
    else
        fault(in->why, status, where.at, "%s", what);
    if (in->why)
        in->why->line = in->number;
    if (status == ERR_DAMAGED)
        return fault_remedy(in->why, "take the copy before it, the file of the same name with ~ "
                                     "at its end");
    return status;
}

/* The next line; false at the end. A last line without an end is not one. */
static bool next_line(Lines *in)
{
    const char *stop = in->at < in->end ? memchr(in->at, '\n', (size_t)(in->end - in->at)) : NULL;
    if (!stop)
        return false;
    in->line = in->at;
    in->len = (size_t)(stop - in->at);
    in->at = stop + 1;
    in->number++;
    return true;
}

static bool begins(const Lines *in, const char *word)
{
    size_t n = strlen(word);
    return in->len >= n && memcmp(in->line, word, n) == 0;
}

enum { HEX = 16 };

static bool same_hex(const char *at, uint64_t value)
{
    TEXT(hex, HEX + 1);
    text_hex(&hex, value);
    return memcmp(at, hex.at, HEX) == 0;
}

/* Adds the line to the running check; a line that carries one must agree. */
static bool checks(Lines *in, bool carries)
{
    if (in->f->open)
        return true;
    if (!carries) {
        in->check = hash_bytes(in->check, in->line, in->len + 1);
        return true;
    }
    if (in->len < HEX + 6)
        return false;
    in->check = hash_bytes(in->check, in->line, in->len - HEX);
    return same_hex(in->line + in->len - HEX, in->check);
}

static const char *keep(Lines *in, const char *at, size_t len)
{
    return arena_string(&in->f->mem, at, len);
}

/* Splits "id=value"; both are kept. */
static bool pair(Lines *in, const char *word, size_t len, const char **id, const char **value)
{
    const char *is = memchr(word, '=', len);
    if (!is || is == word || is + 1 == word + len)
        return false;
    *id = keep(in, word, (size_t)(is - word));
    *value = keep(in, is + 1, (size_t)(word + len - is - 1));
    return *id && *value;
}

static bool number_word(Reader *r, uint64_t *out)
{
    const char *word;
    size_t len;
    *out = 0;
    if (!read_word(r, &word, &len) || len > 20)
        return false;
    for (size_t i = 0; i < len; i++) {
        uint64_t digit = (uint64_t)(word[i] - '0');
        if (word[i] < '0' || word[i] > '9' || *out > (UINT64_MAX - digit) / 10)
            return false;
        *out = *out * 10 + digit;
    }
    return true;
}

static bool hex_word(Reader *r, uint64_t *out)
{
    const char *word;
    size_t len;
    return read_word(r, &word, &len) && len == HEX && hex_of(word, len, out);
}

static bool add_premise(Lines *in, const char *word, size_t len)
{
    Setup *setup = &in->f->setup;
    if (setup->premises >= SETUP_MAX)
        return false;
    int32_t i = setup->premises++;
    return pair(in, word, len, &setup->premise[i].id, &setup->premise[i].value);
}

static bool add_reading(Lines *in, const char *word, size_t len)
{
    Setup *setup = &in->f->setup;
    if (setup->premises >= SETUP_MAX)
        return false;
    int32_t i = setup->premises++;
    setup->premise[i].id = "reading";
    setup->premise[i].value = keep(in, word, len);
    return setup->premise[i].value;
}

static bool add_doctrine(Lines *in, const char *word, size_t len)
{
    Setup *setup = &in->f->setup;
    if (setup->doctrines >= SIDE_MAX)
        return false;
    int32_t i = setup->doctrines++;
    return pair(in, word, len, &setup->doctrine[i].side, &setup->doctrine[i].name);
}

static bool scenario_line(Lines *in, Reader *r)
{
    const char *word;
    size_t len;
    if (in->f->setup.scenario[0] || !read_word(r, &word, &len) || len >= 64)
        return false;
    in->f->setup.scenario = keep(in, word, len);
    in->f->versioned = hex_word(r, &in->f->scenario_digest);
    return in->f->setup.scenario && (in->f->versioned || in->f->open);
}

/* "rules 0c4d…  seed 1  reading middle", each part by its word. */
static bool words_line(Lines *in, Reader *r)
{
    const char *key, *word;
    size_t klen, len;
    while (read_word(r, &key, &klen)) {
        bool good;
        if (word_is(key, klen, "seed"))
            good = number_word(r, &in->f->setup.seed);
        else if (word_is(key, klen, "rules"))
            good = hex_word(r, &in->f->rules_digest);
        else if (!read_word(r, &word, &len))
            good = false;
        else if (word_is(key, klen, "reading"))
            good = add_reading(in, word, len);
        else if (word_is(key, klen, "premise"))
            good = add_premise(in, word, len);
        else if (word_is(key, klen, "doctrine"))
            good = add_doctrine(in, word, len);
        else
            good = false;
        if (!good)
            return false;
    }
    return true;
}

static Reader reader_here(const Lines *in) { return reader_of(in->line, in->len); }

/* A number behind a letter: "w12", "d3", "h07". */
static bool lettered(const char *word, size_t len, char letter, int32_t max, int32_t *out)
{
    int64_t n;
    if (len < 2 || len > 8 || word[0] != letter || !number_of(word + 1, len - 1, &n))
        return false;
    *out = (int32_t)n;
    return n >= 1 && n <= max;
}

/* A day may see two battles, so half-hours may begin again. */
static bool in_order(const LogLine *a, const LogLine *b)
{
    return a->week != b->week ? a->week < b->week : a->day <= b->day;
}

static const char *rest_of(const Reader *r, size_t *len)
{
    const char *at = r->at;
    while (at < r->end && *at == ' ')
        at++;
    *len = (size_t)(r->end - at);
    return at;
}

/* The words of an order: no byte below a blank, short enough. The side's name
 * stays in front of them until the scenario is known. */
static bool plain(const char *words, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)words[i] < ' ' || words[i] == 127)
            return false;
    return len > 0 && len < SAY_MAX;
}

static LogLine *line_new(Lines *in, const char *words, size_t len)
{
    LogLine *l = arena_push(&in->f->mem, sizeof *l);
    if (!l || !(l->words = keep(in, words, len)))
        return NULL;
    l->at = in->number;
    return l;
}

static bool mark_line(Lines *in, Reader *r, LogLine *l)
{
    if (!read_is(r, "digest"))
        return in->f->open;
    l->digested = hex_word(r, &l->digest);
    return l->digested;
}

static Status week_line(Lines *in)
{
    LogFile *f = in->f;
    LogLine l = { 0 };
    const char *word;
    size_t len;
    Reader r = reader_here(in);

    if (!read_word(&r, &word, &len) || !lettered(word, len, 'w', LOG_WEEK_MAX, &l.week))
        return bad(in, ERR_DAMAGED, "this line is none of a log's");
    in->week = l.week;
    Reader day = r;
    if (read_word(&day, &word, &len) && lettered(word, len, 'd', WEEK_DAYS, &l.day)) {
        if (!read_word(&day, &word, &len) || !lettered(word, len, 'h', 255, &l.half_hour))
            return bad(in, ERR_DAMAGED, "a half-hour should follow the day, as in h07");
        r = day;
    }
    bool mark = read_is(&r, "=");
    const char *rest = rest_of(&r, &len);
    if (!mark && !plain(rest, len))
        return bad(in, ERR_DAMAGED, "a side and an order should stand here");
    LogLine *own = line_new(in, mark ? "" : rest, mark ? 0 : len);
    if (!own)
        return no_memory(in->why);
    l.words = own->words;
    l.at = own->at;
    l.side = !mark;                 /* which one is found when the scenario is known */
    *own = l;
    if (mark && !mark_line(in, &r, own))
        return bad(in, ERR_DAMAGED, "the digest of the week should stand here");
    if (!checks(in, mark))
        return bad(in, ERR_DAMAGED, "the check does not fit: something up to here was changed");
    if (f->last && !in_order(f->last, own))
        return bad(in, ERR_DAMAGED, "this line stands behind a later one");
    *(f->last ? &f->last->next : &f->first) = own;
    f->last = own;
    return OK;
}

static Status draft_line(Lines *in, LogLine ***tail)
{
    Reader r = reader_here(in);
    size_t len;
    read_is(&r, "draft");
    const char *rest = rest_of(&r, &len);
    LogLine *l = plain(rest, len) ? line_new(in, rest, len) : NULL;
    if (!l)
        return bad(in, ERR_DAMAGED, "a side and an order should stand here");
    checks(in, false);
    **tail = l;
    *tail = &l->next;
    return OK;
}

/* Lines of a World stand together; they are counted first and kept in a row. */
static Status world_lines(Lines *in, const char *lead, FieldText **out, int32_t *count)
{
    Lines ahead = *in;
    int32_t n = 0;
    do
        n++;
    while (next_line(&ahead) && begins(&ahead, lead));

    if (*out)
        return bad(in, ERR_DAMAGED, "the state of the game stands here twice");
    *out = arena_array(&in->f->mem, (size_t)n, sizeof **out);
    if (!*out)
        return no_memory(in->why);
    for (*count = 0; *count < n; ++*count) {
        if (*count && !next_line(in))
            return bad(in, ERR_DAMAGED, "the file ends here");
        size_t skip = strlen(lead);
        const char *text = keep(in, in->line + skip, in->len - skip);
        if (!text)
            return no_memory(in->why);
        (*out)[*count] = (FieldText){ text, in->len - skip, in->number };
        checks(in, false);
    }
    return OK;
}

static Status head_line(Lines *in, bool *sealed)
{
    Reader r = reader_here(in);
    bool good = true;

    if (begins(in, "head =")) {
        *sealed = true;
        return checks(in, true) ? OK : bad(in, ERR_DAMAGED, "the head of the log was changed");
    }
    if (begins(in, "scenario ")) {
        read_is(&r, "scenario");
        good = scenario_line(in, &r);
    } else if (begins(in, "folder ")) {
        in->f->folder = keep(in, in->line + 7, in->len - 7);
        good = in->f->folder && in->len < sizeof ((Session *)0)->scenario;
    } else if (begins(in, "from ")) {
        return world_lines(in, "from ", &in->f->base, &in->f->bases);
    } else {
        good = words_line(in, &r);
    }
    checks(in, false);
    return good ? OK : bad(in, ERR_DAMAGED, "this line of the head is not understood");
}

static bool idle_line(const Lines *in)
{
    return in->f->open && (in->len == 0 || in->line[0] == '#');
}

/* The last line, behind which nothing may stand. */
static Status end_line(Lines *in)
{
    if (in->len != 4 + HEX || !same_hex(in->line + 4, in->check))
        return bad(in, ERR_DAMAGED, "the check at the end does not fit: the snapshot was changed");
    return in->at == in->end ? OK : bad(in, ERR_DAMAGED, "something stands behind the end");
}

static Status first_line(Lines *in)
{
    static const char form[] = "sawad log 1";
    bool open = next_line(in) && word_is(in->line, in->len, "sawad log 1 open");
    in->f->open = open;
    if (!in->line || (!open && !word_is(in->line, in->len, form))) {
        fault(in->why, ERR_DAMAGED, in->name, "this is not an order log of this game");
        return fault_remedy(in->why, "its first line should be `%s`", form);
    }
    checks(in, false);
    return OK;
}

/* "w12 …" and not a word of the head. */
static bool of_week(const Lines *in)
{
    return in->len > 1 && in->line[0] == 'w' && in->line[1] >= '0' && in->line[1] <= '9';
}

static Status parse(Lines *in)
{
    LogLine **drafts = &in->f->draft;
    bool headed = false, sealed = false;
    Status status = first_line(in);

    while (status == OK && next_line(in)) {
        if (in->len > LOG_LINE_MAX || in->number > LOG_LINES_MAX)
            return bad(in, ERR_DAMAGED, "this line is too long, or one of too many");
        if (idle_line(in))
            continue;
        if (begins(in, "end ") && !in->f->open)
            return sealed ? end_line(in) : bad(in, ERR_DAMAGED, "the head has no check");
        if (of_week(in) && (sealed || in->f->open)) {
            status = week_line(in);
            headed = true;
        } else if (begins(in, "draft ") && sealed) {
            status = draft_line(in, &drafts);
        } else if (begins(in, "snapshot ") && sealed) {
            status = world_lines(in, "snapshot ", &in->f->snapshot, &in->f->snapshots);
        } else if (!headed && !sealed) {
            status = head_line(in, &sealed);
        } else {
            status = bad(in, ERR_DAMAGED, "this line is none of a log's");
        }
    }
    if (status != OK || (in->f->open && in->at == in->end))
        return status;
    return bad(in, ERR_DAMAGED, "the file ends before its last line");
}

Status log_parse(const char *text, size_t len, const char *name, LogFile *out, Fault *why)
{
    Lines in = { .at = text, .end = text + len, .check = HASH_START, .name = name, .f = out,
                 .why = why };
    *out = (LogFile){ .folder = "", .setup.scenario = "" };
    if (len > LOG_BYTES_MAX || memchr(text, 0, len))
        return bad(&in, ERR_DAMAGED, "this is not a text, or it is too long");
    if (!arena_open(&out->mem, len + 64 * 1024, 8 * (size_t)LOG_BYTES_MAX))
        return no_memory(why);
    Status status = parse(&in);
    if (status == OK && !out->setup.scenario[0])
        status = bad(&in, ERR_DAMAGED, "no scenario is named");
    if (status != OK)
        log_close(out);
    return status;
}

void log_close(LogFile *f) { arena_close(&f->mem); }

Status log_world(const Model *m, const FieldText *lines, int32_t count, const char *name,
                 World *out, Fault *why)
{
    memset(out, 0, sizeof *out);
    for (int32_t i = 0; i < count; i++) {
        Status status = fields_read(m, out, lines[i].at, lines[i].len, why);
        if (status == OK)
            continue;
        if (why) {
            Text where = text_in(why->where, sizeof why->where);
            text_add(&where, name);
            why->line = lines[i].line;
        }
        return status;
    }
    return OK;
}
