/*
 * lab.h: the laboratory's page: a campaign, premises switched, many plays, what they
 * came to, one of them watched or taken over; and how a person's own game stands
 * among them.
 */
#ifndef SAWAD_FRONT_LAB_PAGE_H
#define SAWAD_FRONT_LAB_PAGE_H

#include "front/window/doors.h"
#include "base/text.h"
#include "lab/bins.h"
#include "lab/series.h"

#include <stdatomic.h>

enum { LAB_FILES = 24, LAB_EXAMPLES = 3, LAB_TICK_MS = 500, LAB_RUN_CHOICES = 4, LAB_JOB_CHOICES = 3,
       AMONG_ROWS = 3, AMONG_RUNS = 100,
       AMONG_PAUSE = 1, AMONG_NEVER };

/* What a press asks for; those with a number count from theirs. */
enum { LAB_RUN = 1, LAB_REPORT, LAB_FOLDER, LAB_ALL, LAB_GRID, LAB_LIST, LAB_TABLE, LAB_SORT,
       LAB_OTHER, LAB_LINES, LAB_FROM_HERE, LAB_NEXT, LAB_BEFORE, LAB_SETTING, LAB_SETTING_BEFORE,
       LAB_RUNS_OF = 20, LAB_JOBS_OF = 30, LAB_EXAMPLE = 40, LAB_CARD = 100, LAB_FILE = 200,
       LAB_GAUGE = 400, LAB_VARIANT = 1000, LAB_ROW = 10000 };

/* A figure of a setting in bars. */
typedef struct LabHist { Bins bins; double top; } LabHist;

/* What is shown, as it was last worked out. */
typedef struct LabSeen {
    int      gauge, variant;            /* of which; -1: of nothing */
    int64_t  done;
    Summary  sum[2];                    /* as it was, and the setting looked at */
    int      played[2];                 /* of these: also those without an answer */
    LabHist  hist[2];
    Contrast contrast[VARIANTS_MOST];
    int      order[VARIANTS_MOST], ordered;     /* settings by how much they change */
    int      by;                        /* the figure examples are put in order by */
    int      run[LAB_EXAMPLES];         /* the least, the most ordinary, the most; -1: none */
    int64_t  value[LAB_EXAMPLES];
    int32_t *row, rows;                 /* owned: runs in the order of the table */
} LabSeen;

/* A play that is played again, to be watched. */
typedef struct LabWatch {
    SDL_Thread *thread;
    Session    *session;
    Setup       setup;
    SetupRoom   room;
    char        from[PATH_BYTES];
    uint64_t    digest;
    Fault       why;
    atomic_bool done;
} LabWatch;

/* The page of an answer being written. */
typedef struct LabReport {
    SDL_Thread *thread;
    char        file[PATH_BYTES], html[PATH_BYTES], metric[48], scenario[PATH_BYTES];
    Fault       why;
    atomic_bool done;
    bool        wanted, goes_on;        /* wanted: as soon as the study rests */
} LabReport;

/* How the game that has ended stands among others of the same premises. */
typedef struct Among {
    Series     *series;
    SeriesState state;
    uint64_t    of;                     /* the game: its digest at the end; 0: none */
    bool        not_so;                 /* it cannot be compared */
    int         points, rows;           /* permille of plays below; -1: not known */
    int         row[AMONG_ROWS], here[AMONG_ROWS], history[AMONG_ROWS];
    int64_t     done;                   /* plays it was reckoned from */
} Among;

typedef struct LabPage {
    Session     *trial;                 /* owned: the campaign, for its premises; NULL: none chosen */
    char         scenario[PATH_BYTES], title[160];
    PremiseForm  form;
    bool         all, grid;
    int          runs, jobs;
    char         from[PATH_BYTES];      /* a saved game the plays go on from; "" */
    int          from_week;
    Side         side;                  /* whose figures come first */
    Series      *series;                /* owned; NULL: none was begun */
    Series      *parting;               /* owned: another took its place; it still has games in hand */
    SeriesState  state;
    char         asked[PATH_BYTES];     /* the file of what it plays, by the form as it was */
    bool         begins;                /* again, when its file is free */
    bool         takes_up;              /* from a file: the form is to show what it asks */
    uint32_t     looked_ms;
    int          gauge, variant;        /* variant -1: the first that is switched, if any is */
    bool         list, table, by_value; /* list: figures to choose from are shown */
    int          at, top, page;         /* of the table */
    int          scroll_left, scroll_right;
    char         told[700];
    SeriesFile   file[LAB_FILES];
    int          files;
    LabSeen      seen;
    LabWatch     watch;
    LabReport    report;
    Among        among;
} LabPage;

struct App;

/* lab_page.c */
void lab_open(struct App *a);               /* the page begins */
void lab_close(struct App *a);              /* the window closes */
void lab_draw(struct App *a);
void lab_act(struct App *a, int arg);
bool lab_key(struct App *a, SDL_Keysym k);
int  lab_wait(struct App *a, uint32_t now_ms);  /* ms to the next look at what runs; -1: nothing does */
void lab_wheel(struct App *a, int by);
void lab_done(struct App *a);               /* a thread of the page has ended */

/* lab_run.c: beginning, pausing, reports */
bool lab_choose(struct App *a, const char *scenario);
void lab_take_up(struct App *a, const SeriesFile *f);
void lab_form_of(LabPage *p);               /* the form shows what is being played */
void lab_from_here(struct App *a);          /* from the game that is being played */
void lab_drop(LabPage *p);
void lab_begin(struct App *a);
void lab_run_act(struct App *a);
void lab_write_up(struct App *a);
bool lab_differs(struct App *a);            /* what is asked is not what is being played */
int  lab_variants(const LabPage *p);        /* settings that would be played */
bool lab_file(const LabPage *p, char out[PATH_BYTES]);
bool lab_folder(char out[PATH_BYTES]);

/* lab_form.c: the sheets at the left */
Content lab_choice_sheet, lab_premises_sheet, lab_run_sheet, lab_look_sheet;

/* lab_answer.c, lab_rows.c: those at the right */
Content lab_answer_sheet;
void lab_figures(LabPage *p);               /* works out what is shown, if anything is new */
void lab_rows_draw(struct App *a, SDL_Rect r);
void lab_variant_words(const LabPage *p, int variant, char *out, size_t cap);
void lab_number(const Gauge *g, int64_t n, char *out, size_t cap);  /* with its unit */

/* lab_chart.c */
void ordinal(int n, char *out, size_t cap);             /* "38th" */
void real_words(double x, int decimals, bool sign, Text *out);      /* 0 or 1 decimal */
int  hundredth(int permille);                           /* of a hundred, 1 at least */
void chart_share(Flow *f, const char *title, const Summary *s, const Gauge *g, Ink i);
void chart_spread(Flow *f, const char *title, const LabHist *h, const Summary *s, int played, const Gauge *g,
                  Ink i);
typedef struct ForestRow { const char *words; const Contrast *c; bool share, on; int act, arg; } ForestRow;
void chart_forest(Flow *f, const ForestRow *row, int rows);

/* lab_watch.c */
void lab_watch(struct App *a, int variant, int run);

/* among.c */
void among_begin(struct App *a);            /* the page of the end opens */
void among_sheet(Flow *f, void *self);
void among_act(struct App *a, int arg);
bool among_wait(struct App *a);             /* true: it runs, and is looked at */

#endif
