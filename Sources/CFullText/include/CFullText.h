// Scores by BM25 a term at a time, over the posting lists of an FTS5 table.
//
// FTS5's own bm25() goes from passage to passage, looks each one's length up in a table, and reads every posting list a
// second time to count it: about 1.5 microseconds a passage. Here the lengths are an array, the counts are known, and a
// posting costs a twentieth of that.
#ifndef CFULLTEXT_H
#define CFULLTEXT_H

#include <stdint.h>

struct sqlite3;

/// Columns that can be weighted.
#define CFULLTEXT_COLUMNS 3

/// What postings are added up into. Arrays have `rows` entries, one for each row id from 0.
typedef struct {
    /// Words of each passage; 0 where there is none.
    const uint32_t *lengths;
    /// The sum so far.
    double *scores;
    int64_t rows;
    /// Words of a passage in the mean.
    double mean;
    double weights[CFULLTEXT_COLUMNS];
} cfulltext_sum;

/// Adds one term's share to the score of every passage that holds it: rarity * tf * (k1 + 1) / (tf + k1 * (1 - b + b * length /
/// mean)), k1 1.2, b .75, tf by weighted columns. `expression` is a match expression of one word or phrase; `table` is the
/// FTS5 table. Returns SQLite's code.
int cfulltext_add(
    struct sqlite3 *database, const char *table, const char *expression, double rarity, const cfulltext_sum *sum);

/// Reads the length of every passage into `lengths`, which has room for `rows`. Returns SQLite's code.
int cfulltext_lengths(struct sqlite3 *database, const char *table, uint32_t *lengths, int64_t rows);

#endif
