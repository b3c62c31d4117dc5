/*
 * window.h: the game in a window.
 */
#ifndef SAWAD_FRONT_WINDOW_H
#define SAWAD_FRONT_WINDOW_H

#include "play/session.h"

/* How the window opens. Zeroed: the menu, at the scale of the settings. */
typedef struct WindowStart {
    Setup       setup;          /* scenario NULL: the menu */
    const char *side;           /* id of the side a person plays; NULL: the first playable */
    Effort      effort;         /* of the other sides' minds */
    const char *load;           /* a save to go on with; NULL: none */
    int32_t     scale;          /* percent, 75..300; 0: as set, else fitted to the screen */
    int32_t     wide, high;     /* pixels; 0: as set */
    const char *shot;           /* write one frame to this PNG and leave; NULL: play */
    const char *page;           /* with `shot`: "menu", "chooser", "report", "help", "options",
                                   "saves", "find", "ending", "orders", "battle",
                                   "pause"; NULL: the map */
    bool        bench;          /* to measure: the game is not saved, the settings stay */
} WindowStart;

/* Runs until the window is closed. 0, or 3 if there is no display, no memory
 * or no font; the reason then stands on standard error. */
int window_main(const WindowStart *start);

/* What a picture of the map costs, a figure a line; draws into memory unless
 * SDL_VIDEODRIVER says otherwise. 0, or 3 as above. */
int window_bench(void);

#endif
