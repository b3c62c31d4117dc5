/*
 * lesson.c: the scenario's lesson at the terminal: a step is told, and the next
 * one when its deed is done.
 */
#include "front/terminal/lesson.h"

#include "front/tale.h"

static void tell_step(const Talk *t)
{
    const Model *m = session_model(t->s);
    const LessonModel *step = &m->lesson[t->lesson.step];
    putchar('\n');
    speak("Lesson, step %d of %d: %s", (int)t->lesson.step + 1, (int)m->lessons, step->title);
    speak("%s", step->text);
    if (t->lesson.hint && step->line && *step->line)
        speak("Hint: `%s`", step->line);
    else if (t->lesson.hint)
        speak("There is no hint for this step; `lesson next` passes it over.");
    if (step->deed == DEED_READ)
        speak("`lesson next` goes on.");
}

static void begin_step(Talk *t, int32_t step)
{
    t->lesson.step = step;
    t->lesson.hint = false;
    t->lesson.did = (LessonDid){ .week = session_weeks(t->s) };
    tell_step(t);
}

static bool is_word(const char *rest, const char *word) { return strcmp(rest, word) == 0; }

void lesson_word(Talk *t, const char *rest)
{
    const Model *m = session_model(t->s);
    if (lesson_side(m) != t->side) {
        speak(m->lessons ? "The lesson is for the other side; `sawad play %s` begins it."
                         : "This campaign has no lesson; `sawad play chains` has.",
              text_of(m, m->id));
        return;
    }
    if (is_word(rest, "off")) {
        t->lesson.on = false;
        speak("The lesson is closed; `lesson` goes on with it.");
    } else if (is_word(rest, "back") && t->lesson.step > 0) {
        begin_step(t, t->lesson.step - 1);
    } else if (is_word(rest, "again")) {
        t->lesson.on = true;
        begin_step(t, 0);
    } else if (is_word(rest, "hint")) {
        t->lesson.hint = true;
        tell_step(t);
    } else if (is_word(rest, "next")) {
        t->lesson.did.read = t->lesson.pass = t->lesson.on = true;
    } else {
        t->lesson.on = true;
        tell_step(t);
        speak("`lesson hint` helps, `lesson next` passes a step over, `lesson back` goes back, "
              "`lesson off` closes it.");
    }
}

void lesson_after(Talk *t)
{
    const Model *m = session_model(t->s);
    while (t->lesson.on && t->side == lesson_side(m) &&
           (t->lesson.pass || lesson_done(t->s, t->lesson.step, &t->lesson.did))) {
        bool passed = t->lesson.pass && m->lesson[t->lesson.step].deed != DEED_READ;
        t->lesson.pass = false;
        speak(passed ? "Passed over: %s" : "Done: %s", m->lesson[t->lesson.step].title);
        if (t->lesson.step + 1 >= m->lessons) {
            t->lesson.on = false;
            speak("That was the last step of the lesson. The campaign goes on.");
            return;
        }
        begin_step(t, t->lesson.step + 1);
    }
}
