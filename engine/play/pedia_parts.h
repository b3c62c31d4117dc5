/*
 * pedia_parts.h: what the files that make pages share.
 */
#ifndef SAWAD_PLAY_PEDIA_PARTS_H
#define SAWAD_PLAY_PEDIA_PARTS_H

#include "play/pedia.h"
#include "script/schema.h"

typedef struct PageMaker {
    const Pedia *p;
    const Model *m;
    const View  *v;             /* NULL: no game */
    PediaPage   *out;
} PageMaker;

static inline bool has(const char *s) { return s && *s; }

const char *leaf_keep(PageMaker *k, const Text *words);     /* a copy that lives with the page */
void leaf_head(PageMaker *k, const char *words);
void leaf_text(PageMaker *k, const char *words);            /* nothing for "" */
void leaf_note(PageMaker *k, const char *words);
void leaf_prose(PageMaker *k, const char *words);           /* of several paragraphs */
void leaf_fact(PageMaker *k, const char *left, const char *right, PediaId to);
void leaf_factf(PageMaker *k, const char *left, const char *format, ...) SAWAD_FORMAT(3, 4);
void leaf_number(PageMaker *k, const char *left, int64_t n, const char *unit);
void leaf_goal(PageMaker *k, const GoalModel *g);            /* its points, and what it is */
void leaf_link(PageMaker *k, PediaId to, const char *right);
void leaf_named(PageMaker *k, const char *left, PediaId to);        /* a fact that is a page's name */
void leaf_sources(PageMaker *k, const char *keys);

void leaf_rule_row(PageMaker *k, int32_t rule);             /* what it is, and its number */

/* Whether `key` is among those of a source; what follows a colon is a remark. */
bool source_cites(const char *source, const char *key);

bool leaf_open_book(const PageMaker *k, Side side);     /* all may be told of this side */

/* The files of pages, by kind. */
void leaf_guide(PageMaker *k, int32_t n);
void leaf_place(PageMaker *k, int32_t n);
void leaf_region(PageMaker *k, int32_t n);
void leaf_field(PageMaker *k, int32_t n);
void leaf_leader(PageMaker *k, int32_t n);
void leaf_side(PageMaker *k, int32_t n);
void leaf_faction(PageMaker *k, int32_t n);
void leaf_pool(PageMaker *k, int32_t n);
void leaf_arm(PageMaker *k, int32_t n);
void leaf_army(PageMaker *k, int32_t n);
void leaf_animal(PageMaker *k, int32_t n);
void leaf_order(PageMaker *k, int32_t n);
void leaf_group(PageMaker *k, int32_t n);
void leaf_rule(PageMaker *k, int32_t n);
void leaf_premise(PageMaker *k, int32_t n);
void leaf_event(PageMaker *k, int32_t n);
void leaf_dispute(PageMaker *k, int32_t n);
void leaf_source(PageMaker *k, int32_t n);

/* pedia_guide.c */
const char *guide_title(int32_t n);

/* pedia_rules.c, pedia_record.c */
enum { RULE_GROUPS = 16 };
int32_t     rule_groups(void);
const char *group_id(int32_t n);                /* "supply" */
const char *group_title(int32_t n);             /* "Bread, water and beasts" */
Guide       group_guide(int32_t n);
int32_t     group_of_rule(const Model *m, int32_t rule);        /* from 1 */
void        rule_in_words(RuleView r, Text *out);           /* "1,350 g a day", "4 %" */
const SourceModel *source_at(const Model *m, int32_t n);    /* the scenario's, then the rules' */

/* pedia_rules.c */
const char *order_title(int32_t kind, Text *out);

#endif
