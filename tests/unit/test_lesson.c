/*
 * test_lesson.c: every step of The Chains' lesson is done by its deed, not before,
 * and whichever way the order was given.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "play/lesson.h"
#include "world/model.h"

static Fault why;
static Session *s;
static LessonDid did;

static int begin(void **state)
{
    (void)state;
    Setup setup = { .scenario = "chains", .seed = 3 };
    s = session_open(&setup, &why);
    did = (LessonDid){ .week = 0 };
    return s ? 0 : -1;
}

static int end(void **state)
{
    (void)state;
    session_close(s);
    return 0;
}

/* The number of the first step with this deed, from `from` on. */
static int32_t step_with(int deed, int32_t from)
{
    const Model *m = session_model(s);
    for (int32_t i = from; i < m->lessons; i++)
        if (m->lesson[i].deed == deed)
            return i;
    fail_msg("no step with deed %d", deed);
    return -1;
}

static FormationId army(const char *word)
{
    const View *v = session_view(s, 1);
    for (int32_t i = 0; i < v->formations; i++)
        if (strcmp(v->formation[i].word, word) == 0)
            return v->formation[i].id;
    return (FormationId){ 0 };
}

static void say(const char *words) { assert_int_equal(session_say(s, 1, words, &why), OK); }

static void orders_are_deeds(void **state)
{
    (void)state;
    int32_t march = step_with(DEED_ORDER, 0), adi = -1;
    assert_int_equal(lesson_side(session_model(s)), 1);
    assert_false(lesson_done(s, march, &did));
    say("march adi to hufayr");
    assert_false(lesson_done(s, march, &did));      /* the step is Khalid's */
    say("march khalid to kazima");
    assert_false(lesson_done(s, march, &did));      /* and leads to Hufayr */
    say("march khalid to hufayr");
    assert_true(lesson_done(s, march, &did));
    assert_true(session_undo(s, 1));
    assert_false(lesson_done(s, march, &did));
    const Model *m = session_model(s);
    for (int32_t i = march + 1; i < m->lessons && adi < 0; i++)
        if (m->lesson[i].deed == DEED_ORDER && m->lesson[i].formation != m->lesson[march].formation)
            adi = i;
    assert_true(lesson_done(s, adi, &did));
}

static void asking_and_choosing_are_told_by_the_face(void **state)
{
    (void)state;
    int32_t choose = step_with(DEED_CHOOSE, 0), ask = step_with(DEED_ASK, 0);
    did.chosen = army("adi");
    assert_false(lesson_done(s, choose, &did));
    did.chosen = army("khalid");
    assert_true(lesson_done(s, choose, &did));
    did.asked = true;
    did.asked_kind = ORDER_MARCH;
    did.asked_who = army("khalid");
    did.asked_to = (PlaceId){ 1 };
    assert_false(lesson_done(s, ask, &did));
    did.asked_to = session_model(s)->lesson[ask].place;
    assert_true(lesson_done(s, ask, &did));
}

/* The week, both at the wells, and the join that takes Adi off the map at once. */
static void the_game_is_looked_at(void **state)
{
    (void)state;
    int32_t week = step_with(DEED_WEEK, 0), both = step_with(DEED_TOGETHER, 0);
    int32_t fought = step_with(DEED_FOUGHT, 0), join = step_with(DEED_ORDER, both);
    say("march khalid to hufayr");
    assert_false(lesson_done(s, week, &did));
    assert_int_equal(session_week(s, 1, EFFORT_QUICK, &why), OK);
    assert_true(lesson_done(s, week, &did));
    did.week = 1;
    assert_false(lesson_done(s, week, &did));
    assert_false(lesson_done(s, both, &did));       /* Adi stayed at Falj */
    say("march adi to hufayr");
    for (int i = 0; i < 3 && !lesson_done(s, both, &did); i++)
        assert_int_equal(session_week(s, 1, EFFORT_QUICK, &why), OK);
    assert_true(lesson_done(s, both, &did));
    assert_false(lesson_done(s, join, &did));
    say("join adi to khalid");
    assert_true(lesson_done(s, join, &did));
    say("march khalid to ubulla");
    for (int i = 0; i < 6 && !lesson_done(s, fought, &did); i++)
        assert_int_equal(session_week(s, 1, EFFORT_QUICK, &why), OK);
    assert_true(lesson_done(s, fought, &did));
}

int main(void)
{
#ifdef SAWAD_SMALL      /* small pools do not hold it */
    return 77;
#endif
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(orders_are_deeds, begin, end),
        cmocka_unit_test_setup_teardown(asking_and_choosing_are_told_by_the_face, begin, end),
        cmocka_unit_test_setup_teardown(the_game_is_looked_at, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
