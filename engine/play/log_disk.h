/*
 * log_disk.h: files on disk, for the files of this room only: written to a
 * temporary one, synced and renamed over the old one, which can be kept with a ~
 * at the end of its name; read only if they are plain files of a bounded size.
 */
#ifndef SAWAD_PLAY_LOG_DISK_H
#define SAWAD_PLAY_LOG_DISK_H

#include "base/arena.h"
#include "base/status.h"

/* Hands bytes on to the file; what is put is what will stand in it. */
typedef Status DiskPut(void *self, const char *bytes, size_t len, Fault *why);
typedef Status DiskFill(const void *what, DiskPut *put, void *to, Fault *why);

/* All of it or nothing: whatever goes wrong, the file before is still there. */
Status disk_write(const char *path, bool keep, DiskFill *fill, const void *what, Fault *why);

/* The whole file, with a zero byte behind it, in an arena that is opened for it;
 * to be closed whatever is returned. */
Status disk_read(const char *path, size_t most, Arena *mem, char **out, size_t *len, Fault *why);

#endif
