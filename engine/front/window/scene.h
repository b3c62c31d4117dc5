/*
 * scene.h: what stands on the map: counters, signs, names, plans and overlays,
 * drawn over the tiles in this order: overlays, signs, plans, names, counters.
 */
#ifndef SAWAD_FRONT_SCENE_H
#define SAWAD_FRONT_SCENE_H

#include "front/window/art.h"
#include "front/window/camera.h"
#include "front/window/overlay.h"
#include "front/window/paint.h"
#include "play/session.h"

/* Formations of one side on one spot, or so near on this map that their counters
 * would lie over each other: drawn as one counter with leaves. */
typedef struct Group {
    double   x, y;              /* map units, of the one on top */
    int      first;             /* index into View.formation of the one on top */
    int      count;
    int32_t  men;               /* of all */
    Side     side;
    bool     lesser;            /* a garrison, or a small force nobody is named of */
    char     name[64];          /* under the counter; "" */
    SDL_Rect at, box;           /* of the counter, and with its name, in pixels */
} Group;

enum { GROUP_MAX = FORMATION_MAX };

typedef struct Arrow { const Preview *way; FormationId who; Side side; bool firm; } Arrow;

typedef struct Labels Labels;

typedef struct Scene {
    Win          *w;
    const Camera *cam;
    const Model  *m;
    const View   *v;
    FormationId   chosen;
    PlaceId       place, target;        /* looked at; asked about */
    Overlay       overlay;
    Group         group[GROUP_MAX];
    int           groups;
    int16_t       group_of[FORMATION_MAX];      /* by the index into View.formation */
    const SDL_Rect *cover;              /* sheets of the frame before: no name is cut by one */
    int           covers;
    Labels       *labels;
    Wash         *wash;
    Answer        answer[PLACE_MAX];    /* of the overlay, by place; set by overlay_ask */
    uint64_t      answers;              /* what they are, in one number */
    bool          waits;                /* not all is drawn yet: another frame is wanted */
    const double (*moving)[2]; /* where each formation of v stands while columns walk; or NULL */
} Scene;

void groups_make(Scene *s);             /* who stands with whom, and where their counters go */
const Group *group_at(const Scene *s, int x, int y);    /* NULL: none */
const Group *group_named_at(const Scene *s, int x, int y);      /* by the name under its counter */
RegionId region_at_pixel(const Scene *s, int x, int y);         /* by its name on the map; .n 0: none */
PlaceId place_at_pixel(const Scene *s, int x, int y);   /* .n 0: none near */

void scene_overlay(Scene *s);
void scene_flows(Scene *s);              /* lines of supply and trains */
SDL_Point scene_legend_size(const Scene *s);            /* 0, 0: no overlay is on */
void scene_legend(Scene *s, int x, int y);              /* upper left corner */
void scene_signs(Scene *s);
void scene_arrow(Scene *s, const FormationView *who, const PlaceId *way, const int32_t *day,
                 int ways, bool firm);
void labels_find(Scene *s);             /* where names go, if that has changed */
void scene_labels(Scene *s);
void scene_counters(Scene *s);

Labels *labels_open(void);
void    labels_close(Labels *l);
void    labels_stale(Labels *l);        /* positions are found anew at the next drawing */
bool    labels_room(const Scene *s, SDL_Rect r);        /* no name stands there, in pixels */

/* From which step of the zoom a place of this rank is shown at all. */
bool rank_shown(const Scene *s, int rank);
bool place_shown(const Scene *s, int place);     /* and wherever an army stands */

#endif
