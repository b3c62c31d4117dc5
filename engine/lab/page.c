/*
 * page.c: writing a page.
 */
#include "lab/page.h"

#include "base/text.h"
#include "lab/page_style.h"

#include <errno.h>
#include <stdarg.h>

/* ---- the file ---- */

static Status cannot(const Page *p, Fault *why)
{
    fault(why, ERR_IO, p->path, "it cannot be written: %s", strerror(errno));
    return fault_remedy(why, "name a file in a folder that can be written, with room for it");
}

Status html_open(Page *p, const char *path, const char *title, Fault *why)
{
    *p = (Page){ .path = path };
    Text part = text_in(p->part, sizeof p->part);
    text_addf(&part, "%s.part", path);
    if (part.cut)
        return fault(why, ERR_RANGE, path, "its name is too long");
    p->to = fopen(p->part, "wb");
    if (!p->to)
        return cannot(p, why);
    fputs("<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
          "<meta charset=\"utf-8\"/>\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>",
          p->to);
    page_text(p, title);
    fprintf(p->to, "</title>\n<style>\n%s%s</style>\n</head>\n<body>\n", page_style,
            page_style_print);
    return OK;
}

Status html_close(Page *p, bool wanted, Fault *why)
{
    fputs("</body>\n</html>\n", p->to);
    bool good = !ferror(p->to);
    good = fclose(p->to) == 0 && good;
    if (good && wanted && rename(p->part, p->path) == 0)
        return OK;
    Status status = wanted ? cannot(p, why) : OK;
    remove(p->part);
    return status;
}

/* ---- texts ---- */

void page_text(Page *p, const char *text)
{
    for (; text && *text; text++) {
        switch (*text) {
        case '<': fputs("&lt;", p->to); break;
        case '>': fputs("&gt;", p->to); break;
        case '&': fputs("&amp;", p->to); break;
        case '"': fputs("&quot;", p->to); break;
        default:
            if ((unsigned char)*text >= ' ' || *text == '\n') /* XML has no other controls */
                fputc(*text, p->to);
        }
    }
}

static void put_minus(Page *p, const char *number)
{
    if (*number == '-')
        fputs("\xe2\x88\x92", p->to); /* U+2212 */
    fputs(number + (*number == '-'), p->to);
}

static void put_whole(Page *p, int64_t n)
{
    TEXT(text, 40);
    text_number(&text, n);
    put_minus(p, text.at);
}

/* A directive of the format, its argument taken from the list. */
static const char *put_one(Page *p, const char *at, va_list *args)
{
    char number[64], form[16];
    size_t len = strspn(at + 1, "+.0123456789l") + 2;
    switch (at[len - 1]) {
    case 's': page_text(p, va_arg(*args, const char *)); break;
    case 'd': put_whole(p, len > 3 ? va_arg(*args, long long) : va_arg(*args, int)); break;
    case 'f':
        snprintf(form, sizeof form, "%.*s", (int)len, at);
        snprintf(number, sizeof number, form, va_arg(*args, double));
        put_minus(p, number);
        break;
    default: fputc('%', p->to); /* %% */
    }
    return at + len;
}

void page_put(Page *p, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    while (*format) {
        size_t plain = strcspn(format, "%");
        fwrite(format, 1, plain, p->to);
        format += plain;
        if (*format)
            format = put_one(p, format, &args);
    }
    va_end(args);
}

void page_section(Page *p, const char *id, const char *head, const char *under)
{
    page_put(p, "<h2 id=\"%s\">%s</h2>\n", id, head);
    if (under)
        page_put(p, "<p class=\"under\">%s</p>\n", under);
}

Signed signed_of(double x, int places)
{
    Signed s;
    char number[32];
    snprintf(number, sizeof number, "%+.*f", places, x);
    bool nothing = strspn(number + 1, "0.") == strlen(number + 1);
    snprintf(s.at, sizeof s.at, "%s%s",
             nothing          ? ""
             : *number == '-' ? "\xe2\x88\x92"
                              : "+",
             number + 1);
    return s;
}
