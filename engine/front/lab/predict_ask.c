/*
 * predict_ask.c: sawad lab predict and sawad lab score: a class predicts, then looks.
 */
#include "front/lab/asked_file.h"
#include "front/lab/asked_words.h"
#include "front/lab/lab.h"
#include "lab/predict.h"
#include "lab/report.h"

#include "base/text.h"

#include <stdlib.h>

/* ---- what is asked ---- */

static void copy(char *out, size_t cap, const char *from)
{
    Text text = text_in(out, cap);
    text_add(&text, from);
}

static bool is_share(const Model *m, const char *metric, char *says, size_t cap)
{
    Text text = text_in(says, cap);
    for (int32_t i = 1; i <= m->sides; i++) {
        TEXT(id, 80);
        text_addf(&id, "won_%.40s", text_of(m, m->side[i].id));
        if (strcmp(id.at, metric) == 0) {
            text_addf(&text, "%s wins the game", m->side[i].name.latin);
            return true;
        }
    }
    for (int32_t i = 0; i < m->records; i++)
        if (strcmp(m->record[i].id, metric) == 0) {
            text_add(&text, m->record[i].says);
            return strcmp(m->record[i].unit, "permille") == 0;
        }
    return false;
}

static Exit refuse(const char *what)
{
    fprintf(stderr, "sawad: %s\n", what);
    return EXIT_WORDS;
}

/* Of the experiment that will be played: its first switch is what is predicted. */
static Exit read_asked(const Experiment *x, Predictions *out)
{
    TEXT(model, 24);
    if (x->variants.count < 2)
        return refuse("there is nothing to predict: the experiment switches nothing");
    if (!x->metric[0] || !is_share(x->m, x->metric, out->measure, sizeof out->measure))
        return refuse("the experiment must name a measure of yes or no (metric): won_SIDE, or a "
                      "row of the record that is a share");
    copy(out->question, sizeof out->question, x->question);
    copy(out->metric, sizeof out->metric, x->metric);
    copy(out->switched, sizeof out->switched, x->variants.name[1]);
    text_hex(&model, x->m->digest);
    copy(out->model, sizeof out->model, model.at);
    return EXIT_DONE;
}

/* ---- asking at the terminal ---- */

static bool ask(const char *what, char *out, size_t cap)
{
    printf("%s ", what);
    fflush(stdout);
    if (!fgets(out, (int)cap, stdin))
        return false;
    out[strcspn(out, "\r\n")] = 0;
    return true;
}

static bool ask_percent(const char *what, int32_t *out)
{
    char line[64];
    int64_t n;
    while (ask(what, line, sizeof line)) {
        if (number_of(line, strlen(line), &n) && n >= 0 && n <= 100) {
            *out = (int32_t)n;
            return true;
        }
        printf("  A whole number from 0 to 100.\n");
    }
    return false;
}

static void ask_class(const Experiment *x, Predictions *p)
{
    TEXT(with, 500);
    printf("%s\n\nIn how many of 100 campaigns: %s?\nAn empty name ends it.\n\n", p->question,
           p->measure);
    text_addf(&with, "  with the switch (%s%s%s):", p->switched, *x->variants.says[1] ? ": " : "",
              x->variants.says[1]);
    while (p->count < CLASS_MOST) {
        Prediction *of = &p->of[p->count];
        char line[REASON_MOST];
        if (!ask("Name:", line, sizeof line) || !*line)
            break;
        Text name = text_in(of->name, sizeof of->name),
             reason = text_in(of->reason, sizeof of->reason);
        text_clean(&name, line, strlen(line));
        if (!ask_percent("  as it was:", &of->without) || !ask_percent(with.at, &of->with) ||
            !ask("  because:", line, sizeof line))
            break;
        text_clean(&reason, line, strlen(line));
        p->count++;
    }
}

/* ---- predict ---- */

static Status read_class(const Call *call, const Experiment *x, Predictions *p, Fault *why)
{
    if (call->words < 2) {
        ask_class(x, p);
        return p->count ? OK : fault(why, ERR_REFUSED, "predict", "nobody has predicted anything");
    }
    FILE *from = fopen(call->word[1], "rb");
    if (!from)
        return fault(why, ERR_IO, call->word[1], "it cannot be read");
    Status status = predictions_read(from, call->word[1], p, why);
    fclose(from);
    return status;
}

static Exit lock_class(const Call *call, const Experiment *x)
{
    Fault why = { .status = OK };
    uint64_t digest;
    Predictions *p = calloc(1, sizeof *p);
    if (!p)
        return EXIT_MACHINE;
    Exit e = read_asked(x, p);
    if (e == EXIT_DONE && (read_class(call, x, p, &why) != OK ||
                           predictions_lock(call_value(call, OPT_OUT), p, &digest, &why) != OK))
        e = tell_fault(&why);
    else if (e == EXIT_DONE)
        printf("%d predictions are locked in %s.\nRead this aloud, or write it on the board: "
               "%016llx\n",
               (int)p->count, call_value(call, OPT_OUT), (unsigned long long)digest);
    free(p);
    return e;
}

static Exit with_experiment(const Call *call, const AskedFile *file)
{
    Asked asked;
    Fault why = { .status = OK };
    Exit e;
    Study *study = asked_study(&file->call, &asked, &e);
    if (!study)
        return e;
    Experiment *x = calloc(1, sizeof *x);
    e = !x ? EXIT_MACHINE
             : asked_file_check(file, study_model(study), &why) != OK
                 ? tell_fault(&why)
                 : experiment_read(&file->call, &asked, study_model(study), x);
    if (e == EXIT_DONE)
        e = lock_class(call, x);
    if (x)
        experiment_close(x);
    free(x);
    study_close(study);
    return e;
}

Exit lab_predict(const Call *call)
{
    Fault why = { .status = OK };
    if (!call_value(call, OPT_FILE) || !call_value(call, OPT_OUT))
        return refuse("predict what, and where is it to be locked? --file EXPERIMENT.lua --out "
                      "LOCKED.csv");
    AskedFile *file = calloc(1, sizeof *file);
    if (!file)
        return EXIT_MACHINE;
    Call plain = *call;
    plain.words = 1; /* a file of answers is no scenario */
    Exit e =
        asked_file_read(&plain, file, &why) == OK ? with_experiment(call, file) : tell_fault(&why);
    asked_file_close(file);
    free(file);
    return e;
}

/* ---- score ---- */

/* sure: 1 or -1 if the switch plainly raises or lowers it, 0 if that is not told. */
typedef struct Score {
    int64_t yes[2], n[2];
    int sure;
} Score;

static int32_t setting_named(const Report *r, const char *name)
{
    for (int32_t i = 1; i < r->settings; i++)
        if (strcmp(r->setting[i].name, name) == 0)
            return i;
    return 0;
}

static Status read_score(Report *r, const Predictions *p, Score *out, Fault *why)
{
    int32_t with = setting_named(r, p->switched);
    if (!with)
        return fault(why, ERR_DIFFERS, "results", "the setting `%.80s` was not played",
                     p->switched);
    if (strcmp(store_about(r->s, "model"), p->model) != 0) {
        fault(why, ERR_DIFFERS, "results",
              "they were played with another model than was predicted");
        return fault_remedy(why, "play the experiment with the scenario as it was, or predict "
                                 "anew");
    }
    for (int k = 0; k < 2; k++) {
        Column *c = k ? &r->b : &r->a;
        column_read(r, r->main, k ? with : 0, c);
        Summary s = summary_of(r, &r->gauge[r->main], c);
        out->yes[k] = s.yes;
        out->n[k] = s.n;
    }
    Contrast c = contrast_of(r, true, &r->a, &r->b);
    out->sure = c.difference.low > 0 ? 1 : c.difference.high < 0 ? -1 : 0;
    if (r->status == OK && (!out->n[0] || !out->n[1]))
        return fault(why, ERR_DIFFERS, "results", "no game answers the question");
    return r->status;
}

static double of_person(const Prediction *p, const Score *s)
{
    return (brier(p->without, s->yes[0], s->n[0]) + brier(p->with, s->yes[1], s->n[1])) / 2;
}

static double best(const Score *s)
{
    double sum = 0;
    for (int k = 0; k < 2; k++) {
        double share = (double)s->yes[k] / (double)s->n[k];
        sum += share * (1 - share) / 2;
    }
    return sum;
}

static void put_quoted(FILE *to, const char *text)
{
    fputc('"', to);
    for (; *text; text++) {
        if (*text == '"')
            fputc('"', to);
        fputc(*text, to);
    }
    fputc('"', to);
}

/* Whether the direction was foreseen: -1 no, 1 yes, 0 if the games do not tell it. */
static int direction(const Prediction *p, const Score *s)
{
    int said = (p->with > p->without) - (p->with < p->without);
    return s->sure == 0 ? 0 : said == s->sure ? 1 : -1;
}

static Status write_csv(const char *path, const Predictions *p, const Score *s, Fault *why)
{
    FILE *to = fopen(path, "wb");
    if (!to)
        return fault(why, ERR_IO, path, "it cannot be written");
    fputs("name,without,with,brier,direction,reason\r\n", to);
    for (int32_t i = 0; i < p->count; i++) {
        put_quoted(to, p->of[i].name);
        fprintf(to, ",%d,%d,%.4f,%d,", (int)p->of[i].without, (int)p->of[i].with,
                of_person(&p->of[i], s), direction(&p->of[i], s));
        put_quoted(to, p->of[i].reason);
        fputs("\r\n", to);
    }
    bool good = !ferror(to);
    return fclose(to) == 0 && good ? OK : fault(why, ERR_IO, path, "it cannot be written");
}

static void tell_score(const Predictions *p, const Score *s)
{
    double sum = 0, mean[2] = { 0, 0 };
    printf("%s\n%s:\n", p->question, p->measure);
    for (int k = 0; k < 2; k++) {
        Share share = share_of(s->yes[k], s->n[k]);
        printf("  %-28.28s %5.1f of 100 (%.1f to %.1f; %lld of %lld games)\n",
               k ? p->switched : "as asked", share.share * 100, share.low * 100, share.high * 100,
               (long long)s->yes[k], (long long)s->n[k]);
    }
    printf("\n%-24s %8s %8s %8s  %s\n", "who", "as asked", "switched", "Brier", "direction");
    for (int32_t i = 0; i < p->count; i++) {
        const Prediction *of = &p->of[i];
        int way = direction(of, s);
        put_cut(stdout, of->name, 24);
        printf(" %8d %8d %8.3f  %s\n", (int)of->without, (int)of->with, of_person(of, s),
               way > 0   ? "foreseen"
               : way < 0 ? "the other way"
                         : "-");
        sum += of_person(of, s);
        mean[0] += of->without;
        mean[1] += of->with;
    }
    Prediction all = { .without = (int32_t)(mean[0] / p->count + 0.5),
                       .with = (int32_t)(mean[1] / p->count + 0.5) };
    printf("\nThe class on average %.3f; its mean prediction (%d, %d) %.3f; fifty-fifty 0.250;\n"
           "the best that could be had, since games differ: %.3f. 0 is best, 1 worst.\n",
           sum / p->count, (int)all.without, (int)all.with, of_person(&all, s), best(s));
    printf("An effect in the model is not an effect in history: whoever foresaw it has "
           "understood\nthe model.\n");
}

static Status score(const Call *call, Report *r, Store *s, Predictions *p, Fault *why)
{
    uint64_t digest;
    Score out = { .sure = 0 };
    const char *csv = call_value(call, OPT_OUT);
    Status status = predictions_unlock(call->word[1], p, &digest, why);
    if (status == OK)
        status = report_open(r, s, p->metric, NULL, why);
    if (status == OK)
        status = read_score(r, p, &out, why);
    if (status == OK && csv)
        status = write_csv(csv, p, &out, why);
    if (status != OK)
        return status;
    printf("Locked as %016llx.\n", (unsigned long long)digest);
    tell_score(p, &out);
    return OK;
}

Exit lab_score(const Call *call)
{
    Fault why = { .status = OK };
    Store *s = store_read(call->word[2], &why);
    Report *r = calloc(1, sizeof *r);
    Predictions *p = calloc(1, sizeof *p);
    Status status = !s       ? why.status
                    : r && p ? score(call, r, s, p, &why)
                             : fault(&why, ERR_MEMORY, "laboratory", "there is no memory");
    if (r)
        report_close(r);
    store_close(s);
    free(r);
    free(p);
    return status == OK ? EXIT_DONE : tell_fault(&why);
}
