# read.R: the results of an experiment in R (packages DBI and RSQLite):
#   Rscript docs/read.R FILE.db
library(DBI)
db <- dbConnect(RSQLite::SQLite(), commandArgs(trailingOnly = TRUE)[1],
                flags = RSQLite::SQLITE_RO, bigint = "numeric")
about <- dbGetQuery(db, "SELECT key, value FROM about")
about <- setNames(about$value, about$key)
cat(about["title"], ": ", about["question"], "\n\n", sep = "")

won <- dbGetQuery(db, "SELECT name, coalesce(winner, 'nobody') AS winner FROM runs
                       JOIN variants USING (variant) WHERE fault IS NULL")
print(table(won$name, won$winner))

# Pairs: games with the same seed and the same inputs in two settings.
first <- strsplit(about["sides"], ",")[[1]][1]
pairs <- dbGetQuery(db, "SELECT a.men AS without, b.men AS with FROM sides a
  JOIN runs ra ON ra.run = a.run AND ra.variant = 0
  JOIN runs rb ON rb.seed = ra.seed AND rb.point = ra.point AND rb.variant = 1
  JOIN sides b ON b.run = rb.run AND b.side = a.side WHERE a.side = ?", params = list(first))
if (nrow(pairs) > 1) {
  test <- t.test(pairs$with - pairs$without)
  cat(sprintf("\nThe first switch changes the men of %s at the end by %+.0f (95 %% interval %.0f to %.0f; %d pairs)\n",
              first, test$estimate, test$conf.int[1], test$conf.int[2], nrow(pairs)))
}
dbDisconnect(db)
