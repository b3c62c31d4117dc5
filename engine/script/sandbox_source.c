/*
 * sandbox_source.c: what a text must not be before it is shown to the compiler.
 *
 * The compiler cannot be interrupted, and some honest-looking texts cost it the
 * square of their length: every `and` of a chain is looked up along the whole
 * chain (a megabyte of them took 40 s), every `elseif` and label likewise; a
 * name not found is searched in all functions around it. So these are counted
 * first, by a reader that knows no more of Lua than its words.
 */
#include "script/sandbox_lib.h"

enum {
    LINKS_MAX = 8000,       /* of `and`, `or`, `elseif` in one text (judgement) */
    LABELS_MAX = 1000,      /* of `goto`, `break`, `::` (judgement) */
    DEPTH_MAX = 6,          /* functions within functions (judgement) */
    BLOCKS_MAX = 200        /* Lua's own limit is about this */
};

typedef struct Scan {
    const char *at, *end;
    int32_t     line;
    int32_t     links, labels, depth, blocks;
    bool        function[BLOCKS_MAX];   /* is the block a function's? */
} Scan;

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9'); }

static bool more(const Scan *s, int ahead) { return s->end - s->at > ahead; }

static void step(Scan *s)
{
    s->line += *s->at == '\n';
    s->at++;
}

/* At '[': the level of a long bracket, or -1 if it is none. */
static int long_level(const Scan *s)
{
    const char *p = s->at + 1;
    while (p < s->end && *p == '=')
        p++;
    return p < s->end && *p == '[' ? (int)(p - s->at - 1) : -1;
}

static void skip_long(Scan *s, int level)
{
    for (s->at += level + 2; more(s, 0); step(s)) {
        if (*s->at != ']')
            continue;
        const char *p = s->at + 1;
        while (p < s->end && *p == '=')
            p++;
        if (p < s->end && *p == ']' && p - s->at - 1 == level) {
            s->at = p + 1;
            return;
        }
        while (s->at + 1 < p)
            s->at++;
    }
}

static void skip_comment(Scan *s)
{
    s->at += 2;
    int level = more(s, 0) && *s->at == '[' ? long_level(s) : -1;
    if (level >= 0) {
        skip_long(s, level);
        return;
    }
    while (more(s, 0) && *s->at != '\n')
        s->at++;
}

static void skip_quoted(Scan *s)
{
    char quote = *s->at++;
    while (more(s, 0) && *s->at != quote) {
        if (*s->at == '\\' && more(s, 1))
            step(s);
        step(s);
    }
    if (more(s, 0))
        s->at++;
}

static void open_block(Scan *s, bool function)
{
    if (s->blocks < BLOCKS_MAX)
        s->function[s->blocks] = function;
    s->blocks++;
    s->depth += function;
}

static void close_block(Scan *s)
{
    if (s->blocks == 0)
        return;
    s->blocks--;
    s->depth -= s->blocks < BLOCKS_MAX && s->function[s->blocks];
}

static void count_word(Scan *s, const char *word, size_t len)
{
    enum Role { LINK, LABEL, OPENS, FUNCTION, CLOSES };
    static const struct { const char *word; enum Role role; } words[] = {
        { "and", LINK }, { "or", LINK }, { "elseif", LINK },
        { "goto", LABEL }, { "break", LABEL },
        { "do", OPENS }, { "if", OPENS }, { "repeat", OPENS }, { "function", FUNCTION },
        { "end", CLOSES }, { "until", CLOSES },
    };
    size_t i = 0;
    while (i < countof(words) &&
           (strlen(words[i].word) != len || memcmp(words[i].word, word, len) != 0))
        i++;
    if (i == countof(words))
        return;
    switch (words[i].role) {
    case LINK:     s->links++; break;
    case LABEL:    s->labels++; break;
    case OPENS:    open_block(s, false); break;
    case FUNCTION: open_block(s, true); break;
    case CLOSES:   close_block(s); break;
    }
}

static void next_token(Scan *s)
{
    char c = *s->at;
    if (c == '-' && more(s, 1) && s->at[1] == '-') {
        skip_comment(s);
    } else if (c == '[' && long_level(s) >= 0) {
        skip_long(s, long_level(s));
    } else if (c == '"' || c == '\'') {
        skip_quoted(s);
    } else if (is_word(c)) {
        const char *word = s->at;
        while (more(s, 0) && is_word(*s->at))
            s->at++;
        if (is_letter(*word))
            count_word(s, word, (size_t)(s->at - word));
    } else {
        s->labels += c == ':' && more(s, 1) && s->at[1] == ':';
        step(s);
    }
}

static Status refuse(Fault *why, const char *name, int32_t line, const char *what, int most)
{
    fault(why, ERR_SCRIPT, name, what, most);
    if (why)
        why->line = line;
    return fault_remedy(why, "take the text apart into smaller pieces, or write rows");
}

Status source_check(const char *name, const char *text, size_t len, Fault *why)
{
    if (len > SANDBOX_CHUNK_MAX)
        return refuse(why, name, 0, "a script is at most %d bytes long", SANDBOX_CHUNK_MAX);
    if (memchr(text, 0, len))
        return fault(why, ERR_SCRIPT, name, "a script has no zero bytes: this is not a text");
    if (len > 0 && text[0] == '\x1b')
        return fault(why, ERR_SCRIPT, name, "this is bytecode; scripts are texts");

    Scan s = { .at = text, .end = text + len, .line = 1 };
    while (more(&s, 0)) {
        next_token(&s);
        if (s.links > LINKS_MAX)
            return refuse(why, name, s.line, "more than %d 'and', 'or', 'elseif'", LINKS_MAX);
        if (s.labels > LABELS_MAX)
            return refuse(why, name, s.line, "more than %d labels and jumps", LABELS_MAX);
        if (s.depth > DEPTH_MAX)
            return refuse(why, name, s.line, "functions inside functions, %d deep", DEPTH_MAX);
        if (s.blocks > BLOCKS_MAX)
            return refuse(why, name, s.line, "blocks inside blocks, %d deep", BLOCKS_MAX);
    }
    return OK;
}
