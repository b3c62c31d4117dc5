"""read.py FILE.db: the results of an experiment in Python, with nothing but its
standard library: shares of games won, and men by week, for every setting."""
import sqlite3
import statistics
import sys

db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
about = dict(db.execute("SELECT key, value FROM about"))
print(f"{about['title']}: {about['question'] or 'no question was written down'}")

print("\nGames won, by setting")
for name, winner, games in db.execute(
        "SELECT name, coalesce(winner, 'nobody'), count(*) FROM runs JOIN variants USING (variant) "
        "WHERE fault IS NULL GROUP BY variant, winner ORDER BY variant, winner"):
    print(f"  {name:24} {winner:12} {games:6}")

print("\nMen in the field, median of all games")
men = {}
for name, side, week, n in db.execute(
        "SELECT name, side, week, men FROM weeks JOIN runs USING (run) JOIN variants USING (variant)"):
    men.setdefault((name, side, week), []).append(n)
for (name, side, week), values in sorted(men.items()):
    if week % 12 == 0:
        print(f"  {name:24} {side:12} week {week:3}: {statistics.median(values):8.0f}")

# Pairs: games with the same seed and the same inputs in two settings.
pairs = db.execute(
    "SELECT b.men - a.men FROM sides a JOIN runs ra ON ra.run = a.run "
    "JOIN runs rb ON rb.seed = ra.seed AND rb.point = ra.point AND rb.variant = 1 "
    "JOIN sides b ON b.run = rb.run AND b.side = a.side "
    "WHERE ra.variant = 0 AND a.side = ?", (about["sides"].split(",")[0],)).fetchall()
if len(pairs) > 1:
    d = [x for x, in pairs]
    error = statistics.stdev(d) / len(d) ** 0.5
    print(f"\nThe first switch changes the men of the first side at the end by "
          f"{statistics.fmean(d):+.0f} (standard error {error:.0f}, {len(d)} pairs)")
