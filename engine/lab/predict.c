/*
 * predict.c: predictions as a file.
 */
#include "lab/predict.h"

#include "base/num.h"
#include "base/text.h"

#include <errno.h>
#include <stdlib.h>

enum { LINE_MOST = 2000, FIELDS = 4 };

static const char head[] = "name,without,with,reason";
static const char mark[] = "sawad predictions 1";

/* ---- lines of a table ---- */

/* Reads a line without its end; false at the end of the file. */
static bool read_line(FILE *from, char *line, size_t cap)
{
    if (!fgets(line, (int)cap, from))
        return false;
    size_t len = strlen(line);
    while (len && (line[len - 1] == '\n' || line[len - 1] == '\r'))
        line[--len] = 0;
    return true;
}

/* One field of a line, with its quotes taken off; NULL: there is no more. */
static const char *read_field(const char *at, char *out, size_t cap)
{
    Text text = text_in(out, cap);
    bool quoted = *at == '"';
    at += quoted;
    while (*at && (quoted || *at != ',')) {
        if (quoted && *at == '"' && at[1] != '"')
            break;
        at += quoted && *at == '"';
        text_addn(&text, at++, 1);
    }
    at += quoted && *at == '"';
    return *at == ',' ? at + 1 : NULL;
}

static Status bad_line(const char *where, int32_t line, const char *what, Fault *why)
{
    fault(why, ERR_SYNTAX, where, "%s", what);
    fault_remedy(why,
                 "write %s, with whole numbers from 0 to 100 for what is expected in a hundred "
                 "campaigns",
                 head);
    if (why)
        why->line = line;
    return ERR_SYNTAX;
}

static bool percent_of(const char *text, int32_t *out)
{
    int64_t n;
    if (!number_of(text, strlen(text), &n) || n < 0 || n > 100)
        return false;
    *out = (int32_t)n;
    return true;
}

static Status read_row(const char *line, const char *where, int32_t number, Predictions *out,
                       Fault *why)
{
    char field[FIELDS][REASON_MOST] = { "" };
    const char *at = line;
    for (int i = 0; i < FIELDS && at; i++)
        at = read_field(at, field[i], sizeof field[i]);
    if (at)
        return bad_line(where, number, "this line has too many columns", why);
    if (out->count == CLASS_MOST)
        return bad_line(where, number, "there are too many people", why);
    Prediction *p = &out->of[out->count];
    Text name = text_in(p->name, sizeof p->name), reason = text_in(p->reason, sizeof p->reason);
    text_clean(&name, field[0], strlen(field[0]));
    text_clean(&reason, field[3], strlen(field[3]));
    if (!name.len)
        return bad_line(where, number, "nobody is named here", why);
    if (!percent_of(field[1], &p->without) || !percent_of(field[2], &p->with))
        return bad_line(where, number, "that is no number from 0 to 100", why);
    out->count++;
    return OK;
}

Status predictions_read(FILE *from, const char *where, Predictions *out, Fault *why)
{
    char line[LINE_MOST];
    int32_t number = 1;
    Status status = OK;
    out->count = 0;
    if (!read_line(from, line, sizeof line) || strcmp(line, head) != 0)
        return bad_line(where, 1, "the first line is not the head of the table", why);
    while (status == OK && read_line(from, line, sizeof line)) {
        number++;
        if (*line)
            status = read_row(line, where, number, out, why);
    }
    return status == OK && !out->count
               ? bad_line(where, number, "nobody has predicted anything", why)
               : status;
}

/* ---- locked ---- */

static void add_field(Text *out, const char *text)
{
    text_add(out, "\"");
    for (; *text; text++)
        text_addf(out, *text == '"' ? "\"\"" : "%c", *text);
    text_add(out, "\"");
}

/* Line k of what is locked: who asks what, the head, the rows; false after the last. */
static bool locked_line(const Predictions *p, int32_t k, char *out, size_t cap)
{
    const char *const asked[][2] = { { "question", p->question },
                                     { "measure", p->measure },
                                     { "metric", p->metric },
                                     { "switched", p->switched },
                                     { "model", p->model } };
    int32_t heads = (int32_t)countof(asked);
    Text line = text_in(out, cap);
    if (k == 0)
        text_add(&line, mark);
    else if (k <= heads)
        text_addf(&line, "%s: %s", asked[k - 1][0], asked[k - 1][1]);
    else if (k == heads + 1)
        text_add(&line, head);
    else if (k - heads - 2 < p->count) {
        const Prediction *of = &p->of[k - heads - 2];
        add_field(&line, of->name);
        text_addf(&line, ",%d,%d,", (int)of->without, (int)of->with);
        add_field(&line, of->reason);
    }
    return k < heads + 2 + p->count;
}

Status predictions_lock(const char *path, const Predictions *p, uint64_t *digest, Fault *why)
{
    char line[LINE_MOST];
    FILE *to = fopen(path, "wxb"); /* never over another */
    *digest = HASH_START;
    if (!to) {
        fault(why, errno == EEXIST ? ERR_REFUSED : ERR_IO, path, "%s",
              errno == EEXIST ? "there is such a file already" : strerror(errno));
        return fault_remedy(why, "name a new file; what is locked is not written over");
    }
    for (int32_t k = 0; locked_line(p, k, line, sizeof line); k++) {
        *digest = hash_bytes(*digest, line, strlen(line));
        fprintf(to, "%s\n", line);
    }
    fprintf(to, "locked: %016llx\n", (unsigned long long)*digest);
    bool good = !ferror(to);
    good = fclose(to) == 0 && good;
    return good ? OK : fault(why, ERR_IO, path, "it cannot be written");
}

static Status changed(const char *path, int32_t line, const char *what, Fault *why)
{
    fault(why, ERR_DAMAGED, path, "%s", what);
    fault_remedy(why, "take the file that sawad lab predict wrote, or predict anew");
    if (why)
        why->line = line;
    return ERR_DAMAGED;
}

static void take_asked(Predictions *p, const char *line)
{
    const struct {
        const char *key;
        char *to;
        size_t cap;
    } asked[] = { { "question: ", p->question, sizeof p->question },
                  { "measure: ", p->measure, sizeof p->measure },
                  { "metric: ", p->metric, sizeof p->metric },
                  { "switched: ", p->switched, sizeof p->switched },
                  { "model: ", p->model, sizeof p->model } };
    for (size_t i = 0; i < countof(asked); i++) {
        size_t len = strlen(asked[i].key);
        if (strncmp(line, asked[i].key, len) != 0)
            continue;
        Text text = text_in(asked[i].to, asked[i].cap);
        text_add(&text, line + len);
        return;
    }
}

static Status unlock(FILE *from, const char *path, Predictions *p, uint64_t *digest, Fault *why)
{
    char line[LINE_MOST];
    int32_t number = 0;
    bool rows = false;
    uint64_t is = HASH_START, said = 0;
    while (read_line(from, line, sizeof line)) {
        number++;
        if (number == 1 && strcmp(line, mark) != 0)
            return changed(path, 1, "these are no locked predictions", why);
        if (strncmp(line, "locked: ", 8) == 0) {
            *digest = is;
            return hex_of(line + 8, strlen(line + 8), &said) && said == is
                       ? OK
                       : changed(path, number,
                                 "this is not what was locked: somebody has changed it", why);
        }
        is = hash_bytes(is, line, strlen(line));
        if (rows && read_row(line, path, number, p, why) != OK)
            return why->status;
        rows = rows || strcmp(line, head) == 0;
        if (!rows)
            take_asked(p, line);
    }
    return changed(path, number, "its end is missing", why);
}

Status predictions_unlock(const char *path, Predictions *p, uint64_t *digest, Fault *why)
{
    FILE *from = fopen(path, "rb");
    memset(p, 0, sizeof *p);
    if (!from) {
        fault(why, ERR_IO, path, "%s", strerror(errno));
        return ERR_IO;
    }
    Status status = unlock(from, path, p, digest, why);
    fclose(from);
    return status;
}

double brier(int32_t percent, int64_t yes, int64_t n)
{
    double p = percent / 100.0, share = n ? (double)yes / (double)n : 0;
    return share * (1 - p) * (1 - p) + (1 - share) * p * p;
}
