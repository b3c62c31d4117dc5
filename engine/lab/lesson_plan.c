/*
 * lesson_plan.c: minutes, what to say, what should be seen by then, what goes wrong;
 * and the exercise of predicting first.
 */
#include "lab/lesson.h"

#include "base/text.h"

typedef struct Step {
    const char *minutes, *what, *say, *check, *wrong;
} Step;

static const Step one_lesson[] = {
    { "0–5", "The map on the wall, the handout on the table.",
      "“Find the river, the desert and the two capitals. Who holds what?”",
      "Everybody can point at three places.",
      "Names: read them aloud once, nobody is marked for them." },
    { "5–12", "Who is who; one side each for half of the class. Read the briefing of the own side.",
      "“You are advisers, not heroes. What would you be afraid of?”",
      "One worry from each side on the board.",
      "Somebody plays a caricature: ask for the line of the briefing it rests on." },
    { "12–18",
      "The question, and the prediction: everybody writes two numbers and one reason. Lock them.",
      "“In how many of a hundred such years? A number, not a yes.”",
      "The code of the locked file stands on the board.",
      "“I don't know” is 50; the reason matters more." },
    { "18–22",
      "The games are played, or the file from home is opened. Meanwhile: one dispute from the "
      "handout.",
      "“Two accounts, one event: which would you put into the model?”",
      "Somebody has asked how the program knows.",
      "The machine is slow or dead: take the report printed at home." },
    { "22–32", "The page: the sentence, then the two histograms, then one single game.",
      "“Where is history among these games? Was it likely?”",
      "Somebody says “in the model” without being told.",
      "“So that is what would have happened”: read the red line aloud, together." },
    { "32–40", "Worksheet in pairs, questions 1, 2 and 5.",
      "“Which one number would you change to get another answer?”",
      "Each pair has named an assumption.",
      "It stays polite: offer one yourself that you do not believe." },
    { "40–45", "Scores; whoever was far off explains first.",
      "“A bad score for a good reason is a discovery.”",
      "Everybody leaves with one sentence: what the model cannot know.",
      "Only the winner is heard." },
};

static const Step first_of_two[] = {
    { "0–8", "Map, sides, teams of four with a role each.",
      "“Who commands has the last word, the chronicler the very last.”",
      "Every team has read its briefing.", "Late comers: they are the chronicler's second pen." },
    { "8–12", "One command together, on the wall: look, march, end the week.",
      "“Say what you expect before you end the week.”",
      "Everybody has seen a forecast and how it was made.",
      "The commands take over: five are enough." },
    { "12–40", "The teams play, week by week. Stop at the bell, wherever they are.",
      "At minute 25: “What do you know, and what do you only think you know?”",
      "Each chronicler has three decisions with reasons.",
      "A lost battle ends the fun: ask what the beaten can still do." },
    { "40–50", "Round: one decision, one surprise.",
      "“Skill, plan, or luck? How would you find out?”", "The word “luck” has been fought over.",
      "Teams retell everything: one minute each." },
};

static const Step second_of_two[] = {
    { "0–5", "What the chroniclers wrote.", "“Who would decide the same again?”",
      "The open question is on the board.",
      "Somebody was absent: a neighbour tells it in three sentences." },
    { "5–15", "Predict: one premise switched; two numbers, one reason; lock.",
      "“What else would have had to be different?”", "The code is on the board.",
      "Everybody writes 50: ask for a bet." },
    { "15–20", "The games are played. Each pair guesses where its own game will lie.",
      "“Was yours an ordinary game?”", "Guesses are written down.",
      "Slow machine: fewer games; the interval tells the price." },
    { "20–35", "The report: sentence, differences, map, one single game.",
      "“Which difference is sure, which is not?”", "Somebody has used an interval in a sentence.",
      "Percentages without counts: ask “of how many?”" },
    { "35–45", "Worksheet, all questions, in the teams.",
      "“Attack the model where it hurts your own side.”",
      "One assumption for each team that changes the answer.",
      "They attack the graphics: back to the numbers." },
    { "45–50", "Scores, and one sentence each.",
      "“What can such a model teach, and what can it not?”", "The sentence is on paper.",
      "The bell: collect the sheets, read three next time." },
};

static void put_plan(Page *p, const char *head, const Step *step, size_t steps)
{
    page_put(p,
             "<h3 class=\"lead\">%s</h3>\n<table "
             "class=\"small\"><thead><tr><th>minutes</th><th>what happens</th><th>what to "
             "say</th><th>by then</th><th>what goes wrong</th></tr></thead>\n",
             head);
    for (size_t i = 0; i < steps; i++)
        page_put(p,
                 "<tr><td class=\"w\">%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>\n",
                 step[i].minutes, step[i].what, step[i].say, step[i].check, step[i].wrong);
    page_put(p, "</table>\n");
}

void lesson_plans(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    page_put(p, "<div class=\"sheet\"></div>");
    page_section(p, "plans", "For who teaches: one lesson, or two", NULL);
    page_put(p, "<p>Played in full the scenario takes about %d minutes", (int)m->minutes);
    if (m->short_weeks)
        page_put(p, "; its short cut “%s” ends after %d of %d weeks",
                 m->short_title ? m->short_title : "", (int)m->short_weeks, (int)m->weeks);
    page_put(p, ". At home, the evening before: play three weeks yourself, then make the games of "
                "the exercise below, so that a dead machine costs nothing. Two machines for a "
                "class are enough; one on the wall will do.</p>\n");
    put_plan(p, "45 minutes: predict, look, take apart", one_lesson, countof(one_lesson));
    put_plan(p, "2 × 50 minutes, the first: play", first_of_two, countof(first_of_two));
    put_plan(p, "2 × 50 minutes, the second: switch one thing", second_of_two,
             countof(second_of_two));
    page_put(p,
             "<div class=\"whole\"><h3>Marking, if there must be marks</h3><ul>\n"
             "<li>A reason that names a mechanism (who comes, who eats, who knows what): 3</li>\n"
             "<li>An assumption found and its effect followed through: 3</li>\n"
             "<li>The difference between the model and history said in own words: 3</li>\n"
             "<li>Sources told apart by what they could know: 3</li>\n"
             "<li>The score of the prediction: 0. It is for the discussion.</li>\n</ul></div>\n");
}

/* ---- the exercise ---- */

static void put_slip(Lesson *l)
{
    Page *p = &l->page;
    const PremiseModel *of = l->premise;
    page_put(p,
             "<div class=\"card whole\"><h3>Predict first</h3><p>Name:</p><p class=\"write\"></p>\n"
             "<p>In how many of 100 campaigns does the side “%s” win?</p>\n",
             l->m->side[l->side].name.latin);
    page_put(p,
             "<p>— as it was: <i>%s</i></p><p class=\"write\"></p>\n<p>— if instead: "
             "<i>%s</i></p><p class=\"write\"></p>\n<p>Because:</p><p class=\"write\"></p><p "
             "class=\"write\"></p></div>\n",
             of->option[of->usual].says, of->option[l->option].says);
}

void lesson_exercise(Lesson *l)
{
    Page *p = &l->page;
    const Model *m = l->m;
    const PremiseModel *of = l->premise;
    page_put(p, "<div class=\"sheet\"></div>");
    page_section(p, "exercise", "The exercise: predict first", NULL);
    if (!of) {
        page_put(p, "<p>This scenario has no premises to switch.</p>\n");
        return;
    }
    const char *id = text_of(m, of->id), *value = of->option[l->option].word;
    page_put(p,
             "<p>The switch is “%s”. Another is taken by <code>sawad lab lesson %s --premise "
             "ID=VALUE --html FILE.html</code>.</p>\n<p><b>1.</b> Save this as "
             "<code>lesson.lua</code>:</p>\n",
             of->title, text_of(m, m->id));
    page_put(p,
             "<pre class=\"whole\">return {\n  scenario = \"%s\",\n  question = \"%s: what "
             "if?\",\n  metric   = \"won_%s\",\n"
             "  vary     = { { \"%s\", \"%s\" } },\n  runs     = 200,\n}</pre>\n",
             text_of(m, m->id), of->title, text_of(m, m->side[l->side].id), id, value);
    page_put(p, "<p><b>2.</b> Write the slips into a table <code>class.csv</code>, or leave it out "
                "and type them in when "
                "asked:</p>\n<pre>name,without,with,reason\nMaryam,40,55,\"more men for the same "
                "rivers\"</pre>\n"
                "<p><b>3.</b> Lock them, and write the code it prints on the board:</p>\n"
                "<pre>sawad lab predict class.csv --file lesson.lua --out locked.csv</pre>\n"
                "<p><b>4.</b> Play, look, and only then score:</p>\n"
                "<pre>sawad lab run --file lesson.lua --out lesson.db\nsawad lab report lesson.db "
                "--html lesson.html\n"
                "sawad lab score locked.csv lesson.db --out scores.csv</pre>\n");
    page_put(p, "<p class=\"note\">The score is Brier's: the mean square of what was said and what "
                "happened, over all games; 0 is best, fifty-fifty gets 0.25. Since games differ, "
                "nobody can reach 0; the best that could be had is told beside it.</p>\n");
    put_slip(l);
    put_slip(l);
}
