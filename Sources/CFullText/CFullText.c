#include "CFullText.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

// What the function's argument points to, so that no other pointer is taken for it.
static const char kind[] = "cfulltext";

typedef struct {
    const cfulltext_sum *sum;
    double rarity;
    int only_of_documents;
    // The document whose passages are being gone through, or -1, and how often it holds the term so far: in its title, elsewhere.
    int64_t document;
    double title, rest;
} term;

// MARK: Adding up

static void add(const cfulltext_texts *texts, int64_t index, double frequency, double rarity) {
    if (index < 0 || index >= texts->count || frequency <= 0) return;
    const double k1 = 1.2, b = 0.75;
    double length = texts->lengths[index] / texts->mean;
    texts->scores[index] += rarity * frequency * (k1 + 1) / (frequency + k1 * (1 - b + b * length));
}

static void end_document(term *term) {
    add(&term->sum->documents, term->document, term->title + term->rest, term->rarity);
    term->document = -1;
    term->title = term->rest = 0;
}

static int add_row(const Fts5ExtensionApi *api, Fts5Context *context, void *user) {
    term *term = user;
    const cfulltext_sum *sum = term->sum;
    sqlite3_int64 row = api->xRowid(context);
    if (row < 0 || row >= sum->passages.count) return SQLITE_OK;
    Fts5PhraseIter iterator;
    int column, offset;
    double weighted = 0, title = 0, rest = 0;
    int code = api->xPhraseFirst(context, 0, &iterator, &column, &offset);
    if (code != SQLITE_OK) return code;
    while (column >= 0) {
        if (column < CFULLTEXT_COLUMNS) weighted += sum->weights[column];
        if (column == 0) title++; else rest++;
        api->xPhraseNext(context, &iterator, &column, &offset);
    }
    if (!term->only_of_documents) add(&sum->passages, row, weighted, term->rarity);
    if (sum->document_of[row] != term->document) {
        end_document(term);
        term->document = sum->document_of[row];
        term->title = title;
    }
    term->rest += rest;
    return SQLITE_OK;
}

// Called at the first passage of an expression, and goes through all of them.
static void add_all(
    const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count, sqlite3_value **values) {
    term *term = count == 1 ? sqlite3_value_pointer(values[0], kind) : NULL;
    if (!term) {
        sqlite3_result_error(result, "takes a sum", -1);
        return;
    }
    int code = api->xQueryPhrase(context, 0, term, add_row);
    end_document(term);
    if (code != SQLITE_OK) sqlite3_result_error_code(result, code);
}

static int add_function(sqlite3 *database) {
    fts5_api *api = NULL;
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
    if (code != SQLITE_OK) return code;
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
    code = sqlite3_finalize(statement);
    if (code != SQLITE_OK) return code;
    return api ? api->xCreateFunction(api, kind, NULL, add_all, NULL) : SQLITE_ERROR;
}

// The function is asked of FTS5 when the statement runs: a connection that lacks it is given it then.
static int run(sqlite3_stmt *statement) {
    int code = sqlite3_step(statement);
    return code == SQLITE_ROW || code == SQLITE_DONE ? SQLITE_OK : code;
}

int cfulltext_add(
    sqlite3 *database, const char *table, const char *expression, double rarity, int only_of_documents,
    const cfulltext_sum *sum) {
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT %s(\"%s\", ?1) FROM \"%s\" WHERE \"%s\" MATCH ?2 LIMIT 1", kind, table, table, table);
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
    if (code != SQLITE_OK) {
        code = add_function(database);
        if (code == SQLITE_OK) code = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
    }
    if (code != SQLITE_OK) return code;
    term term = {sum, rarity, only_of_documents, -1, 0, 0};
    sqlite3_bind_pointer(statement, 1, &term, kind, NULL);
    sqlite3_bind_text(statement, 2, expression, -1, SQLITE_STATIC);
    code = run(statement);
    sqlite3_finalize(statement);
    return code;
}

void cfulltext_weigh(const cfulltext_sum *sum, double share) {
    for (int64_t row = 0; row < sum->passages.count; row++) {
        double *score = &sum->passages.scores[row];
        uint32_t document = sum->document_of[row];
        if (*score > 0 && document < sum->documents.count)
            *score += share * (sum->documents.scores[document] - *score);
    }
}

// MARK: Lengths

// A record of the table of lengths is a varint for each column, seven bits a byte, the highest first.
static uint32_t length(const uint8_t *bytes, int count) {
    uint64_t sum = 0, value = 0;
    for (int index = 0; index < count; index++) {
        value = value << 7 | (bytes[index] & 0x7F);
        if (bytes[index] & 0x80) continue;
        sum += value;
        value = 0;
    }
    return sum > UINT32_MAX ? UINT32_MAX : (uint32_t)sum;
}

int cfulltext_lengths(sqlite3 *database, const char *table, uint32_t *lengths, int64_t rows) {
    char sql[200];
    snprintf(sql, sizeof sql, "SELECT id, sz FROM \"%s_docsize\"", table);
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(database, sql, -1, &statement, NULL);
    if (code != SQLITE_OK) return code;
    while ((code = sqlite3_step(statement)) == SQLITE_ROW) {
        sqlite3_int64 row = sqlite3_column_int64(statement, 0);
        if (row < 0 || row >= rows) continue;
        const uint8_t *bytes = sqlite3_column_blob(statement, 1);
        lengths[row] = length(bytes, sqlite3_column_bytes(statement, 1));
    }
    sqlite3_finalize(statement);
    return code == SQLITE_DONE ? SQLITE_OK : code;
}
