/*
 * schema_api.c: the reference of everything a scenario may write, from the
 * same rows that check it.
 */
#include "script/schema.h"
#include "script/schema_calls.h"
#include "script/shape.h"

#include "world/fields.h"

typedef struct Out {
    ApiWrite *write;
    void     *self;
    bool      comma;            /* JSON: something stands before this */
} Out;

static const Record *const records[] = {
    &record_scenario, &record_view, &record_side, &record_relation, &record_forces, &record_part, &record_leader,
    &record_pool, &record_formation, &record_contingent, &record_premise, &record_option,
    &record_goals, &record_goal, &record_grade, &record_history, &record_sources, &record_source,
    &record_dispute, &record_change, &record_events, &record_var, &record_short, &record_faction,
    &record_decision, &record_choice, &record_record, &record_lesson,
    &record_trial, &record_trial_army, &record_trial_leader, &record_trial_body,
    &record_place, &record_route, &record_region, &record_harvest, &record_land, &record_line,
    &record_area, &record_relief, &record_battlefield, &record_field_ends, &record_field_behind,
    &record_field_cross, &record_mark, &record_account,
    &record_animal, &record_arm, &record_ground, &record_place_kind, &record_month, &record_rule,
    &record_doctrine,
};

/* Groups of fields.def that handles show, and what the handle is called. */
static const struct { const char *group, *handle; } handles[] = {
    { "formation", "Formation" }, { "place", "Place" }, { "region", "Region" }, { "pool", "Pool" },
    { "side", "Side" }, { "leader", "Leader" }, { "faction", "Faction" },
};

static const char *const rooms[] = { "scripts/", "the folder of the land: ",
                                     "the scenario's folder: " };

static void say(const Out *o, const char *text) { o->write(o->self, text, strlen(text)); }

static void sayf(const Out *o, const char *format, ...) SAWAD_FORMAT(2, 3);
static void sayf(const Out *o, const char *format, ...)
{
    TEXT(line, 2048);
    va_list args;
    va_start(args, format);
    text_addv(&line, format, args);
    va_end(args);
    o->write(o->self, line.at, line.len);
}

static const FieldGroup *group_named(const char *name)
{
    for (int32_t i = 0; i < field_groups; i++)
        if (strcmp(field_group[i].name, name) == 0)
            return &field_group[i];
    return NULL;
}

/* A field of a World a handle shows under its own name, and not already under
 * the same name in a better form. */
static bool shown(const char *handle, const FieldInfo *f)
{
    return f->seen != BY_NONE && !strchr(f->name, '.') && !call_find(handle, f->name);
}

static void text_record(const Out *o, const Record *r)
{
    sayf(o, "\n%s: %s\n", r->name, r->says);
    for (int32_t i = 0; i < r->fields; i++) {
        const Field *f = &r->field[i];
        TEXT(takes, 400);
        field_takes(f, &takes);
        sayf(o, "  %-15s %s%s%s%s%s\n                  %s\n", f->name, takes.at,
             f->unit ? ", " : "",
             f->unit ? f->unit : "", f->slot ? ", by position" : "", f->must ? ", needed" : "",
                 f->says);
    }
}

static void text_calls(const Out *o)
{
    for (int32_t i = 0; i < call_shapes; i++) {
        const CallShape *c = &call_shape[i];
        if (i == 0 || strcmp(c->of, call_shape[i - 1].of) != 0)
            sayf(o, "\n%s\n", c->of);
        sayf(o, "  %s%s%s%s%s%s\n                  %s  %s\n", c->name, c->args ? "(" : "",
             c->args ? c->args : "", c->args ? ")" : "", c->result ? " -> " : "",
             c->result ? c->result : "", c->says, c->example);
    }
    for (size_t h = 0; h < countof(handles); h++) {
        const FieldGroup *g = group_named(handles[h].group);
        sayf(o, "\n%s, as it stands in the game\n", handles[h].handle);
        for (int32_t i = 0; g && i < g->fields; i++)
            if (shown(handles[h].handle, &g->field[i]))
                sayf(o, "  %-15s %s%s%s\n", g->field[i].name, g->field[i].says,
                     *g->field[i].unit ? " Unit: " : "", g->field[i].unit);
    }
}

static void api_text(const Out *o)
{
    say(o, "What a scenario may write\n=========================\n\nFiles\n");
    for (int32_t i = 0; i < FILE_KINDS; i++)
        sayf(o, "  %s%s%s\n                  %s\n", rooms[file_shape[i].room], file_shape[i].name,
             file_shape[i].must ? "" : " (may be missing)", file_shape[i].says);
    for (size_t i = 0; i < countof(records); i++)
        text_record(o, records[i]);
    say(o, "\nSingle numbers of the rules\n");
    for (int32_t i = 0; i < RULE_COUNT; i++)
        sayf(o, "  %s.%s (%s)\n                  %s\n", rule_shape[i].group, rule_shape[i].name,
             rule_shape[i].unit, rule_shape[i].says);
    say(o, "\nHooks: function(q, fx). q reads the game; fx asks for changes, and either all\n"
           "that a hook asks for happens or nothing. A hook remembers nothing.\n"
           "Measures of the record: function(r). r reads a run that was played.\n");
    text_calls(o);
}

static void json_string(const Out *o, const char *text)
{
    say(o, "\"");
    for (const char *at = text; *at; at++) {
        if (*at == '"' || *at == '\\')
            sayf(o, "\\%c", *at);
        else if ((uint8_t)*at < 0x20)
            sayf(o, "\\u%04x", (unsigned)(uint8_t)*at);
        else
            o->write(o->self, at, 1);
    }
    say(o, "\"");
}

static void json_open(Out *o, const char *bracket)
{
    say(o, o->comma ? ",\n" : "");
    say(o, bracket);
    o->comma = false;
}

static void json_close(Out *o, const char *bracket)
{
    say(o, bracket);
    o->comma = true;
}

static void json_key(Out *o, const char *key)
{
    say(o, o->comma ? ", " : "");
    json_string(o, key);
    say(o, ": ");
    o->comma = false;
}

static void json_pair(Out *o, const char *key, const char *value)
{
    json_key(o, key);
    json_string(o, value ? value : "");
    o->comma = true;
}

static void json_number(Out *o, const char *key, int64_t n)
{
    json_key(o, key);
    sayf(o, "%lld", (long long)n);
    o->comma = true;
}

static void json_field(Out *o, const Field *f)
{
    TEXT(takes, 400);
    field_takes(f, &takes);
    json_open(o, "{");
    json_pair(o, "name", f->name);
    json_pair(o, "takes", takes.at);
    json_pair(o, "unit", f->unit);
    json_number(o, "position", f->slot);
    json_number(o, "needed", f->must);
    if (f->takes == TAKES_INT) {
        json_number(o, "low", f->low);
        json_number(o, "high", f->high);
        json_number(o, "default", f->usual);
    }
    json_pair(o, "says", f->says);
    json_close(o, "}");
}

static void json_calls(Out *o)
{
    json_key(o, "calls");
    json_open(o, "[");
    for (int32_t i = 0; i < call_shapes; i++) {
        const CallShape *c = &call_shape[i];
        json_open(o, "{");
        json_pair(o, "of", c->of);
        json_pair(o, "name", c->name);
        json_pair(o, "args", c->args);
        json_pair(o, "result", c->result);
        json_pair(o, "says", c->says);
        json_pair(o, "example", c->example);
        json_close(o, "}");
    }
    for (size_t h = 0; h < countof(handles); h++) {
        const FieldGroup *g = group_named(handles[h].group);
        for (int32_t i = 0; g && i < g->fields; i++) {
            if (!shown(handles[h].handle, &g->field[i]))
                continue;
            json_open(o, "{");
            json_pair(o, "of", handles[h].handle);
            json_pair(o, "name", g->field[i].name);
            json_pair(o, "unit", g->field[i].unit);
            json_pair(o, "says", g->field[i].says);
            json_close(o, "}");
        }
    }
    json_close(o, "]");
}

static void api_json(Out *o)
{
    json_open(o, "{");
    json_key(o, "files");
    json_open(o, "[");
    for (int32_t i = 0; i < FILE_KINDS; i++) {
        const FileShape *f = &file_shape[i];
        json_open(o, "{");
        json_pair(o, "name", f->name);
        json_pair(o, "room",
                  f->room == ROOM_RULES ? "rules" : f->room == ROOM_LAND ? "land" : "scenario");
        json_number(o, "needed", f->must);
        json_pair(o, "returns", f->root ? f->root->name : "");
        json_pair(o, "rows", f->rows ? f->rows->name : "");
        json_pair(o, "says", f->says);
        json_close(o, "}");
    }
    json_close(o, "]");
    json_key(o, "records");
    json_open(o, "[");
    for (size_t i = 0; i < countof(records); i++) {
        json_open(o, "{");
        json_pair(o, "name", records[i]->name);
        json_pair(o, "says", records[i]->says);
        json_key(o, "fields");
        json_open(o, "[");
        for (int32_t j = 0; j < records[i]->fields; j++)
            json_field(o, &records[i]->field[j]);
        json_close(o, "]");
        json_close(o, "}");
    }
    json_close(o, "]");
    json_key(o, "rules");
    json_open(o, "[");
    for (int32_t i = 0; i < RULE_COUNT; i++) {
        json_open(o, "{");
        json_pair(o, "group", rule_shape[i].group);
        json_pair(o, "name", rule_shape[i].name);
        json_pair(o, "unit", rule_shape[i].unit);
        json_pair(o, "says", rule_shape[i].says);
        json_close(o, "}");
    }
    json_close(o, "]");
    json_calls(o);
    json_close(o, "}\n");
}

static void html(const Out *o, const char *text)
{
    for (const char *at = text ? text : ""; *at; at++) {
        switch (*at) {
        case '<': say(o, "&lt;"); break;
        case '>': say(o, "&gt;"); break;
        case '&': say(o, "&amp;"); break;
        case '"': say(o, "&quot;"); break;
        default:  o->write(o->self, at, 1);
        }
    }
}

static void html_row(const Out *o, const char *name, const char *takes, const char *unit,
                     const char *says)
{
    say(o, "<tr><td><code>");
    html(o, name);
    say(o, "</code><td>");
    html(o, takes);
    say(o, "<td>");
    html(o, unit);
    say(o, "<td>");
    html(o, says);
    say(o, "\n");
}

static void html_head(const Out *o, const char *title, const char *says)
{
    say(o, "<h2>");
    html(o, title);
    say(o, "</h2>\n<p>");
    html(o, says);
    say(o, "\n<table>\n");
}

static void html_calls(const Out *o)
{
    for (int32_t i = 0; i < call_shapes; i++) {
        const CallShape *c = &call_shape[i];
        TEXT(name, 300);
        if (i == 0 || strcmp(c->of, call_shape[i - 1].of) != 0) {
            say(o, i ? "</table>\n" : "");
            html_head(o, c->of, strcmp(c->of, "r") == 0 ? "In measures of the record."
                                                        : "In hooks.");
        }
        text_addf(&name, "%s%s%s%s", c->name, c->args ? "(" : "", c->args ? c->args : "",
                  c->args ? ")" : "");
        TEXT(says, 600);
        text_addf(&says, "%s Example: %s", c->says, c->example);
        html_row(o, name.at, c->result, "", says.at);
    }
    say(o, "</table>\n");
    for (size_t h = 0; h < countof(handles); h++) {
        const FieldGroup *g = group_named(handles[h].group);
        html_head(o, handles[h].handle, "As it stands in the game.");
        for (int32_t i = 0; g && i < g->fields; i++)
            if (shown(handles[h].handle, &g->field[i]))
                html_row(o, g->field[i].name, "", g->field[i].unit, g->field[i].says);
        say(o, "</table>\n");
    }
}

static void api_html(const Out *o)
{
    say(o, "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\">\n<title>What a scenario may write</title>\n"
           "<style>body{font:16px/1.45 serif;max-width:62em;margin:2em auto;padding:0 1em}"
           "td{padding:.2em .8em .2em 0;vertical-align:top;border-top:1px solid #ccc}"
           "code{font-size:90%}</style>\n<h1>What a scenario may write</h1>\n");
    html_head(o, "Files", "What each returns is told in its section.");
    for (int32_t i = 0; i < FILE_KINDS; i++)
        html_row(o, file_shape[i].name, file_shape[i].must ? "needed" : "may be missing",
                 rooms[file_shape[i].room], file_shape[i].says);
    say(o, "</table>\n");
    for (size_t i = 0; i < countof(records); i++) {
        const Record *r = records[i];
        html_head(o, r->name, r->says);
        for (int32_t j = 0; j < r->fields; j++) {
            TEXT(takes, 400);
            field_takes(&r->field[j], &takes);
            text_add(&takes, r->field[j].must ? "; needed" : "");
            html_row(o, r->field[j].name, takes.at, r->field[j].unit, r->field[j].says);
        }
        say(o, "</table>\n");
    }
    html_head(o, "Rules", "Single numbers of the rules.");
    for (int32_t i = 0; i < RULE_COUNT; i++)
        html_row(o, rule_shape[i].name, rule_shape[i].group, rule_shape[i].unit,
                 rule_shape[i].says);
    say(o, "</table>\n");
    html_calls(o);
}

void schema_api(ApiFormat format, ApiWrite *write, void *self)
{
    Out o = { .write = write, .self = self };
    switch (format) {
    case API_TEXT:  api_text(&o); break;
    case API_JSON:  api_json(&o); break;
    case API_HTML:  api_html(&o); break;
    case API_STUBS: schema_stubs(write, self); break;
    }
}
