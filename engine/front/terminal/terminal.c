/*
 * terminal.c: the game in lines: reading them, and how answers are printed.
 */
#include "front/terminal/keep.h"
#include "front/terminal/words.h"
#include "front/terminal/lesson.h"

#include "front/command.h"
#include "front/nearest.h"
#include "script/load.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { CARDS = 64 };

static void say_text(const char *first, const char *format, va_list args) SAWAD_FORMAT(2, 0);

static void say_text(const char *first, const char *format, va_list args)
{
    TEXT(said, 8192);

    text_addv(&said, format, args);
    tale_put(stdout, first, said.at);
}

void speak(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say_text("", format, args);
    va_end(args);
}

void say_item(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    say_text("  ", format, args);
    va_end(args);
}

/* A sentence: it begins with a capital, unless it begins with a word to be typed. */
void say_fault(const Fault *why)
{
    TEXT(said, 512);
    size_t first = strcspn(why->what, " ");
    bool typed = strcspn(why->what, "0123456789_`'") < first;

    text_addf(&said, "%s%s%s", why->what, *why->remedy ? "; " : "", why->remedy);
    if (!typed && said.at[0] >= 'a' && said.at[0] <= 'z')
        said.at[0] = (char)(said.at[0] - 'a' + 'A');
    speak("%s.", said.at);
}

/* Takes blanks at both ends, and what stands behind a #; control characters
 * become blanks. */
static void trim(char *line)
{
    size_t from, len;

    line[strcspn(line, "#\r\n")] = 0;
    for (char *c = line; *c; c++) {
        if ((unsigned char)*c < ' ' || *c == 127)
            *c = ' ';
    }
    from = strspn(line, " ");
    len = strlen(line + from);
    memmove(line, line + from, len + 1);
    while (len && line[len - 1] == ' ')
        line[--len] = 0;
}

bool talk_line(Talk *t, const char *prompt)
{
    if (t->keyboard)
        fputs(prompt, stdout);
    fflush(stdout);
    if (!fgets(t->line, sizeof t->line, stdin))
        return false;
    if (!strchr(t->line, '\n') && !feof(stdin)) {
        for (int c = getchar(); c != '\n' && c != EOF;)
            c = getchar();
        speak("That line is too long.");
        t->line[0] = 0;
    }
    trim(t->line);
    if (!t->keyboard && t->line[0])
        printf("\n%s%s\n", prompt, t->line);
    return true;
}

/* The id of the one scenario a line begins; NULL, and told, if it is none. */
static const char *card_meant(const char *word, const ScenarioCard *card, int32_t n)
{
    const char *found = NULL;
    Nearest near = nearest_to(word);

    for (int32_t i = 0; i < n; i++) {
        nearest_offer(&near, card[i].id);
        if (strcmp(word, card[i].id) == 0)
            return card[i].id;
        if (word_starts(word, card[i].id)) {
            if (found) {
                speak("More than one begins with \"%s\".", word);
                return NULL;
            }
            found = card[i].id;
        }
    }
    if (!found)
        speak("There is no campaign \"%s\".%s%s", word, near.best ? " Did you mean: " : "",
              near.best ? near.best : "");
    return found;
}

/* Asks until a campaign is named; false if the input ends or the player leaves. */
static bool choose(Talk *t, const ScenarioCard *card, int32_t n, char *id, size_t cap)
{
    speak("Sawad. Campaigns:");
    for (int32_t i = 0; i < n; i++)
        say_item("%s: %s, %s; %d week%s.", card[i].id, card[i].title, card[i].span,
                 (int)card[i].weeks, card[i].weeks == 1 ? "" : "s");
    speak("Which one? Type its first letters, or quit.");
    while (talk_line(t, "> ")) {
        const char *found;
        if (strcmp(t->line, "quit") == 0)
            return false;
        found = t->line[0] ? card_meant(t->line, card, n) : NULL;
        if (!found)
            continue;
        snprintf(id, cap, "%s", found);
        return true;
    }
    return false;
}

static bool choose_scenario(Talk *t, char *id, size_t cap)
{
    ScenarioCard *card = calloc(CARDS, sizeof *card);
    FaultList *faults = calloc(1, sizeof *faults);
    char root[PATH_BYTES], mods[PATH_BYTES];
    Fault why = { .status = OK };
    bool chosen = false;

    if (paths_root(root, &why)) {
        say_fault(&why);
    } else if (card && faults) {
        int32_t n = load_cards(root, card, CARDS, faults);
        if (paths_folder(FOLDER_MODS, mods, NULL) == OK)
            n += load_cards(mods, card + n, CARDS - n, faults);
        chosen = choose(t, card, n, id, cap);
    }
    free(card);
    free(faults);
    return chosen;
}

/* The side by its id, or the first that can be played; 0 and told if none. */
static Side side_meant(const Model *m, const char *id)
{
    for (Side side = 1; side <= m->sides; side++) {
        if (m->side[side].playable && (!id || strcmp(id, text_of(m, m->side[side].id)) == 0))
            return side;
    }
    fprintf(stderr, "sawad: no side %s can be played here; there are:", id ? id : "");
    for (Side side = 1; side <= m->sides; side++) {
        if (m->side[side].playable)
            fprintf(stderr, " %s", text_of(m, m->side[side].id));
    }
    fputc('\n', stderr);
    return 0;
}

static void greet(Talk *t)
{
    const Model *m = session_model(t->s);

    speak("%s.", m->title);
    if (m->summary && *m->summary)
        speak("%s", m->summary);
    putchar('\n');
    look_round(t, "");
    putchar('\n');
    if (session_stage(t->s) == TALE_PLAN)
        cards_new(t);
    speak("`help` lists the words, `briefing` and `goals` tell what this is about.");
    if (lesson_side(m) == t->side)
        speak("`lesson` leads through the first weeks, step by step.");
    if (!t->keyboard)
        return;
    for (Side side = 1; side <= m->sides; side++) {
        if (m->side[side].playable && side != t->side)
            speak("%s can be played with --side %s.", m->side[side].name.latin,
                  text_of(m, m->side[side].id));
    }
}

static Exit converse(Talk *t)
{
    greet(t);
    while (!t->over && talk_line(t, "> ")) {
        words_obey(t);
        lesson_after(t);
    }
    if (!t->over && t->keyboard)
        putchar('\n');
    game_autosave(t);
    return EXIT_DONE;
}

static Exit begin(Talk *t, const char *file)
{
    if (file)
        keep_adopt(t, file);
    return converse(t);
}

int terminal_main(const TerminalStart *start)
{
    Talk *t = calloc(1, sizeof *t);
    Setup setup = start->setup;
    char id[64];
    Fault why = { .status = OK };
    Exit e = EXIT_WORDS;

    if (!t)
        return EXIT_MACHINE;
    t->effort = start->effort;
    t->keyboard = isatty(STDIN_FILENO);
    if (!start->file && !setup.scenario) {
        if (!choose_scenario(t, id, sizeof id)) {
            free(t);
            return EXIT_DONE;
        }
        setup.scenario = id;
        setup.seed = setup.seed ? setup.seed : 1;
    }
    t->s = start->file ? session_load(start->file, &why) : session_open(&setup, &why);
    if (!t->s)
        e = tell_fault(&why);
    else if ((t->side = side_meant(session_model(t->s), start->side)))
        e = begin(t, start->file);
    session_close(t->s);
    free(t);
    return (int)e;
}
