/*
 * books_sort.c: which rows are shown, in which order; copying them.
 */
#include "front/window/books.h"

#include <stdlib.h>

const char *book_words(const Book *b, const BookRow *r, int column)
{
    return column == b->columns - 1 && r->words ? r->words : r->cell[column].text;
}

static char small(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

/* Without regard to great and small letters. */
static bool holds(const char *text, const char *part)
{
    for (; *text; text++) {
        size_t i = 0;
        while (part[i] && small(text[i]) == small(part[i]))
            i++;
        if (!part[i])
            return true;
    }
    return !*part;
}

static bool passes(const Book *b, const BookRow *r, const char *filter)
{
    for (int i = 0; i < b->columns; i++)
        if (holds(book_words(b, r, i), filter))
            return true;
    return false;
}

static int by_words(const char *a, const char *b)
{
    for (; *a && small(*a) == small(*b); a++)
        b++;
    return (unsigned char)small(*a) - (unsigned char)small(*b);
}

/* Below 0: row i before row j. What is equal stays as it comes. */
static int64_t before(const Book *b, int32_t i, int32_t j, int column, bool down)
{
    const BookCell *x = &b->row[i].cell[column], *y = &b->row[j].cell[column];
    int64_t d = b->column[column].figures ? (x->n > y->n) - (x->n < y->n) : by_words(x->text, y->text);
    d = down ? -d : d;
    return d ? d : i - j;
}

static void merge(Book *b, int32_t *into, int32_t from, int32_t middle, int32_t to, int column,
                  bool down)
{
    int32_t i = from, j = middle;
    for (int32_t k = from; k < to; k++) {
        bool first = j >= to || (i < middle && before(b, b->order[i], b->order[j], column, down) <= 0);
        into[k] = first ? b->order[i++] : b->order[j++];
    }
    memcpy(b->order + from, into + from, sizeof *into * (size_t)(to - from));
}

void book_sort(Book *b, const char *filter, int column, bool down)
{
    b->shown = 0;
    for (int32_t i = 0; i < b->rows; i++)
        if (passes(b, &b->row[i], filter))
            b->order[b->shown++] = i;
    int32_t *room = column >= 0 && column < b->columns ? calloc((size_t)b->shown + 1, sizeof *room)
                                                        : NULL;
    for (int32_t wide = 1; room && wide < b->shown; wide *= 2)
        for (int32_t from = 0; from + wide < b->shown; from += 2 * wide) {
            int32_t to = from + 2 * wide < b->shown ? from + 2 * wide : b->shown;
            merge(b, room, from, from + wide, to, column, down);
        }
    free(room);
}

void book_close(Book *b)
{
    for (int i = 0; i < b->rows; i++)
        free(b->row[i].words);
    free(b->row);
    free(b->order);
    *b = (Book){ .row = NULL };
}

/* ---- CSV ---- */

typedef struct Out { char *at; size_t used, room; } Out;

static bool put(Out *o, char c)
{
    if (o->used + 1 >= o->room) {
        size_t room = o->room ? 2 * o->room : 4096;
        char *at = realloc(o->at, room);
        if (!at)
            return false;
        o->at = at;
        o->room = room;
    }
    o->at[o->used++] = c;
    o->at[o->used] = 0;
    return true;
}

static bool put_field(Out *o, const char *text, char after)
{
    bool quoted = strpbrk(text, ",\"\r\n") != NULL;
    bool good = !quoted || put(o, '"');
    for (; *text && good; text++)
        good = (*text != '"' || put(o, '"')) && put(o, *text);
    return good && (!quoted || put(o, '"')) && (after != '\n' || put(o, '\r')) && put(o, after);
}

/* Figures go out plain: 1234, and grams. */
static bool put_cell(Out *o, const Book *b, const BookRow *r, int column, char after)
{
    TEXT(plain, 32);
    if (!b->column[column].figures || (!r->cell[column].text[0] && r->cell[column].n < 0))
        return put_field(o, r->cell[column].n < 0 ? "" : book_words(b, r, column), after);
    text_addf(&plain, "%lld", (long long)r->cell[column].n);
    return put_field(o, plain.at, after);
}

char *book_csv(const Book *b)
{
    Out o = { .at = NULL };
    bool good = true;
    for (int c = 0; c < b->columns && good; c++)
        good = put_field(&o, b->column[c].name, c + 1 < b->columns ? ',' : '\n');
    for (int i = 0; i < b->shown && good; i++)
        for (int c = 0; c < b->columns && good; c++)
            good = put_cell(&o, b, &b->row[b->order[i]], c, c + 1 < b->columns ? ',' : '\n');
    if (good)
        return o.at;
    free(o.at);
    return NULL;
}
