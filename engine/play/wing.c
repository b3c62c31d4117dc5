/*
 * wing.c: orders of the field for many bodies at once, and what they would bring.
 */
#include "play/game.h"

const char *session_wing_word(Wing w)
{
    static const char *const word[WINGS] = {
        "all", "left wing", "left centre", "centre", "right centre", "right wing", "reserve",
        "horse", "foot", "archers", "elephants"
    };
    return (unsigned)w < WINGS ? word[w] : "?";
}

int32_t session_wing(Session *s, Side side, Wing w, OrderKind kind, Order *out, int32_t max)
{
    (void)s, (void)side, (void)w, (void)kind, (void)out, (void)max;
    return 0;
}

Status session_order_all(Session *s, Side side, const Order *o, int32_t n, Fault *why)
{
    for (int32_t i = 0; i < n; i++) {
        Status status = session_order(s, side, &o[i], why);
        if (status)
            return status;
    }
    return OK;
}

Status session_prospect(Session *s, Side side, const Order *o, int32_t n, int32_t plays,
                        Prospect *out, Fault *why)
{
    (void)s, (void)side, (void)o, (void)n, (void)plays;
    *out = (Prospect){ 0 };
    return fault(why, ERR_REFUSED, "field", "no battle is being fought");
}
