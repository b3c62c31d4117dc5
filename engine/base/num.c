/*
 * num.c: square roots, fair shares and the hash of bytes, exact to the last
 * man and the same on every machine.
 */
#include "base/num.h"

__extension__ typedef __int128 Wide;

/* One binary digit of the root at a time, from the top. */
int64_t isqrt(int64_t n)
{
    must(n >= 0);
    uint64_t left = (uint64_t)n, root = 0, bit = UINT64_C(1) << 62;

    while (bit > left)
        bit >>= 2;
    for (; bit; bit >>= 2) {
        bool fits = left >= root + bit;
        if (fits)
            left -= root + bit;
        root = (root >> 1) + (fits ? bit : 0);
    }
    return (int64_t)root;
}

static Wide sum_of(const int64_t *weight, int n)
{
    Wide sum = 0;
    for (int i = 0; i < n; i++) {
        must(weight[i] >= 0);
        sum += weight[i];
    }
    return sum;
}

static int largest(const Wide *rest, int n)
{
    int best = 0;
    for (int i = 1; i < n; i++)
        if (rest[i] > rest[best])
            best = i;
    return best;
}

/* Rounding down leaves fewer than n units; each goes to the largest remainder
 * not yet served. A weight of 0 has no remainder and is never reached. */
void share_out(int64_t total, const int64_t *weight, int n, int64_t *out)
{
    must(total >= 0 && n <= SHARE_MAX && (n >= 1 || total == 0));
    Wide rest[SHARE_MAX], sum = sum_of(weight, n);
    int64_t left = total;

    for (int i = 0; i < n; i++) {
        Wide part = (Wide)total * weight[i];
        out[i] = sum ? (int64_t)(part / sum) : 0;
        rest[i] = sum ? part % sum : 0;
        left -= out[i];
    }
    if (sum == 0 && n > 0) {
        out[0] = total;
        return;
    }
    for (; left > 0; left--) {
        int i = largest(rest, n);
        out[i]++;
        rest[i] = 0;
    }
}

/* FNV-1a, 64 bits (Fowler, Noll, Vo): offset basis and prime are theirs. */
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;
    uint64_t fnv = UINT64_C(0xcbf29ce484222325);

    for (size_t i = 0; i < len; i++)
        fnv = (fnv ^ at[i]) * UINT64_C(0x100000001b3);
    return hash_add(hash, fnv);
}
