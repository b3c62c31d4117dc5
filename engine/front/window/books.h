/*
 * books.h: the ledgers: lists of all a side knows, sorted by any column, narrowed
 * by typing, each row leading to the map, each list copied as CSV.
 */
#ifndef SAWAD_FRONT_BOOKS_H
#define SAWAD_FRONT_BOOKS_H

#include "base/text.h"
#include "play/session.h"

enum { BOOK_COLS = 9, BOOK_CELL = 56, BOOK_ROWS = 6000, BOOK_FILTER = 48 };

typedef enum BookId { BOOK_ARMIES, BOOK_OTHERS, BOOK_PLACES, BOOK_PEOPLES, BOOK_LEADERS,
                      BOOK_STORES, BOOK_LOSSES, BOOK_EVENTS, BOOKS } BookId;

/* A column of figures is set flush right and sorted by n, one of words by the text. */
typedef struct BookCell { char text[BOOK_CELL]; int64_t n; } BookCell;
typedef struct BookRow {
    BookCell    cell[BOOK_COLS];
    FormationId army;           /* where the row leads; gen 0 and n 0: nowhere */
    PlaceId     place;
    char       *words;          /* owned: the last cell when it is longer; or NULL */
} BookRow;

typedef struct BookColumn { const char *name; bool figures; } BookColumn;

typedef struct Book {
    BookId      id;
    BookColumn  column[BOOK_COLS];
    int         columns;
    BookRow    *row;            /* owned */
    int         rows, room;
    int32_t    *order;          /* owned: rows that pass the filter, sorted */
    int         shown;
} Book;

extern const char *const book_name[BOOKS];

/* Fills a book from what the side knows; false: no memory. */
bool book_fill(Book *b, BookId id, Session *s, const View *v);
/* Which rows are shown and in which order; column -1: as they come. */
void book_sort(Book *b, const char *filter, int column, bool down);
void book_close(Book *b);
const char *book_words(const Book *b, const BookRow *r, int column);

/* All shown rows as CSV (RFC 4180); the caller frees it. NULL: no memory. */
char *book_csv(const Book *b);

#endif
