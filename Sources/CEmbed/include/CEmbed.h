// Numbers for dense search: int8 products, and what a small transformer needs around them.
//
// Each function picks, once, the widest kernel this processor has: AVX-512 VNNI, AVX2, NEON, or plain C. Sums of int8
// products are exact and so the same on every one of them.
#ifndef CEMBED_H
#define CEMBED_H

#include <stddef.h>
#include <stdint.h>

/// Weights are stored 16 rows at a time, four columns of each row beside one another, so that a lane of a register is a row.
#define CEMBED_ROWS 16
/// A linear layer has a multiple of this many rows: the widest kernel takes three blocks of 16 at once.
#define CEMBED_ROW_MULTIPLE 48
/// Tokens are taken four at a time; buffers hold a multiple of four.
#define CEMBED_TOKENS 4
/// Numbers in a head's part of a query, key or value.
#define CEMBED_HEAD_WIDTH 32

/// A linear layer: `rows` outputs from `columns` inputs.
typedef struct {
    /// rows * columns, in blocks of 16 rows by 4 columns.
    const int8_t *weights;
    /// What one step of each row is worth.
    const float *scales;
    /// The sum of each row's weights.
    const int32_t *sums;
    const float *bias;
    int32_t rows;
    int32_t columns;
} cembed_linear_layer;

/// "avx512vnni", "avx2", "neon" or "scalar".
const char *cembed_kernel(void);

/// Uses a narrower kernel on this thread from now on, for tests; 1 when this processor has it. Null ends that.
int cembed_use_kernel(const char *name);

/// Rounds each row to int8 by its own largest value. `columns` is a multiple of four. What stands in `quantized` is for
/// `cembed_linear` of the same kernel alone.
void cembed_quantize(const float *values, size_t rows, size_t columns, int8_t *quantized, float *scales);

/// output[i][j] = quantized[i] . weights[j] + bias[j], through GELU when asked. `tokens` is a multiple of four.
void cembed_linear(
    const cembed_linear_layer *layer, const int8_t *quantized, const float *scales, size_t tokens, int gelu,
    float *output);

/// Attention over `tokens` rows of queries, keys and values side by side, 3 * heads * 32 floats a row. `qkv` and `output`
/// have room for a multiple of four rows; `scratch` holds 36 * (tokens rounded up to 16) floats.
void cembed_attention(const float *qkv, size_t tokens, size_t heads, float *scratch, float *output);

/// values = norm(values + added) * gain + bias, row by row; `added` may be null.
void cembed_add_norm(
    float *values, const float *added, size_t rows, size_t columns, const float *gain, const float *bias,
    float epsilon);

/// The mean over rows, of length one.
void cembed_mean(const float *values, size_t rows, size_t columns, float *output);

/// Rounds a vector to int8 by its largest value, for `cembed_scan`.
void cembed_vector_to_int8(const float *values, size_t count, int8_t *output);

/// dots[i] = query . vectors[i]. `dimensions` is a multiple of 64; `vectors` needs no alignment.
void cembed_scan(const int8_t *query, const int8_t *vectors, size_t count, size_t dimensions, int32_t *dots);

/// A 64-bit checksum, XXH64 with seed 0. Source: the xxHash specification, section "XXH64".
uint64_t cembed_checksum(const uint8_t *bytes, size_t count);

#endif
