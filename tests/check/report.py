"""report.py FILE.db FILE.html METRIC: the figures of a report against the file of
results, reckoned again here from the tables alone; and the page itself: well-formed,
whole in itself. Says how many figures it compared; ends with 1 if one is off."""
import html.parser
import math
import sqlite3
import statistics
import sys
import xml.etree.ElementTree as tree

db, page, metric = sqlite3.connect(sys.argv[1]), open(sys.argv[2], encoding="utf-8").read(), sys.argv[3]
about = dict(db.execute("SELECT key, value FROM about"))
Z = statistics.NormalDist().inv_cdf(0.975)
wrong, compared = [], 0


def off(what):
    wrong.append(what)


def compare(what, shown, reckoned, by=0.0501):
    global compared
    compared += 1
    if abs(shown - reckoned) > by:
        off(f"{what}: the page says {shown}, the file {reckoned:.4f}")


# ---- reckoning, each in the plainest way ----

def student(freedom):
    """t that 2.5 in a hundred exceed: the density summed up by Simpson's rule."""
    norm = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)

    def below(t, steps=2000):
        h, total = t / steps, 0.0
        for i in range(steps + 1):
            total += (1 if i in (0, steps) else 4 if i % 2 else 2) * (1 + (i * h) ** 2 / freedom) ** (-(freedom + 1) / 2)
        return 0.5 + norm * total * h / 3
    low, high = 0.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < 0.975 else (low, middle)
    return low


def wilson(yes, n):
    """The shares that a test would not refuse, found by halving."""
    p = yes / n

    def edge(refused, allowed):
        for _ in range(80):
            middle = (refused + allowed) / 2
            far = abs(p - middle) > Z * math.sqrt(middle * (1 - middle) / n)
            refused, allowed = (middle, allowed) if far else (refused, middle)
        return allowed
    return (0.0 if yes == 0 else edge(0.0, p)), (1.0 if yes == n else edge(1.0, p))


def pairs_share(a, b):
    n, up, down = len(a), sum(y > x for x, y in zip(a, b)), sum(y < x for x, y in zip(a, b))
    p, q = (up + 1) / (n + 2), (down + 1) / (n + 2)
    half = Z * math.sqrt((p + q - (p - q) ** 2) / (n + 2))
    return (up - down) / n, p - q - half, p - q + half


def pairs_mean(a, b):
    d = [y - x for x, y in zip(a, b)]
    mean = statistics.fmean(d)
    half = student(len(d) - 1) * statistics.stdev(d) / math.sqrt(len(d)) if len(d) > 1 else 0
    return mean, mean - half, mean + half


def values(measure, variant):
    """{seed: value}, and whether it is yes or no."""
    played = "variant = ? AND point = 0 AND (fault IS NULL OR fault NOT LIKE 'not played%')"
    word, _, side = measure.partition("_")
    if word == "won" and side:
        rows = db.execute(f"SELECT seed, coalesce(winner, '') = ? FROM runs WHERE {played}", (side, variant))
        return dict(rows), True
    if word in ("points", "men", "dead") and side:
        rows = db.execute(f"SELECT seed, s.{word} FROM runs r, sides s WHERE s.run = r.run AND side = ? AND {played}",
                          (side, variant))
        return dict(rows), False
    if measure == "weeks":
        return dict(db.execute(f"SELECT seed, weeks FROM runs WHERE {played}", (variant,))), False
    rows = list(db.execute("SELECT seed, value, kind FROM findings f, runs r WHERE f.run = r.run AND finding = ? AND "
                           + played, (measure, variant)))
    kinds = [k for k, in db.execute("SELECT DISTINCT kind FROM findings WHERE finding = ?", (measure,))]
    return {s: v for s, v, _ in rows}, "share" in kinds


def paired(measure, base, variant):
    a, share = values(measure, base)
    b, _ = values(measure, variant)
    both = sorted(a.keys() & b.keys())
    return [a[s] for s in both], [b[s] for s in both], share


# ---- the page ----

class Loads(html.parser.HTMLParser):
    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("src", "srcset", "data", "poster", "background") or \
                    (name == "href" and not (value or "").startswith("#")):
                off(f"<{tag} {name}={value}> is loaded from elsewhere")
        if tag in ("script", "link", "iframe", "object", "embed", "img"):
            off(f"there is a <{tag}>")


Loads().feed(page)
for word in ("@import", "url(", "javascript:"):
    if word in page:
        off(f"the page holds {word}")
root = tree.fromstring(page.replace("<!DOCTYPE html>\n", ""))
H = "{http://www.w3.org/1999/xhtml}"


def text(e):
    return "".join(e.itertext())


def number(words):
    return float(words.strip().replace("\u2212", "-").replace(",", "").split()[0].rstrip("%"))


def interval(words):
    low, high = words.strip().split(" to ")
    return number(low), number(high)


def rows(table):
    for e in root.iter(H + "table"):
        if e.get("id") == table:
            for row in e.iter(H + "tr"):
                cells = row.findall(H + "td")
                if cells:
                    yield row, [text(c) for c in cells]


def three(what, shown, shown_interval, reckoned, by=1.0, limit=None):
    compare(what, number(shown), reckoned[0] * by)
    for s, is_ in zip(interval(shown_interval), reckoned[1:]):
        if limit is not None:
            is_ = max(-limit, min(limit, is_))
        wide = abs(reckoned[2] - reckoned[1]) * by      # t has three places in the program
        compare(what + " (interval)", s, is_ * by, 0.0501 + 0.0003 * wide)


sentence = text(next(e for e in root.iter() if e.get("id") == "answer"))
for needed in ("In this model", "An effect in the model is not an effect in history."):
    if needed not in sentence:
        off(f"the answer does not say: {needed}")
variants = int(about["variants"])
plain = about["design"] == "none"
if plain:
    for row, cell in rows("shares"):
        got, _ = values(metric, int(row.get("data-setting")))
        yes, n = sum(map(bool, got.values())), len(got)
        three(f"share, setting {row.get('data-setting')}", cell[2], cell[3], (yes / n, *wilson(yes, n)), 100)
        if cell[4].replace(",", "") != f"{yes} of {n}":
            off(f"counts: {cell[4]}, not {yes} of {n}")
    for row, cell in rows("numbers"):
        got, _ = values(metric, int(row.get("data-setting")))
        three("mean", cell[1], cell[2], pairs_mean([0] * len(got), list(got.values())))
        middle = sorted(got.values())[math.ceil(len(got) / 2) - 1]
        compare("median", number(cell[3]), middle, 0.51)
    for row, cell in rows("forest"):
        a, b, share = paired(metric, 0, int(row.get("data-setting")))
        three(f"forest, setting {row.get('data-setting')}", cell[2], cell[3],
              pairs_share(a, b) if share else pairs_mean(a, b), 100 if share else 1, 1.0 if share else None)
        changed = sum(x != y for x, y in zip(a, b))
        if cell[4].replace(",", "") != f"{changed} of {len(a)}":
            off(f"pairs changed: {cell[4]}, not {changed} of {len(a)}")
    for v in range(1, variants):
        for kind in ("shares", "numbers"):
            for row, cell in rows(f"{kind}-{v}"):
                measure = row.get("data-measure")
                a, b, share = paired(measure, 0, v)
                at = 2 if share else 1
                before, after = cell[at].split("→")
                by = 100 if share else 1
                compare(f"{measure} without", number(before), statistics.fmean(a) * by)
                compare(f"{measure} with", number(after), statistics.fmean(b) * by)
                three(f"{measure}, setting {v}", cell[at + 1], cell[at + 2],
                      pairs_share(a, b) if share else pairs_mean(a, b), by, 1.0 if share else None)
                if int(cell[at + 3 + (not share)].replace(",", "")) != len(a):
                    off(f"{measure}: {cell[at + 3 + (not share)]} pairs, not {len(a)}")
    for row, cell in rows("record"):
        got, _ = values(row.get("data-measure"), 0)
        if got:
            compare(f"record {row.get('data-measure')}", number(cell[2]), 100 * sum(map(bool, got.values())) / len(got))

# Who holds a goal at the end, from the last row of each game.
first = about["sides"].split(",")[0]
for row, cell in rows("held"):
    place = row.get("data-place")
    last = dict(db.execute("SELECT r.run, p.side FROM runs r, places p WHERE r.run = p.run AND variant = 0 AND point = 0 "
                           "AND place = ? ORDER BY r.run, day", (place,)))
    if len(last) == int(about["runs"]):
        compare(f"held {place}", number(cell[1]), 100 * sum(s == first for s in last.values()) / len(last))

if about.get("question") and about["question"] not in [text(e) for e in root.iter(H + "h1")]:
    off("the question is not on the page")
print(f"report: {compared} figures compared, {len(wrong)} things off")
for line in wrong[:20]:
    print("  " + line)
sys.exit(bool(wrong) or compared < 10)
