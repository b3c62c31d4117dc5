/*
 * tree.h: a copy of the rules and of the smallest scenario in a folder of its
 * own, for tests that break files.
 */
#ifndef SAWAD_TESTS_TREE_H
#define SAWAD_TESTS_TREE_H

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { TREE_FILE = 1 << 18, TREE_PATH = 700 };

static const char *tree_source = ".";       /* the root of the sources */
static char tree_root[256];                 /* the copy */

/* out has room for TREE_PATH bytes. */
static inline void tree_join(char *out, const char *folder, const char *name)
{
    int len = snprintf(out, TREE_PATH, "%s/%s", folder, name);
    if (len < 0 || len >= TREE_PATH)
        abort();
}

static inline void tree_path(char *out, const char *name) { tree_join(out, tree_root, name); }

static inline char *tree_read_at(const char *path)
{
    char *text = malloc(TREE_FILE);
    FILE *in = fopen(path, "rb");
    if (!in || !text) {
        fprintf(stderr, "cannot read %s\n", path);
        abort();
    }
    size_t len = fread(text, 1, TREE_FILE - 1, in);
    text[len] = 0;
    fclose(in);
    return text;
}

static inline char *tree_read(const char *name)
{
    char path[TREE_PATH];
    tree_path(path, name);
    return tree_read_at(path);
}

static inline void tree_write(const char *name, const char *text)
{
    char path[TREE_PATH];
    tree_path(path, name);
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(text, 1, strlen(text), out) != strlen(text)) {
        fprintf(stderr, "cannot write %s\n", path);
        abort();
    }
    fclose(out);
}

static inline void tree_folder(const char *name)
{
    char path[TREE_PATH];
    tree_path(path, name);
    mkdir(path, 0700);
}

/* Copies the plain files of a folder. */
static inline void tree_copy(const char *folder)
{
    char from[TREE_PATH], file[TREE_PATH], name[TREE_PATH];
    tree_join(from, tree_source, folder);
    tree_folder(folder);
    DIR *dir = opendir(from);
    for (struct dirent *e = dir ? readdir(dir) : NULL; e; e = readdir(dir)) {
        struct stat is;
        tree_join(file, from, e->d_name);
        if (stat(file, &is) != 0 || !S_ISREG(is.st_mode))
            continue;
        char *text = tree_read_at(file);
        tree_join(name, folder, e->d_name);
        tree_write(name, text);
        free(text);
    }
    if (dir)
        closedir(dir);
}

static inline void tree_remove_at(const char *path)
{
    char inner[TREE_PATH];
    DIR *dir = opendir(path);
    for (struct dirent *e = dir ? readdir(dir) : NULL; e; e = readdir(dir)) {
        struct stat is;
        if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
            continue;
        tree_join(inner, path, e->d_name);
        if (lstat(inner, &is) == 0 && S_ISDIR(is.st_mode))
            tree_remove_at(inner);
        else
            unlink(inner);
    }
    if (dir)
        closedir(dir);
    rmdir(path);
}

static inline int tree_make(void **state)
{
    (void)state;
    const char *tmp = getenv("TMPDIR"), *source = getenv("SAWAD_ROOT");
    tree_source = source ? source : ".";
    snprintf(tree_root, sizeof tree_root, "%s/sawad-test-XXXXXX", tmp ? tmp : "/tmp");
    if (!mkdtemp(tree_root))
        return -1;
    tree_folder("scripts");
    tree_copy("scripts/rules");
    tree_copy("scripts/doctrine");
    tree_folder("scenarios");
    tree_copy("scenarios/null");
    return 0;
}

static inline int tree_remove(void **state)
{
    (void)state;
    tree_remove_at(tree_root);
    return 0;
}

#endif
