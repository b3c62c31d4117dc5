/*
 * load_read.h: a scenario half read: what the files of the loader share.
 *
 * Reading goes in two passes: first every id that any row declares, then every
 * field, so that files and rows may refer to each other in any order. Nothing
 * stops at a fault; what was refused stays zero and later checks pass it over.
 * All of it runs below one sandbox_call(), with the tables the files returned
 * on Lua's stack.
 */
#ifndef SAWAD_SCRIPT_LOAD_READ_H
#define SAWAD_SCRIPT_LOAD_READ_H

#include "script/library.h"
#include "script/load.h"
#include "script/sandbox.h"
#include "script/shape.h"

#include <lua5.4/lauxlib.h>

typedef struct LoadFile {
    const char *where, *text;       /* as faults show it; NULL: there is none */
    size_t      len;
    int         slot;               /* Lua stack index of what it returned; 0: nothing */
    bool        failed;             /* it is there and could not be run */
} LoadFile;

typedef struct Load {
    Sandbox   *sandbox;
    lua_State *L;
    Model     *m;
    Arena      scratch;
    FaultList *faults;
    Fault      spare;               /* takes what found the list full */
    LoadFile   file[FILES_MAX];     /* tempers from FILE_KINDS on */
    Library    library;
    uint16_t  *index[KINDS];        /* by atom: 1, 2, ... or 0 */
    uint16_t  *rule_source;         /* the same for the sources of the rules */
    bool       blind[KINDS];        /* where these are declared could not be read */
    bool       own_land;            /* the land is in the scenario's folder */
    bool       no_memory;
} Load;

/* A field: the file, then names and positions. */
typedef struct Path Path;
struct Path {
    const Path *up;
    FileId      file;               /* of the first part */
    const char *name;               /* NULL: by position */
    int64_t     index;
};

/* Adds a fault at a path and returns it, for fault_remedy(). */
Fault *load_fault(Load *l, const Path *at, Status status, const char *format, ...)
    SAWAD_FORMAT(4, 5);
/* The same for a field ("" for the row) of a row of a list (NULL: the whole file). */
Fault *row_fault(Load *l, FileId file, const char *list, int64_t row, const char *field,
                 Status status, const char *format, ...) SAWAD_FORMAT(7, 8);
Fault *load_fault_of(Load *l, const Fault *made);       /* a copy of one already made */

FileId file_of(const Path *at);

/* The word nearest to a misspelt one, or NULL. */
const char *nearest_word(Load *l, const char *text, const char *const *words, int32_t count);

/* Reads one row at the top of the stack into a struct. */
void read_record(Load *l, const Record *r, const Path *at, void *row);
void read_defaults(Load *l, const Record *r, void *row);
/* Reads a list at the top of the stack: how many rows, faults for anything that
 * is no list. */
int64_t read_length(Load *l, const Path *at);

/* One row at the top of the stack must be a table; false and a fault if not. */
bool is_row(Load *l, const Record *r, const Path *at);
bool read_integer(Load *l, const Field *f, const Path *at, int64_t *out);
int32_t find_id(Load *l, Kind kind, const char *id, size_t len);    /* 0: none */
bool id_ok(const char *id, size_t len, bool capitals);
void unknown_keys(Load *l, const Path *at, const char *what, const char *const *known,
                  int32_t count);
void wrong_type(Load *l, const Field *f, const Path *at);
const char *keep_text(Load *l, const char *text, size_t len, bool lines);
void *keep_array(Load *l, int64_t count, size_t each);

/* Readers of one value at the top of the stack into its row. */
typedef void ReadValue(Load *l, const Field *f, const Path *at, void *row);
ReadValue read_int, read_bool, read_word_of, read_id, read_ref, read_owner, read_ints;
ReadValue read_text, read_source;
ReadValue read_contingents, read_options, read_need, read_usual, read_waters, read_harvests,
          read_changed_rules, read_vars, read_bodies;
ReadValue read_points, read_rings, read_heights, read_surface;
ReadValue read_map, read_marks, read_accounts;
ReadValue read_choices, read_choice, read_lean;
bool read_some(Load *l, const Field *f, const Path *at, int64_t *out, int32_t n);
void unknown_id(Load *l, const Field *f, const Path *at, const char *text, size_t len);
bool is_declared(const void *index, Atom a);            /* for names_nearest() */
void store(void *row, const Field *f, int32_t element, int64_t value);
void store_text(void *row, const Field *f, const char *text);

/* load_special.c */
void read_rules(Load *l, FileId file, const char *group);   /* all of them; the table is on top */
void read_hooks(Load *l);                                   /* which there are */

/* load_trials.c */
void check_trials(Load *l);

/* load_chart.c */
void read_areas(Load *l);

/* load_tables.c */
int  load_tables(lua_State *L);     /* a C function for sandbox_call(): reads all */

/* load_check.c */
void check_whole(Load *l);
void check_cards(Load *l);          /* functions of decisions.lua remember nothing */

#endif
