/*
 * hear.c: sounds for what has just happened, told by looking at what has changed
 * since the last frame. Whatever sounds is written somewhere too: the order on its
 * army's sheet, the refusal under the order, the week in the report or a notice.
 */
#include "front/window/app.h"

void hear(App *a, Sound s)
{
    if (!a->settings.sound || !a->settings.volume || a->deaf || a->leaves_no_trace)
        return;
    if (!a->speaker)
        a->speaker = speaker_open();
    a->deaf = !a->speaker;
    speaker_play(a->speaker, s, a->settings.volume);
}

static void hear_week(App *a, int stage)
{
    bool met = a->play.foughts > 0 || stage == IN_BATTLE;
    hear(a, met ? SOUND_CONTACT : SOUND_WEEK);
    if (!a->play.notice[0] && stage == IN_PLAN)
        app_notice(a, met ? "The week is over: armies have met" : "The week is over");
}

void hear_changes(App *a)
{
    const Play *p = &a->play;
    if (!p->session || p->thinking)
        return;
    int weeks = session_weeks(p->session), stage = session_stage(p->session);
    int orders = session_draft(p->session, p->side).count;
    bool no = p->refusal[0] != 0;
    if (p->session != a->heard_of) {            /* another game: nothing happened yet */
        a->heard_of = p->session;
    } else if (weeks > a->heard_weeks || (stage == IN_BATTLE && a->heard_stage == IN_PLAN)) {
        hear_week(a, stage);
    } else if (no && !a->heard_no) {
        hear(a, SOUND_WARNING);
    } else if (orders > a->heard_orders && stage != IN_END) {
        hear(a, SOUND_ORDER);
    }
    a->heard_weeks = weeks;
    a->heard_stage = stage;
    a->heard_orders = orders;
    a->heard_no = no;
}
