/*
 * page_style.h: how a page looks: ink on parchment, and black on white where a
 * printer would rather not lay down the ground.
 */
#ifndef SAWAD_LAB_PAGE_STYLE_H
#define SAWAD_LAB_PAGE_STYLE_H

extern const char page_style[], page_style_print[];

#endif
