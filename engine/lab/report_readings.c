/*
 * report_readings.c: whether the answer is the same whether the armies were small,
 * middling or large: the greatest doubt of all.
 */
#include "lab/report.h"

int32_t report_reading(const Report *r, int32_t v, int32_t reading)
{
    for (int32_t i = 0; i < r->settings; i++)
        if (r->setting[i].main == v && r->setting[i].reading == reading)
            return i;
    return -1;
}

/* +1, -1 for a plain change, 0 where the interval holds none. */
static int sign_of(const Contrast *c)
{
    return c->difference.low > 0 ? 1 : c->difference.high < 0 ? -1 : 0;
}

static void put_cell(Report *r, const Contrast *c)
{
    double by = r->gauge[r->main].share ? 100 : 1;
    page_put(&r->page, "<td class=\"n\">%s<br/><span class=\"note\">%s to %s; %lld</span></td>",
             signed_of(c->difference.value * by, 1).at, signed_of(c->difference.low * by, 1).at,
             signed_of(c->difference.high * by, 1).at, (long long)c->n);
}

static void put_row(Report *r, int32_t v)
{
    Page *p = &r->page;
    char called[400];
    int up = 0, down = 0, played = 0, flips = 0;
    double first = 0;
    page_put(p, "<tr data-setting=\"%d\"><td>%s</td>", (int)v,
             setting_called(r, v, called, sizeof called));
    for (int32_t reading = 0; reading < 3; reading++) {
        int32_t at = report_reading(r, v, reading);
        if (at < 0) {
            page_put(p, "<td class=\"n\">not played</td>");
            continue;
        }
        Contrast c = contrast_read(r, r->main, at);
        put_cell(r, &c);
        up += sign_of(&c) > 0;
        down += sign_of(&c) < 0;
        flips += played && first * c.difference.value < 0;
        first = played ? first : c.difference.value;
        played++;
    }
    page_put(p, up && down ? "<td><b style=\"color:#9A2F1D\">turns round</b></td></tr>\n"
                : up == played || down == played ? "<td>the same way in all</td></tr>\n"
                : flips                          ? "<td>not even its direction is told</td></tr>\n"
                        : "<td>the same way, not plain in all</td></tr>\n");
}

void report_readings(Report *r)
{
    Page *p = &r->page;
    bool some = false;
    page_section(p, "readings", "Other readings of the armies",
                 "How strong the armies were is the greatest doubt of all. Change of the measure, "
                 "each against the same reading without the switch.");
    for (int32_t v = 1; v < r->settings; v++) {
        if (r->setting[v].main != v || r->setting[v].base)
            continue;
        if (report_reading(r, v, 0) < 0 && report_reading(r, v, 2) < 0)
            continue;
        if (!some)
            page_put(p, "<table id=\"readings\"><thead><tr><th>switched</th><th "
                        "class=\"n\">low</th><th class=\"n\">middle</th><th "
                        "class=\"n\">high</th><th>so it is</th></tr></thead>\n");
        some = true;
        put_row(r, v);
    }
    if (some)
        page_put(p, "</table>\n<p class=\"note\">Under each change its interval and the pairs it "
                    "rests on.</p>\n");
    else
        page_put(p, "<p>The switch was played in one reading only. <code>sawad lab run ... "
                    "--readings</code> plays low and high too; until then nobody knows how much of "
                    "the answer hangs on the strength of the armies.</p>\n");
}
