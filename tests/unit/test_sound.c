/*
 * test_sound.c: the sounds are there: heard, none of them too loud for the device,
 * all of them silent at their end, always the same.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>

#include "front/window/sound_make.c"

enum { MOST = 2 * SOUND_RATE };

static void sounds_are_heard_and_end(void **state)
{
    static int16_t one[MOST], again[MOST];
    (void)state;
    for (int s = 0; s < SOUNDS; s++) {
        int n = sound_make((Sound)s, one, MOST), loudest = 0, at_limit = 0;
        assert_true(n > SOUND_RATE / 10 && n <= MOST);
        assert_int_equal(sound_make((Sound)s, NULL, 0), n);
        assert_int_equal(sound_make((Sound)s, again, MOST), n);
        assert_memory_equal(one, again, (size_t)n * sizeof *one);
        for (int i = 0; i < n; i++) {
            loudest = abs(one[i]) > loudest ? abs(one[i]) : loudest;
            at_limit += abs(one[i]) >= 32767;
        }
        assert_true(loudest > 4000);
        assert_int_equal(at_limit, 0);
        assert_true(abs(one[n - 1]) < 200 && abs(one[0]) < 6000);
    }
}

static void no_two_are_alike(void **state)
{
    static int16_t a[MOST], b[MOST];
    (void)state;
    for (int s = 0; s < SOUNDS; s++)
        for (int t = s + 1; t < SOUNDS; t++) {
            int n = sound_make((Sound)s, a, MOST), m = sound_make((Sound)t, b, MOST), same = 0;
            for (int i = 0; i < n && i < m; i++)
                same += a[i] == b[i];
            assert_true(same < (n < m ? n : m) / 2);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sounds_are_heard_and_end),
        cmocka_unit_test(no_two_are_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
