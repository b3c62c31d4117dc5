/*
 * log_disk.c: files written so that a crash or a full disk leaves the old one or
 * the new one.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "play/log_disk.h"

#include "base/text.h"
#include "play/paths.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static Status io_fault(Fault *why, const char *path, const char *what)
{
    int number = errno;
    fault(why, ERR_IO, path, "%s: %s", what, strerror(number));
    if (number == ENOSPC || number == EDQUOT)
        return fault_remedy(why, "make room on the disk and try again");
    if (number == EACCES || number == EROFS || number == EPERM)
        return fault_remedy(why, "choose a folder you may write to");
    return fault_remedy(why, "choose another place, or look after the disk");
}

/* Bytes on their way into a file, gathered into pieces of a sensible size. */
typedef struct Out { int fd; const char *path; size_t held; char piece[32768]; } Out;

static Status out_flush(Out *out, Fault *why)
{
    const char *at = out->piece;
    while (out->held > 0) {
        ssize_t n = write(out->fd, at, out->held);
        if (n < 0 && errno == EINTR)
            continue;
        if (n == 0)
            errno = ENOSPC;
        if (n <= 0)
            return io_fault(why, out->path, "it cannot be written");
        at += n;
        out->held -= (size_t)n;
    }
    return OK;
}

static Status out_put(void *self, const char *bytes, size_t len, Fault *why)
{
    Out *out = self;
    while (len > 0) {
        size_t room = sizeof out->piece - out->held, n = len < room ? len : room;
        memcpy(out->piece + out->held, bytes, n);
        out->held += n;
        bytes += n;
        len -= n;
        if (out->held == sizeof out->piece) {
            Status status = out_flush(out, why);
            if (status != OK)
                return status;
        }
    }
    return OK;
}

static bool sync_file(int fd)
{
    int result;
    do
        result = fsync(fd);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

static Status write_all(const char *path, DiskFill *fill, const void *what, Fault *why)
{
    Out out = { .path = path };
    unlink(path);                   /* what an earlier crash left */
    out.fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY, 0600);
    if (out.fd < 0)
        return io_fault(why, path, "it cannot be made");

    Status status = fill(what, out_put, &out, why);
    if (status == OK)
        status = out_flush(&out, why);
    if (status == OK && !sync_file(out.fd))
        status = io_fault(why, path, "it cannot be brought to the disk");
    if (close(out.fd) != 0 && status == OK && errno != EINTR)
        status = io_fault(why, path, "it cannot be closed");
    return status;
}

/* The name's folder, synced so that the new name itself survives. Some file
 * systems cannot do this and say so with EINVAL. */
static Status sync_folder(const char *path, Fault *why)
{
    char folder[PATH_BYTES];
    Text t = text_in(folder, sizeof folder);
    const char *slash = strrchr(path, '/');
    if (slash)
        text_addn(&t, path, slash == path ? 1 : (size_t)(slash - path));
    else
        text_add(&t, ".");
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return OK;
    bool good = sync_file(fd) || errno == EINVAL || errno == EROFS || errno == EACCES;
    Status status = good ? OK : io_fault(why, folder, "the folder cannot be brought to the disk");
    close(fd);
    return status;
}

/* The file before is kept under a second name. Where a file system has no hard
 * links it is moved there, and *moved says so. */
static Status keep_old(const char *path, const char *old, bool *moved, Fault *why)
{
    unlink(old);
    if (link(path, old) == 0)
        return OK;
    bool no_links = errno == EPERM || errno == ENOTSUP || errno == ENOSYS || errno == EMLINK;
    *moved = no_links && rename(path, old) == 0;
    return *moved ? OK : io_fault(why, old, "the file before this one cannot be kept");
}

/* The new file takes the name; the one that had it is kept with a ~, if wanted. */
static Status take_name(const char *made, const char *path, bool keep, Fault *why)
{
    char old[PATH_BYTES];
    Text t = text_in(old, sizeof old);
    text_addf(&t, "%s~", path);
    struct stat st;
    bool moved = false;
    if (lstat(path, &st) == 0) {
        if (!S_ISREG(st.st_mode)) {
            fault(why, ERR_IO, path, "this is not a file of ours");
            return fault_remedy(why, "choose another name");
        }
        if (keep && keep_old(path, old, &moved, why) != OK)
            return ERR_IO;
    }
    if (rename(made, path) != 0) {
        io_fault(why, path, "the new file cannot take its name");
        if (moved)
            rename(old, path);
        return ERR_IO;
    }
    return sync_folder(path, why);
}

Status disk_write(const char *path, bool keep, DiskFill *fill, const void *what, Fault *why)
{
    char made[PATH_BYTES];
    Text t = text_in(made, sizeof made);
    text_addf(&t, "%s.new", path);
    if (t.cut || !path[0])
        return fault(why, ERR_RANGE, "save", "this is not a file's name");

    Status status = write_all(made, fill, what, why);
    if (status == OK)
        status = take_name(made, path, keep, why);
    if (status != OK)
        unlink(made);
    return status;
}

/* A plain file and nothing that could block or never end. */
static Status open_plain(const char *path, size_t most, int *fd, size_t *size, Fault *why)
{
    struct stat st;
    *fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (*fd < 0 && errno == ENOENT) {
        fault(why, ERR_NOT_FOUND, path, "there is no such file");
        return fault_remedy(why, "`sawad paths` shows where saves are");
    }
    if (*fd < 0 || fstat(*fd, &st) != 0)
        return io_fault(why, path, "it cannot be opened");
    if (!S_ISREG(st.st_mode))
        return fault(why, ERR_IO, path, "this is not a file");
    if (st.st_size > (long long)most)
        return fault(why, ERR_RANGE, path, "a file of %lld bytes; at most %lld are read",
                     (long long)st.st_size, (long long)most);
    *size = (size_t)st.st_size;
    return OK;
}

static Status read_bytes(const char *path, int fd, size_t size, Arena *mem, char **out, size_t *len,
                         Fault *why)
{
    if (!arena_open(mem, size + 64, size + 64) || !(*out = arena_push(mem, size + 1)))
        return fault(why, ERR_MEMORY, path, "there is not enough memory to read it");
    while (*len < size) {
        ssize_t n = read(fd, *out + *len, size - *len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return io_fault(why, path, "it cannot be read");
        if (n == 0)
            break;
        *len += (size_t)n;
    }
    return OK;
}

Status disk_read(const char *path, size_t most, Arena *mem, char **out, size_t *len, Fault *why)
{
    size_t size = 0;
    int fd = -1;
    *len = 0;
    Status status = open_plain(path, most, &fd, &size, why);
    if (status == OK)
        status = read_bytes(path, fd, size, mem, out, len, why);
    if (fd >= 0)
        close(fd);
    return status;
}
