/*
 * manual.c: the command table as people and shells read it: --help, the manual
 * page, completions.
 */
#include "front/command.h"

#include "front/nearest.h"

static const char *const endings[] = {
    [EXIT_DONE]    = "done",
    [EXIT_NOT_SO]  = "what was asked is not so (a fault found, a digest that differs)",
    [EXIT_WORDS]   = "the call's words are off",
    [EXIT_MACHINE] = "the machine failed (disk, memory)",
};

/* Prints `text` from column `indent` on, broken before column 79. */
static void put_wrapped(FILE *to, const char *text, int indent)
{
    int column = indent;

    while (*text) {
        int len = (int)strcspn(text, " ");
        if (column > indent && column + 1 + len > 78) {
            fprintf(to, "\n%*s", indent, "");
            column = indent;
        } else if (column > indent) {
            fputc(' ', to);
            column++;
        }
        fprintf(to, "%.*s", len, text);
        column += len;
        text += len;
        text += strspn(text, " ");
    }
    fputc('\n', to);
}

static void put_option(const OptionRow *o, FILE *to)
{
    char head[64];

    snprintf(head, sizeof head, "--%s%s%s", o->name, o->value ? " " : "", o->value ? o->value : "");
    fprintf(to, "  %-22s  ", head);
    put_wrapped(to, o->says, 26);
}

/* The paragraphs of `more`, each put by `put`. */
static void put_more(FILE *to, const char *more, void (*put)(FILE *to, const char *text))
{
    char text[512];

    while (more && *more) {
        size_t len = strcspn(more, "\n");
        snprintf(text, sizeof text, "%.*s", (int)len, more);
        put(to, text);
        more += len + (more[len] == '\n');
    }
}

static void put_paragraph(FILE *to, const char *text)
{
    fputc('\n', to);
    put_wrapped(to, text, 0);
}

void manual_command(const CommandRow *c, FILE *to)
{
    fprintf(to, "sawad %s%s%s%s\n\n", c->name, *c->words ? " " : "", c->words,
            c->takes[0] ? " [options]" : "");
    put_wrapped(to, c->says, 0);
    put_more(to, c->more, put_paragraph);
    if (c->takes[0])
        fputc('\n', to);
    for (int i = 0; i < TAKES && c->takes[i]; i++)
        put_option(&option_table[c->takes[i]], to);
    fprintf(to, "\nFor example:  %s\n", c->example);
}

void manual_usage(FILE *to)
{
    fputs("Sawad: the black land between the Tigris and the Euphrates, 633-637.\n\n"
          "  sawad                       start the game\n"
          "  sawad play khalid-633       play a campaign; --text plays it in lines\n"
          "  sawad run khalid-633        watch minds play it, as a report\n\n"
          "Commands:\n", to);
    for (int i = 0; i < command_count; i++) {
        char head[40];
        const CommandRow *c = &command_table[i];

        snprintf(head, sizeof head, "%s %s", c->name, c->words);
        fprintf(to, "  %-16s  ", head);
        put_wrapped(to, c->says, 20);
    }
    fputs("\nsawad help COMMAND explains one. Also: --version, --man (the manual page) and\n"
          "--completion bash, zsh or fish. Ends with:\n", to);
    for (int i = 0; i < (int)countof(endings); i++)
        fprintf(to, "  %d  %s\n", i, endings[i]);
}

Exit manual_help(const Call *call)
{
    if (call->words == 0) {
        manual_usage(stdout);
        return EXIT_DONE;
    }

    Nearest meant = nearest_to(call->word[0]);
    for (int i = 0; i < command_count; i++) {
        if (strcmp(command_table[i].name, call->word[0]) == 0) {
            manual_command(&command_table[i], stdout);
            return EXIT_DONE;
        }
        nearest_offer(&meant, command_table[i].name);
    }
    fprintf(stderr, "sawad: no such command: %s%s%s\n", call->word[0],
            meant.best ? "; did you mean " : "", meant.best ? meant.best : "");
    return EXIT_WORDS;
}

/* Text for troff: a dash is a minus sign, a line never begins with a dot. */
static void put_roff(FILE *to, const char *text)
{
    for (; *text; text++) {
        if (*text == '-' || *text == '\\')
            fputc('\\', to);
        fputc(*text, to);
    }
}

static void roff_option(const OptionRow *o, FILE *to)
{
    fprintf(to, ".TP\n\\fB\\-\\-%s\\fR", o->name);
    if (o->value)
        fprintf(to, " \\fI%s\\fR", o->value);
    fputc('\n', to);
    put_roff(to, o->says);
    fputc('\n', to);
}

static void roff_paragraph(FILE *to, const char *text)
{
    fputs(".PP\n", to);
    put_roff(to, text);
    fputc('\n', to);
}

static void roff_command(const CommandRow *c, FILE *to)
{
    fprintf(to, ".SS %s\n\\fBsawad %s\\fR %s\n.PP\n", c->name, c->name, c->words);
    put_roff(to, c->says);
    fputc('\n', to);
    put_more(to, c->more, roff_paragraph);
    for (int i = 0; i < TAKES && c->takes[i]; i++)
        roff_option(&option_table[c->takes[i]], to);
    fputs(".PP\nFor example:\n.PP\n.RS\n", to);
    put_roff(to, c->example);
    fputs("\n.RE\n", to);
}

void manual_page(FILE *to)
{
    fprintf(to, ".TH SAWAD 6 \"\" \"Sawad %s\" \"Games\"\n", SAWAD_VERSION);
    fputs(".SH NAME\nsawad \\- campaigns in Mesopotamia, 633\\-637\n"
          ".SH SYNOPSIS\n\\fBsawad\\fR\n.br\n"
          "\\fBsawad\\fR \\fICOMMAND\\fR [\\fIWORDS\\fR] [\\fIOPTIONS\\fR]\n"
          ".SH DESCRIPTION\n"
          "A turn\\-based simulation of the campaigns between the Rashidun Caliphate and the\n"
          "Sasanian Empire. Without a command the window opens; without a display the game is\n"
          "played in lines of text.\n.SH COMMANDS\n", to);
    for (int i = 0; i < command_count; i++)
        roff_command(&command_table[i], to);
    fputs(".SH EXIT STATUS\n", to);
    for (int i = 0; i < (int)countof(endings); i++)
        fprintf(to, ".TP\n%d\n%s\n", i, endings[i]);
    fputs(".SH ENVIRONMENT\n"
          ".TP\nSAWAD_ROOT\nThe folder that holds scripts and scenarios.\n"
          ".TP\nSAWAD_HOME\nOne folder for settings, saves, mods and logs together.\n"
          ".TP\nXDG_CONFIG_HOME, XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME\n"
          "Where these go otherwise; \\fBsawad paths\\fR shows it.\n", to);
}

static void complete_bash(FILE *to)
{
    fputs("_sawad() {\n    local at=${COMP_WORDS[COMP_CWORD]} words=\n"
          "    case ${COMP_WORDS[1]} in\n", to);
    for (int i = 0; i < command_count; i++) {
        const CommandRow *c = &command_table[i];
        fprintf(to, "    %s) words=\"", c->name);
        for (int k = 0; k < TAKES && c->takes[k]; k++)
            fprintf(to, "%s--%s", k ? " " : "", option_table[c->takes[k]].name);
        fputs("\" ;;\n", to);
    }
    fputs("    esac\n    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words=\"", to);
    for (int i = 0; i < command_count; i++)
        fprintf(to, "%s%s", i ? " " : "", command_table[i].name);
    fputs("\"\n    elif [ \"$COMP_CWORD\" -eq 2 ]; then\n"
          "        case ${COMP_WORDS[1]} in play|run) words=\"$words $(sawad list 2>/dev/null |"
          " grep -v '^ ')\" ;; esac\n    fi\n"
          "    COMPREPLY=($(compgen -W \"$words\" -- \"$at\") $(compgen -f -- \"$at\"))\n}\n"
          "complete -F _sawad sawad\n", to);
}

/* Text inside single quotes of a shell. */
static void put_quoted(FILE *to, const char *text, const char *also)
{
    for (; *text; text++) {
        if (*text == '\'')
            fputs("'\\''", to);
        else if (strchr(also, *text))
            fprintf(to, "\\%c", *text);
        else
            fputc(*text, to);
    }
}

static void complete_zsh(FILE *to)
{
    fputs("#compdef sawad\n_sawad() {\n    if (( CURRENT == 2 )); then\n"
          "        local -a commands=(\n", to);
    for (int i = 0; i < command_count; i++) {
        fprintf(to, "            '%s:", command_table[i].name);
        put_quoted(to, command_table[i].says, ":");
        fputs("'\n", to);
    }
    fputs("        )\n        _describe command commands\n        return\n    fi\n"
          "    case $words[2] in\n", to);
    for (int i = 0; i < command_count; i++) {
        const CommandRow *c = &command_table[i];
        fprintf(to, "    %s) _arguments", c->name);
        for (int k = 0; k < TAKES && c->takes[k]; k++) {
            const OptionRow *o = &option_table[c->takes[k]];
            fprintf(to, " '%s--%s[", o->many ? "*" : "", o->name);
            put_quoted(to, o->says, "[]:");
            fprintf(to, "]%s%s:'", o->value ? ":" : "", o->value ? o->value : "");
        }
        fputs(" '*:file:_files' ;;\n", to);
    }
    fputs("    esac\n}\n_sawad \"$@\"\n", to);
}

static void complete_fish(FILE *to)
{
    for (int i = 0; i < command_count; i++) {
        const CommandRow *c = &command_table[i];
        fprintf(to, "complete -c sawad -n __fish_use_subcommand -a %s -d '", c->name);
        put_quoted(to, c->says, "");
        fputs("'\n", to);
        for (int k = 0; k < TAKES && c->takes[k]; k++) {
            const OptionRow *o = &option_table[c->takes[k]];
            fprintf(to, "complete -c sawad -n '__fish_seen_subcommand_from %s' -l %s%s -d '",
                    c->name, o->name, o->value ? " -r" : "");
            put_quoted(to, o->says, "");
            fputs("'\n", to);
        }
    }
}

Exit manual_completion(const char *shell, FILE *to)
{
    static const struct { const char *shell; void (*write)(FILE *to); } shells[] = {
        { "bash", complete_bash }, { "zsh", complete_zsh }, { "fish", complete_fish },
    };

    for (int i = 0; i < (int)countof(shells); i++) {
        if (strcmp(shells[i].shell, shell) == 0) {
            shells[i].write(to);
            return EXIT_DONE;
        }
    }
    fputs("sawad: --completion wants bash, zsh or fish\n", stderr);
    return EXIT_WORDS;
}
