/*
 * test_calendar.c: the three calendars, against the months and days that the
 * histories give.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "world/model.h"

static void assert_date(Date d, int year, int month, int day)
{
    assert_int_equal(d.year, year);
    assert_int_equal(d.month, month);
    assert_int_equal(d.day, day);
}

static void known_days(void **state)
{
    (void)state;
    assert_int_equal(jdn_from_date(622, 7, 16), 1948440);
    assert_int_equal(jdn_from_date(632, 6, 16), 1952063);
    assert_int_equal(jdn_from_date(1582, 10, 4), 2299160);
    assert_int_equal(jdn_from_date(636, 3, 1) - jdn_from_date(636, 2, 28), 2);
    assert_int_equal(jdn_from_date(633, 3, 1) - jdn_from_date(633, 2, 28), 1);
}

static void weekdays(void **state)
{
    /* Monday is 0. */
    static const struct { int year, month, day, is; } row[] = {
        { 634, 4, 24, 6 }, { 634, 7, 30, 5 }, { 636, 8, 20, 1 }, { 636, 12, 2, 0 },
        { 630, 4, 27, 4 }, { 629, 4, 27, 3 },
    };
    (void)state;
    for (size_t i = 0; i < countof(row); i++)
        assert_int_equal(jdn_from_date(row[i].year, row[i].month, row[i].day) % 7, row[i].is);
}

static void every_day_comes_back(void **state)
{
    (void)state;
    int year = 600, month = 1, day = 1;
    static const int length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    for (int jdn = jdn_from_date(600, 1, 1); jdn < jdn_from_date(660, 1, 1); jdn++) {
        assert_date(date_from_jdn(jdn), year, month, day);
        assert_int_equal(jdn_from_date(year, month, day), jdn);
        int last = length[month - 1] + (month == 2 && year % 4 == 0);
        if (++day > last) {
            day = 1;
            month++;
        }
        if (month > 12) {
            month = 1;
            year++;
        }
    }
}

/* First days of the months of the years 11 to 17 in the Julian calendar; those
 * of each year that fall in the next or the second next are marked by a fall of
 * the month. */
static void hijri_months(void **state)
{
    static const struct { int day, month; } first[7][12] = {
        { { 29, 3 }, { 28, 4 }, { 27, 5 }, { 26, 6 }, { 25, 7 }, { 24, 8 }, { 22, 9 }, { 22, 10 },
          { 20, 11 }, { 20, 12 }, { 18, 1 }, { 17, 2 } },
        { { 18, 3 }, { 17, 4 }, { 16, 5 }, { 15, 6 }, { 14, 7 }, { 13, 8 }, { 11, 9 }, { 11, 10 },
          { 9, 11 }, { 9, 12 }, { 7, 1 }, { 6, 2 } },
        { { 7, 3 }, { 6, 4 }, { 5, 5 }, { 4, 6 }, { 3, 7 }, { 2, 8 }, { 31, 8 }, { 30, 9 },
          { 29, 10 }, { 28, 11 }, { 27, 12 }, { 26, 1 } },
        { { 25, 2 }, { 27, 3 }, { 25, 4 }, { 25, 5 }, { 23, 6 }, { 23, 7 }, { 21, 8 }, { 20, 9 },
          { 19, 10 }, { 18, 11 }, { 17, 12 }, { 16, 1 } },
        { { 14, 2 }, { 15, 3 }, { 13, 4 }, { 13, 5 }, { 11, 6 }, { 11, 7 }, { 9, 8 }, { 8, 9 },
          { 7, 10 }, { 6, 11 }, { 5, 12 }, { 4, 1 } },
        { { 2, 2 }, { 4, 3 }, { 2, 4 }, { 2, 5 }, { 31, 5 }, { 30, 6 }, { 29, 7 }, { 28, 8 },
          { 26, 9 }, { 26, 10 }, { 24, 11 }, { 24, 12 } },
        { { 23, 1 }, { 22, 2 }, { 23, 3 }, { 22, 4 }, { 21, 5 }, { 20, 6 }, { 19, 7 }, { 18, 8 },
          { 16, 9 }, { 16, 10 }, { 14, 11 }, { 14, 12 } },
    };
    (void)state;
    int year = 632, before = 0;
    for (int y = 0; y < 7; y++) {
        for (int m = 0; m < 12; m++) {
            year += first[y][m].month < before;
            before = first[y][m].month;
            int jdn = jdn_from_date(year, first[y][m].month, first[y][m].day);
            assert_date(hijri_from_jdn(jdn), 11 + y, m + 1, 1);
        }
    }
}

static void hijri_days(void **state)
{
    (void)state;
    assert_date(hijri_from_jdn(jdn_from_date(622, 7, 16)), 1, 1, 1);
    assert_date(hijri_from_jdn(jdn_from_date(636, 12, 2)), 15, 10, 27);
    assert_date(hijri_from_jdn(jdn_from_date(634, 1, 21)), 12, 11, 15);

    Date last = hijri_from_jdn(jdn_from_date(622, 7, 16));
    for (int jdn = jdn_from_date(622, 7, 17); jdn < jdn_from_date(690, 1, 1); jdn++) {
        Date d = hijri_from_jdn(jdn);
        bool new_month = d.day == 1;
        assert_true(new_month ? last.day >= 29 && last.day <= 30 : d.day == last.day + 1);
        assert_int_equal(d.year * 12 + d.month, last.year * 12 + last.month + new_month);
        last = d;
    }
}

static void yazdgerdi(void **state)
{
    (void)state;
    assert_date(yazdgerdi_from_jdn(1952063), 1, 1, 1);
    assert_date(yazdgerdi_from_jdn(1952063 + 29), 1, 1, 30);
    assert_date(yazdgerdi_from_jdn(1952063 + 359), 1, 12, 30);
    assert_date(yazdgerdi_from_jdn(1952063 + 360), 1, 13, 1);
    assert_date(yazdgerdi_from_jdn(1952063 + 364), 1, 13, 5);
    assert_date(yazdgerdi_from_jdn(1952063 + 365), 2, 1, 1);
    assert_date(yazdgerdi_from_jdn(1952062), 0, 13, 5);
    assert_date(yazdgerdi_from_jdn(jdn_from_date(636, 6, 15)), 5, 1, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days),
        cmocka_unit_test(weekdays),
        cmocka_unit_test(every_day_comes_back),
        cmocka_unit_test(hijri_months),
        cmocka_unit_test(hijri_days),
        cmocka_unit_test(yazdgerdi),
    };
    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
