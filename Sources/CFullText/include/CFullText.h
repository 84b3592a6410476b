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

/// Passages, or documents, that a sum is over. Arrays have `count` entries.
typedef struct {
    /// Words of each; 0 where there is none.
    const uint32_t *lengths;
    /// The sum so far.
    double *scores;
    int64_t count;
    /// Words of one in the mean.
    double mean;
} cfulltext_texts;

/// What postings are added up into.
typedef struct {
    /// One for each row id from 0.
    cfulltext_texts passages;
    cfulltext_texts documents;
    /// For each row, which of the documents it is a passage of. Passages of one stand together.
    const uint32_t *document_of;
    /// Of columns, as a passage counts them.
    double weights[CFULLTEXT_COLUMNS];
} cfulltext_sum;

/// Adds one term's share to the score of every passage that holds it, and to that of its document: rarity * tf * (k1 + 1) / (tf +
/// k1 * (1 - b + b * length / mean)), k1 1.2, b .75. A passage's tf is by weighted columns; a document's counts every column
/// alike, and its first, the title that stands over each of its passages, once. `expression` is a match expression of one word or
/// phrase; `table` is the FTS5 table; `rarity` is that of passages for both. A document is as long as its passages together. What is `only_of_documents` is not added to passages. Returns SQLite's code.
int cfulltext_add(
    struct sqlite3 *database, const char *table, const char *expression, double rarity, int only_of_documents,
    const cfulltext_sum *sum);

/// Weighs the score of every passage that has one against its document's, which counts `share` of it.
void cfulltext_weigh(const cfulltext_sum *sum, double share);

/// Reads the length of every passage into `lengths`, which has room for `rows`. Returns SQLite's code.
int cfulltext_lengths(struct sqlite3 *database, const char *table, uint32_t *lengths, int64_t rows);

#endif
