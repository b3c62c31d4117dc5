/*
 * types.h: the few words every file needs: fixed-width numbers, the length of
 * an array, and two kinds of assertion.
 *
 * must(x)   always on and cheap; a promise between rooms. When it is broken the
 *           program says what, where and in which game, hands the order log to
 *           whoever asked to be told (see crash_tell in status.h), and stops.
 * ought(x)  test builds only; may be slow.
 * Neither is ever used on what a person, a file or a script supplied: that is a
 * Fault.
 */
#ifndef SAWAD_BASE_TYPES_H
#define SAWAD_BASE_TYPES_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define countof(a) (sizeof(a) / sizeof((a)[0]))

_Noreturn void must_fail(const char *expression, const char *file, int line);

#define must(x) ((x) ? (void)0 : must_fail(#x, __FILE__, __LINE__))

#ifdef SAWAD_OUGHT
#define ought(x) must(x)
#else
#define ought(x) ((void)sizeof((x) ? 1 : 0))
#endif

#endif
