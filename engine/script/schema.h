/*
 * schema.h: the shape of every table a scenario may write: one list from which
 * come the checks, the error texts, the reference and the completion stubs.
 */
#ifndef SAWAD_SCRIPT_SCHEMA_H
#define SAWAD_SCRIPT_SCHEMA_H

#include "base/text.h"
#include "world/model.h"

typedef enum ApiFormat { API_TEXT, API_JSON, API_HTML, API_STUBS } ApiFormat;

/* Writes the reference of all tables, hooks, `q` and `fx`, piece by piece. */
typedef void ApiWrite(void *self, const char *text, size_t len);
void schema_api(ApiFormat format, ApiWrite *write, void *self);
void schema_stubs(ApiWrite *write, void *self);         /* what API_STUBS calls */

/* A number of the rules, 0 to RULE_COUNT - 1, and what it is in a Model (NULL: 0). */
typedef struct RuleView { const char *group, *name, *unit, *says; int32_t value; } RuleView;
RuleView schema_rule(const Model *m, int32_t rule);

#endif
