/*
 * lesson_handout.c: map, who is who, what is told, sources and disputes; and the
 * worksheet that takes the model apart.
 */
#include "lab/lesson.h"

#include "base/text.h"

enum { LEADERS_SHOWN = 20, NAMES_SHOWN = 70 };

/* ---- map ---- */

static bool is_goal(const Model *m, int32_t place)
{
    for (int32_t i = 0; i < m->goals; i++)
        if (m->goal[i].place.n == place)
            return true;
    return false;
}

static void put_places(Lesson *l, Sketch *s)
{
    const Model *m = l->m;
    char colour[SIDE_MAX + 1][8];
    const char *ink[SIDE_MAX + 1];
    for (int32_t side = 0; side <= m->sides; side++) {
        snprintf(colour[side], sizeof colour[side], "#%06X",
                 side ? (unsigned)m->side[side].colour & 0xFFFFFFu : 0x9C8C6Bu);
        ink[side] = colour[side];
    }
    for (int32_t i = 1; i <= m->places; i++) {
        double part[SIDE_MAX + 1] = { 0 };
        part[m->place[i].owner] = 1;
        sketch_pie(s, m->place[i].lon, m->place[i].lat, is_goal(m, i) ? 7 : 3.4, part, ink,
                   m->sides + 1, is_goal(m, i));
    }
    for (int rank = 0; rank <= 2; rank++)
        for (int32_t i = 1; i <= m->places; i++)
            if (rank ? m->place[i].rank == rank && !is_goal(m, i) : is_goal(m, i))
                sketch_label(s, m->place[i].lon, m->place[i].lat, m->place[i].name.latin,
                             rank == 0);
}

static void put_map(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    page_section(p, "map", "The land",
                 "As it is divided on the first day. Large discs are what the sides fight for.");
    page_put(p, "<figure class=\"whole\">\n");
    Sketch s = sketch_begin_as(p, m, "Map of the scenario on its first day", 640);
    sketch_ground(&s);
    put_places(l, &s);
    sketch_end(&s);
    page_put(p, "<figcaption>");
    for (int32_t side = 1; side <= m->sides; side++) {
        fprintf(p->to, "<span class=\"key\" style=\"background:#%06X\"></span>",
                (unsigned)m->side[side].colour & 0xFFFFFFu);
        page_put(p, "%s (%s)", m->side[side].name.latin, m->side[side].letter);
    }
    page_put(p, "</figcaption></figure>\n");
}

/* ---- people ---- */

static void put_label(Page *p, const Label *name)
{
    page_put(p, "%s", name->latin);
    if (name->native && *name->native)
        page_put(p, " <span dir=\"auto\">%s</span>", name->native);
}

static bool commands(const Model *m, int32_t leader)
{
    for (int32_t i = 0; i < m->formations; i++)
        if (m->formation[i].leader.n == leader)
            return true;
    for (int32_t side = 1; side <= m->sides; side++)
        if (m->side[side].chief.n == leader || m->side[side].regent.n == leader)
            return true;
    return false;
}

static void put_people(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    page_section(p, "people", "Who is who",
                 "Those who command on the first day, or come later with an army.");
    for (int32_t side = 1; side <= m->sides; side++) {
        int32_t shown = 0;
        for (int32_t i = 1; i <= m->leaders && shown < LEADERS_SHOWN; i++) {
            const LeaderModel *of = &m->leader[i];
            if (of->side != side || !commands(m, i))
                continue;
            if (!shown++) {
                page_put(p, "<table class=\"small\"><caption>");
                put_label(p, &m->side[side].name);
                page_put(p, "</caption>\n");
            }
            page_put(p, "<tr><td class=\"w\">");
            put_label(p, &of->name);
            page_put(p, "</td><td>%s</td><td>%s</td></tr>\n", of->title ? of->title : "",
                     of->note ? of->note : "");
        }
        if (shown)
            page_put(p, "</table>\n");
    }
}

/* ---- what is told ---- */

static void put_timeline(Lesson *l)
{
    static const char *const month[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    Page *p = &l->page;
    const Model *m = l->m;
    if (!m->histories)
        return;
    page_section(p, "timeline", "What is told of that time",
                 "With where it is told; the keys stand below.");
    page_put(p, "<table class=\"small\">\n");
    for (int32_t i = 0; i < m->histories; i++) {
        const HistoryModel *h = &m->history[i];
        Date d = date_of(m, h->day);
        fprintf(p->to, "<tr><td class=\"w\">%d %s %d</td><td>", (int)d.day, month[d.month - 1],
                (int)d.year);
        page_put(p, "<b>%s.</b> %s <span class=\"note\">(%s)</span></td></tr>\n", h->title, h->text,
                 h->source);
    }
    page_put(p, "</table>\n");
}

static void put_sources(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    page_section(p, "sources", "Sources, and what they are worth", NULL);
    page_put(p, "<table class=\"small\">\n");
    for (int32_t i = 0; i < m->sources; i++)
        page_put(p, "<tr><td><code>%s</code></td><td>%s</td><td>%s</td></tr>\n",
                 text_of(m, m->source[i].id), m->source[i].text, m->source[i].weight);
    page_put(p, "</table>\n");
    if (!m->disputes)
        return;
    page_put(p, "<h3 class=\"lead\">Where they disagree</h3>\n<dl>\n");
    for (int32_t i = 0; i < m->disputes; i++)
        page_put(p, "<div class=\"whole\"><dt>%s</dt><dd>%s</dd></div>\n", m->dispute[i].question,
                 m->dispute[i].positions);
    page_put(p, "</dl>\n");
}

static void put_roles(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    page_put(p, "<div class=\"sheet\"></div>");
    page_section(p, "roles", "The sides",
                 "Four to a team: who commands, who feeds the army, who talks to the others, and "
                 "who writes down what was decided and why.");
    for (int32_t side = 1; side <= m->sides; side++) {
        if (!m->side[side].playable)
            continue;
        page_put(p,
                 "<div class=\"card\"><h3>%s</h3><p>%s</p><p><b>What counts at the "
                 "end:</b></p><ul>\n",
                 m->side[side].name.latin, m->side[side].briefing ? m->side[side].briefing : "");
        for (int32_t i = 0; i < m->goals; i++)
            if (m->goal[i].side == side && m->goal[i].counts != GOAL_IN_SHORT)
                page_put(p, "<li>%s (%d)</li>\n", m->goal[i].text, (int)m->goal[i].points);
        page_put(p, "</ul></div>\n");
    }
}

void lesson_handout(Lesson *l)
{
    put_map(l);
    put_people(l);
    put_timeline(l);
    put_sources(l);
    put_roles(l);
}

/* ---- the worksheet ---- */

static void put_write(Page *p, int lines)
{
    for (int i = 0; i < lines; i++)
        page_put(p, "<p class=\"write\"></p>\n");
}

static int32_t assumed(const Model *m)
{
    int32_t n = 0;
    for (int32_t i = 0; i < m->premises; i++)
        n += strstr(m->premise[i].source, "model assumption") != NULL;
    for (int32_t i = 0; i < m->goals; i++)
        n += m->goal[i].source && strstr(m->goal[i].source, "model assumption") != NULL;
    for (int32_t i = 0; i < m->contingents; i++)
        n += m->contingent[i].source && strstr(m->contingent[i].source, "model assumption") != NULL;
    for (int32_t i = 0; i < RULE_COUNT; i++)
        n += m->rule_source[i].source &&
             strstr(m->rule_source[i].source, "model assumption") != NULL;
    return n;
}

static void put_premises(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    for (int32_t i = 0; i < m->premises; i++) {
        const PremiseModel *of = &m->premise[i];
        page_put(p, "<div class=\"whole\"><p><b>%s.</b> %s</p><ul>\n", of->title, of->says);
        for (int32_t k = 0; k < of->options; k++)
            page_put(p, "<li>☐ %s%s</li>\n", of->option[k].says,
                     k == of->usual ? " (what the model takes)" : "");
        page_put(p, "</ul></div>\n");
    }
}

void lesson_worksheet(Lesson *l)
{
    static const char *const ask[] = { "Tick in each question what you think most likely, and say "
                                       "in one what would convince you of another answer.",
                                       "Which of these do the sources know, and which did somebody "
                                       "who made the model choose? How can you tell?",
                                       "Name one thing that mattered then and that this model "
                                       "cannot show. What would it take to put it in?",
                                       "Whose voice is missing from the sources? What would change "
                                       "if the village, and not the court, had written?",
                                       "Find a number you do not believe. What would you put in "
                                       "its place, and which answer would that change?" };
    Page *p = &l->page;
    page_put(p, "<div class=\"sheet\"></div>");
    page_section(p, "worksheet", "Worksheet: what does the model assume?", NULL);
    page_put(p,
             "<p>A model is somebody's opinion, written so exactly that it can be played. %d of "
             "this one's numbers and choices carry the words <i>model assumption</i>: nobody knows "
             "them. These questions it leaves open as switches:</p>\n",
             (int)assumed(l->m));
    put_premises(l);
    page_put(p, "<ol>\n");
    for (size_t i = 0; i < countof(ask); i++) {
        page_put(p, "<li class=\"whole\">%s", ask[i]);
        put_write(p, 3);
        page_put(p, "</li>\n");
    }
    page_put(p, "</ol>\n");
}
