/*
 * report.c: sawad lab report.
 */
#include "front/lab/lab.h"
#include "lab/report_write.h"

static Status write_report(const Call *call, Store *s, Fault *why)
{
    const char *html = call_value(call, OPT_HTML_FILE), *csv = call_value(call, OPT_CSV);
    Status status = csv ? store_csv(s, csv, why) : OK;
    if (status == OK && html)
        status = report_write(s, html, call_value(call, OPT_METRIC),
                              call->words > 2 ? call->word[2] : NULL, why);
    return status;
}

Exit lab_report(const Call *call)
{
    Fault why = { .status = OK };
    const char *html = call_value(call, OPT_HTML_FILE), *csv = call_value(call, OPT_CSV);
    if (!html && !csv) {
        fprintf(stderr, "sawad: what is to be written? --html FILE.html, --csv FOLDER, or both\n");
        return EXIT_WORDS;
    }
    Store *s = store_read(call->word[1], &why);
    if (!s)
        return tell_fault(&why);
    Status status = write_report(call, s, &why);
    store_close(s);
    if (status != OK)
        return tell_fault(&why);
    if (html)
        printf("Report: %s\n", html);
    if (csv)
        printf("Tables: %s\n", csv);
    return EXIT_DONE;
}
