/*
 * nearest.c: what a person may have meant.
 */
#include "front/nearest.h"

enum { LONGEST = 40, FAR = 99 };

static char small(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static int least(int a, int b) { return a < b ? a : b; }

/* Optimal string alignment: three rows of the table are enough. */
int word_distance(const char *a, const char *b)
{
    size_t la = strlen(a), lb = strlen(b);
    int row[3][LONGEST + 1];

    if (la > LONGEST || lb > LONGEST)
        return FAR;
    for (size_t j = 0; j <= lb; j++)
        row[0][j] = (int)j;
    for (size_t i = 1; i <= la; i++) {
        int *now = row[i % 3], *before = row[(i - 1) % 3], *two_before = row[(i + 1) % 3];

        now[0] = (int)i;
        for (size_t j = 1; j <= lb; j++) {
            int change = small(a[i - 1]) != small(b[j - 1]);

            now[j] = least(least(before[j], now[j - 1]) + 1, before[j - 1] + change);
            if (i > 1 && j > 1 && small(a[i - 1]) == small(b[j - 2]) &&
                small(a[i - 2]) == small(b[j - 1]))
                now[j] = least(now[j], two_before[j - 2] + 1);
        }
    }
    return row[la % 3][lb];
}

bool word_starts(const char *word, const char *whole)
{
    if (!*word)
        return false;
    for (; *word; word++, whole++) {
        if (small(*word) != small(*whole))
            return false;
    }
    return true;
}

/* A slip in three letters is as much as we guess at, and at most two. */
Nearest nearest_to(const char *word)
{
    int allowed = strlen(word) < 4 ? 1 : 2;
    return (Nearest){ .word = word, .distance = allowed + 1 };
}

void nearest_offer(Nearest *n, const char *candidate)
{
    int d = word_distance(n->word, candidate);

    if (word_starts(n->word, candidate) && n->distance > 1)
        d = 1;      // a beginning is as good as one slip
    if (d < n->distance) {
        n->distance = d;
        n->best = candidate;
    }
}
