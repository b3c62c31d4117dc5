/*
 * repute.c: what everybody knows of a people: how most of its men fight, and how well.
 */
#include "world/model.h"

/* Permille; of a people whose men the scenario nowhere lists (judgement). */
enum { GUESS_QUALITY = 560, GUESS_COHESION = 700 };

static int kind_of(const Model *m, ArmId arm)
{
    switch (m->arm[arm.n].class) {
    case ARM_BEAST: return REPUTE_BEASTS;
    case ARM_HORSE: case ARM_LIGHT_HORSE: return REPUTE_HORSE;
    default: return REPUTE_FOOT;
    }
}

/* Of a kind nobody is listed of it is the first arm there is. */
static ArmId most_of(const int64_t *men, const Model *m, int kind)
{
    int best = 0;
    for (int a = 1; a <= m->arms; a++)
        if (kind_of(m, (ArmId){ (uint16_t)a }) == kind && (!best || men[a] > men[best]))
            best = a;
    return (ArmId){ (uint16_t)best };
}

/* Sums over the men of one kind. */
typedef struct Sum { int64_t men, quality, cohesion; } Sum;

static ReputeKind mean_of(const Sum *sum, ArmId arm)
{
    if (!sum->men)
        return (ReputeKind){ arm, GUESS_QUALITY, GUESS_COHESION };
    return (ReputeKind){ arm, (int32_t)(sum->quality / sum->men), (int32_t)(sum->cohesion / sum->men) };
}

static Repute repute_of(const Model *m, Side side)
{
    int64_t men[ARM_MAX] = { 0 };
    Sum sum[REPUTE_KINDS] = { { 0 } };
    Repute u = { 0 };
    for (int i = 0; i < m->formations; i++) {
        const FormationModel *f = &m->formation[i];
        for (int c = 0; f->side == side && c < f->contingents; c++) {
            const ContingentModel *is = &m->contingent[f->first_contingent + c];
            Sum *of = &sum[kind_of(m, is->arm)];
            men[is->arm.n] += is->men[1];
            of->men += is->men[1];
            of->quality += (int64_t)is->men[1] * is->quality;
            of->cohesion += (int64_t)is->men[1] * is->cohesion;
        }
    }
    for (int kind = 0; kind < REPUTE_KINDS; kind++)
        u.of[kind] = mean_of(&sum[kind], most_of(men, m, kind));
    for (int p = m->pools; p >= 1; p--)
        if (m->pool[p].side == side)
            u.pool = (PoolId){ (uint16_t)p };
    return u;
}

void model_repute(Model *m)
{
    for (int s = 1; s <= m->sides; s++)
        m->repute[s] = repute_of(m, (Side)s);
}
