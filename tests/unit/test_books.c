/*
 * test_books.c: ledgers: what is typed narrows them, any column sorts them, equal
 * rows keep their order, and what is copied is CSV.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "front/window/books_sort.c"        /* a face's file is in no library */

static BookRow row[5];
static int32_t order[6];

static Book book(void)
{
    static const struct { const char *name, *side; int64_t men; } is[] = {
        { "Hira", "Sasan", 30000 }, { "anbar", "Sasan", 8000 }, { "Basra", "Rashid, \"camp\"", 8000 },
        { "Zandaward", "nobody", 0 }, { "al-Hira", "Sasan", 200000 },
    };
    Book b = { .columns = 3, .row = row, .rows = 5, .order = order };
    b.column[0] = (BookColumn){ "Place", false };
    b.column[1] = (BookColumn){ "Side", false };
    b.column[2] = (BookColumn){ "Men", true };
    for (int i = 0; i < 5; i++) {
        row[i] = (BookRow){ .words = NULL };
        snprintf(row[i].cell[0].text, BOOK_CELL, "%s", is[i].name);
        snprintf(row[i].cell[1].text, BOOK_CELL, "%s", is[i].side);
        snprintf(row[i].cell[2].text, BOOK_CELL, "%d,000", (int)(is[i].men / 1000));
        row[i].cell[2].n = is[i].men;
    }
    return b;
}

static void typing_narrows(void **state)
{
    (void)state;
    Book b = book();
    book_sort(&b, "HIRA", -1, false);
    assert_int_equal(b.shown, 2);
    assert_int_equal(order[0], 0);
    assert_int_equal(order[1], 4);
    book_sort(&b, "nobody", -1, false);
    assert_int_equal(b.shown, 1);
    book_sort(&b, "no such thing", 0, false);
    assert_int_equal(b.shown, 0);
    book_sort(&b, "", -1, false);
    assert_int_equal(b.shown, 5);
}

static void columns_sort(void **state)
{
    (void)state;
    static const int32_t by_name[] = { 4, 1, 2, 0, 3 }, by_men[] = { 4, 0, 1, 2, 3 };
    Book b = book();
    book_sort(&b, "", 0, false);
    assert_memory_equal(order, by_name, sizeof by_name);
    book_sort(&b, "", 2, true);                     /* figures by what they are, not as words */
    assert_memory_equal(order, by_men, sizeof by_men);
    book_sort(&b, "", 2, false);
    assert_int_equal(order[0], 3);
    assert_int_equal(order[1], 1);                  /* of two alike, the first stays first */
    assert_int_equal(order[2], 2);
}

static void copies_are_csv(void **state)
{
    (void)state;
    Book b = book();
    book_sort(&b, "ra", 0, false);
    char *csv = book_csv(&b);
    assert_string_equal(csv, "Place,Side,Men\r\nal-Hira,Sasan,200000\r\n"
                             "Basra,\"Rashid, \"\"camp\"\"\",8000\r\nHira,Sasan,30000\r\n");
    free(csv);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typing_narrows),
        cmocka_unit_test(columns_sort),
        cmocka_unit_test(copies_are_csv),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
