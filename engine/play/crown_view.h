/*
 * crown_view.h: a court, its commanders, its riders and its countries, ready to be
 * shown to the side whose they are. What stands here of others is what everybody
 * knows, or what that side was told (world/fields.def).
 */
#ifndef SAWAD_PLAY_CROWN_VIEW_H
#define SAWAD_PLAY_CROWN_VIEW_H

#include "play/session.h"

/* As Coin of world/state.h, with a word for each. */
enum { COIN_LINES = 7 };
const char *coin_words(int coin);       /* "Taxes" */

typedef struct PartyView { FactionId id; int32_t loyalty; } PartyView;

typedef struct CrownView {
    LeaderId  chief, regent;            /* regent 0: the chief governs himself */
    int32_t   authority, authority_week, legitimacy, memory, mercy;
    int32_t   pressure, patience;       /* permille; patience: of pressure at which it orders battle */
    int64_t   treasury_dh, year_dh, coin[COIN_LINES];   /* year_dh + all coin = treasury_dh */
    bool      pays;                     /* its men are paid at all */
    int64_t   tax_week, tribute_week, pay_week;
    int32_t   weeks_paid;               /* for which coin in hand and what comes lasts; 999: for ever */
    bool      bars;                     /* it has peoples that can be barred */
    uint8_t   ban, letters, depth;      /* LetterPolicy; Depth of its generals */
    int32_t   parties;
    PartyView party[FACTION_MAX];
} CrownView;
Status session_crown(Session *s, Side side, CrownView *out);

typedef struct LeaderView {
    LeaderId    id, stands_in;          /* who commands for him while he lies; 0: nobody */
    uint8_t     fate;                   /* LeaderFate of world/state.h: 0 well, 1 wounded, 2 dead, ... */
    bool        own, known;             /* known: he is this side's, or was seen at the head of an army */
    bool        rules, governs;         /* chief; regent */
    int32_t     sick_days, back_days;   /* he lies sick, or wounded, so long; 0: he does not */
    int32_t     aloof_days;             /* his army stands aside so long */
    int32_t     prestige, loyalty;      /* loyalty -1: not known */
    int32_t     refused;
    FormationId army;                   /* gen 0: none, or none known */
} LeaderView;
const char *fate_words(int fate);       /* "well", "wounded", ... */
bool session_leader(Session *s, Side side, LeaderId leader, LeaderView *out);

/* A courier or envoys of this side under way. What envoys bring home is not known
 * before they are there. */
typedef struct RiderView {
    uint8_t     order;                  /* OrderKind he carries; ORDER_EMBASSY and ORDER_ENVOY: envoys */
    uint8_t     asks;                   /* Embassy */
    Side        with;
    PlaceId     from, to;
    FormationId who;
    int32_t     sent_days, there_days, back_days;   /* ago; until there; until home. -1: does not apply */
} RiderView;
enum { RIDERS_MAX = 96 };
int32_t session_riders(Session *s, Side side, RiderView *out, int32_t max);

typedef struct RegionView {
    int32_t attitude, attitude_first;   /* towards this side; as the game began */
    int32_t plague_days;                /* sickness for so long; 0: none */
    int32_t places, held, pays, believed;           /* of its places: all, own, tributary, on old news */
    Side    most;                       /* who holds most of its people, as believed; 0: nobody */
    int64_t country_g, store_g, tribute_dh;         /* to this side: found now; own stores; a year */
    int64_t tax_week_dh;
    int32_t pasture[12];                /* permille of the theatre's best, by month */
    bool    harvest[12];
} RegionView;
bool session_region(Session *s, Side side, RegionId region, RegionView *out);

#endif
