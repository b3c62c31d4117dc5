/*
 * battles_told.c: the measures of battles as a table, and as JSON.
 */
#include "front/lab/battles.h"

#include "front/json.h"

static const char *const set_id[] = { "in", "out", "plain" };
static const char *const set_name[] = { "In the theatre", "Outside", "Made up" };

/* "75-92": a band of permille as hundredths. */
static const char *hundredths(const int32_t band[2], char out[24])
{
    snprintf(out, 24, "%d-%d", (int)((band[0] + 5) / 10), (int)((band[1] + 5) / 10));
    return out;
}

static char mark(bool inside) { return inside ? ' ' : '!'; }

/* Killed: median, tenths, and the band. */
static void put_killed(FILE *to, const Measure *x, const Spread *s, const int32_t band[2])
{
    char in[24];

    if (measure_told(x))
        fprintf(to, " %4.1f%c%4.1f-%-4.1f %-5s", s->middle / 10.0,
                mark(measure_in(band, s->middle)), s->low / 10.0, s->high / 10.0,
                hundredths(band, in));
    else
        fprintf(to, " %4s %9s %-5s", "-", "", hundredths(band, in));
}

static void put_time(FILE *to, const Measure *x)
{
    bool timed = x->of->fought[1] > 0;

    if (measure_told(x))
        fprintf(to, " %4.1f%c", x->half_hours.middle / 2.0,
                mark(!timed || measure_in(x->of->fought, x->half_hours.middle)));
    else
        fprintf(to, " %4s ", "-");
    fprintf(to, "%4.1f", x->days_tenths / 10.0);
}

static void put_beasts(FILE *to, const Measure *x)
{
    if (x->beasts[0] + x->beasts[1])
        fprintf(to, " %4.1f %4.1f", (x->lost_tenths[0] + x->lost_tenths[1]) / 10.0,
                (x->back_tenths[0] + x->back_tenths[1]) / 10.0);
    else
        fprintf(to, " %4s %4s", "-", "-");
}

static void put_row(FILE *to, const Battles *b, const Measure *x)
{
    char in[24];
    int32_t now = measure_chance(x);

    fprintf(to, "%-4s %-11.11s %3d%c %-5s %3d", text_of(b->m, x->of->id), x->of->name,
            (int)((now + 5) / 10), mark(measure_in(x->of->chance, now)),
            hundredths(x->of->chance, in), (int)((int64_t)x->neither * 100 / x->plays));
    put_killed(to, x, &x->winner, x->of->winner_dead);
    put_killed(to, x, &x->loser, x->of->loser_dead);
    put_time(to, x);
    put_beasts(to, x);
    fprintf(to, " %5.2f\n", measure_score(x));
}

static void put_heads(FILE *to)
{
    static const char form[] = "%-16s %-10s %3s %-20s %-20s %-9s %-9s%s\n";

    fprintf(to, form, "", "as it was", "un-", "winner's killed, %", "loser's killed, %", "fought",
            "elephants", "");
    fprintf(to, form, "battle", "  %  in", "dec", "     tenths    in", "     tenths    in",
            "hours day", "lost back", " error");
}

/* Rows of a set: how many, how many are inside all bands, and the score. */
typedef struct SetSum {
    int32_t rows, inside, chances;
    double  chance_error, killed_error, time_error;
} SetSum;

static double score_of(const SetSum *sum)
{
    return sum->chance_error + sum->killed_error + sum->time_error;
}

static SetSum sum_of(const Battles *b, int set)
{
    SetSum sum = { .rows = 0 };

    for (int32_t i = 0; i < b->measures; i++) {
        const Measure *x = &b->measure[i];
        if (x->of->set != set)
            continue;
        sum.rows++;
        sum.inside += measure_inside(x);
        sum.chances += measure_in(x->of->chance, measure_chance(x));
        sum.chance_error += x->chance_error;
        sum.killed_error += x->winner_error + x->loser_error;
        sum.time_error += x->time_error;
    }
    return sum;
}

static void put_sums(FILE *to, const Battles *b)
{
    for (int set = 0; set < (int)countof(set_id); set++) {
        SetSum sum = sum_of(b, set);
        if (sum.rows)
            fprintf(to, "%-14s %2d battles: outcome inside %d, all inside %d; error %.2f: "
                    "%.2f + %.2f + %.2f\n", set_name[set], (int)sum.rows, (int)sum.chances,
                    (int)sum.inside, score_of(&sum), sum.chance_error, sum.killed_error,
                    sum.time_error);
    }
}

void battles_table(const Battles *b, FILE *to)
{
    fprintf(to, "%d plays of each battle, seed %llu, %s.\n\n", (int)b->plays,
            (unsigned long long)b->seed,
            b->sampled ? "uncertain inputs and rates drawn for each play"
                       : "inputs as written: the battle's own luck alone");
    put_heads(to);
    for (int set = 0; set < (int)countof(set_id); set++)
        for (int32_t i = 0; i < b->measures; i++)
            if (b->measure[i].of->set == set)
                put_row(to, b, &b->measure[i]);
    fprintf(to, "\n");
    put_sums(to, b);
    fputs("! lies outside its band. Killed (the middle figure) and hours are of the plays that\n"
          "went as history did; one in ten of them lies below the first of the tenths, one above\n"
          "the second. Elephants: means of all plays; back: ran wild through their own lines.\n"
          "Error: of outcome, of killed and of hours, squared distances to the bands in\n"
          "logarithms.\n", to);
}

/* ---- JSON; shares in permille, the error in thousandths ---- */

static void json_band(Json *j, const char *key, const int32_t band[2])
{
    json_list(j, key);
    json_number(j, NULL, band[0]);
    json_number(j, NULL, band[1]);
    json_close(j, ']');
}

static void json_spread(Json *j, const char *key, const Measure *x, const Spread *s,
                        const int32_t band[2])
{
    json_object(j, key);
    json_band(j, "band", band);
    if (measure_told(x)) {
        json_number(j, "median", s->middle);
        json_number(j, "p10", s->low);
        json_number(j, "p90", s->high);
        json_bool(j, "inside", band[1] <= 0 || measure_in(band, s->middle));
    }
    json_close(j, '}');
}

static int64_t thousandths(double x) { return (int64_t)(x * 1000 + 0.5); }

static void json_beasts(Json *j, const Measure *x)
{
    json_list(j, "elephants");
    for (int a = 0; a < TRIAL_ARMIES; a++) {
        json_object(j, NULL);
        json_number(j, "brought", x->beasts[a]);
        json_number(j, "lost_tenths", x->lost_tenths[a]);
        json_number(j, "back_tenths", x->back_tenths[a]);
        json_close(j, '}');
    }
    json_close(j, ']');
}

static void json_row(Json *j, const Battles *b, const Measure *x)
{
    json_object(j, NULL);
    json_text(j, "id", text_of(b->m, x->of->id));
    json_text(j, "name", x->of->name);
    json_text(j, "when", x->of->when);
    json_text(j, "set", set_id[x->of->set]);
    json_number(j, "won", x->of->won);
    json_number(j, "chance", measure_chance(x));
    json_band(j, "chance_band", x->of->chance);
    json_bool(j, "chance_inside", measure_in(x->of->chance, measure_chance(x)));
    json_number(j, "neither", (int64_t)x->neither * 1000 / x->plays);
    json_spread(j, "winner_dead", x, &x->winner, x->of->winner_dead);
    json_spread(j, "loser_dead", x, &x->loser, x->of->loser_dead);
    json_spread(j, "half_hours", x, &x->half_hours, x->of->fought);
    json_number(j, "days_tenths", x->days_tenths);
    json_beasts(j, x);
    json_bool(j, "inside", measure_inside(x));
    json_number(j, "error", thousandths(measure_score(x)));
    json_number(j, "chance_error", thousandths(x->chance_error));
    json_number(j, "winner_error", thousandths(x->winner_error));
    json_number(j, "loser_error", thousandths(x->loser_error));
    json_number(j, "hours_error", thousandths(x->time_error));
    json_close(j, '}');
}

void battles_json(const Battles *b, FILE *to)
{
    Json j = json_on(to);

    json_object(&j, NULL);
    json_number(&j, "plays", b->plays);
    json_unsigned(&j, "seed", b->seed);
    json_bool(&j, "sampled", b->sampled);
    json_list(&j, "rows");
    for (int32_t i = 0; i < b->measures; i++)
        json_row(&j, b, &b->measure[i]);
    json_close(&j, ']');
    json_list(&j, "sets");
    for (int set = 0; set < (int)countof(set_id); set++) {
        SetSum sum = sum_of(b, set);
        json_object(&j, NULL);
        json_text(&j, "set", set_id[set]);
        json_number(&j, "of", sum.rows);
        json_number(&j, "inside", sum.inside);
        json_number(&j, "chances_inside", sum.chances);
        json_number(&j, "error", thousandths(score_of(&sum)));
        json_number(&j, "chance_error", thousandths(sum.chance_error));
        json_number(&j, "killed_error", thousandths(sum.killed_error));
        json_number(&j, "hours_error", thousandths(sum.time_error));
        json_close(&j, '}');
    }
    json_close(&j, ']');
    json_close(&j, '}');
}
