#include "CEmbed.h"

#include <math.h>
#include <stdatomic.h>
#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

typedef struct {
    const char *name;
    void (*quantize)(const float *, size_t, size_t, int8_t *, float *);
    void (*linear)(const cembed_linear_layer *, const int8_t *, const float *, size_t, int, float *);
    void (*attention)(const float *, size_t, size_t, float *, float *);
    void (*add_norm)(float *, const float *, size_t, size_t, const float *, const float *, float);
    void (*mean)(const float *, size_t, size_t, float *);
    void (*scan)(const int8_t *, const int8_t *, size_t, size_t, int32_t *);
} kernel;

/// Sixteen floats, in as many registers as the processor needs for them; the second kind stands anywhere.
typedef float wide __attribute__((vector_size(64)));
typedef float loose_wide __attribute__((vector_size(64), aligned(4), may_alias));

// Inlined into every kernel, and there made wide.
#define SHARED static inline __attribute__((always_inline))

/// e^x to 2e-7: 2^n times a polynomial on [-ln 2 / 2, ln 2 / 2]. Source: Cephes, expf.
SHARED float exp_of(float x) {
    x = x < -87.0f ? -87.0f : x > 88.0f ? 88.0f : x;
    const float n = rintf(x * 1.44269504f);
    const float r = x - n * 0.693359375f + n * 2.12194440e-4f;
    float p = 1.9875691500e-4f;
    p = p * r + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * r * r + r + 1.0f;
    union {
        int32_t bits;
        float value;
    } power = {((int32_t)n + 127) << 23};
    return p * power.value;
}

/// x times the normal distribution at x, to 2e-7. Source of erf: Abramowitz and Stegun, 7.1.26.
SHARED float gelu_of(float x) {
    const float z = fabsf(x) * 0.70710678f;
    const float t = 1.0f / (1.0f + 0.3275911f * z);
    const float p = ((((1.061405429f * t - 1.453152027f) * t + 1.421413741f) * t - 0.284496736f) * t + 0.254829592f) * t;
    const float erf = 1.0f - p * exp_of(-z * z);
    return 0.5f * x * (1.0f + (x < 0 ? -erf : erf));
}

SHARED int32_t four(const int8_t *bytes) {
    int32_t word;
    memcpy(&word, bytes, 4);
    return word;
}

// MARK: Plain C

static void scalar_tile(
    const int8_t *x, size_t columns, const int8_t *weights, int32_t sums[CEMBED_TOKENS][CEMBED_ROWS]
) {
    memset(sums, 0, sizeof(int32_t) * CEMBED_TOKENS * CEMBED_ROWS);
    for (size_t c = 0; c < columns; c += 4) {
        const int8_t *block = weights + c * CEMBED_ROWS;
        for (size_t t = 0; t < CEMBED_TOKENS; t++) {
            const int8_t *value = x + t * columns + c;
            for (size_t r = 0; r < CEMBED_ROWS; r++) {
                const int8_t *w = block + r * 4;
                sums[t][r] += value[0] * w[0] + value[1] * w[1] + value[2] * w[2] + value[3] * w[3];
            }
        }
    }
}

static int32_t scalar_dot(const int8_t *a, const int8_t *b, size_t count) {
    int32_t sum = 0;
    for (size_t i = 0; i < count; i++) { sum += a[i] * b[i]; }
    return sum;
}

#define NAME(function) scalar_##function
#define KERNEL_NAME "scalar"
#define TILE_BLOCKS 1
#define OFFSET 0
#include "kernel.h"

#if defined(__x86_64__)

// MARK: AVX2

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

/// Products of signed bytes: |x| times w with the sign of x. Two of them are at most 2 * 127 * 127, which 16 bits hold.
SHARED __attribute__((target("avx2,fma"))) __m256i avx2_products(__m256i sum, __m256i size, __m256i x, __m256i w) {
    const __m256i pairs = _mm256_maddubs_epi16(size, _mm256_sign_epi8(w, x));
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

static void avx2_tile(
    const int8_t *x, size_t columns, const int8_t *weights, int32_t sums[CEMBED_TOKENS][CEMBED_ROWS]
) {
    __m256i low[CEMBED_TOKENS], high[CEMBED_TOKENS];
#pragma clang loop unroll(full)
    for (int t = 0; t < CEMBED_TOKENS; t++) { low[t] = high[t] = _mm256_setzero_si256(); }
    for (size_t c = 0; c < columns; c += 4) {
        const __m256i *block = (const __m256i *)(weights + c * CEMBED_ROWS);
        const __m256i w0 = _mm256_loadu_si256(block), w1 = _mm256_loadu_si256(block + 1);
#pragma clang loop unroll(full)
        for (int t = 0; t < CEMBED_TOKENS; t++) {
            const __m256i value = _mm256_set1_epi32(four(x + t * columns + c)), size = _mm256_abs_epi8(value);
            low[t] = avx2_products(low[t], size, value, w0);
            high[t] = avx2_products(high[t], size, value, w1);
        }
    }
#pragma clang loop unroll(full)
    for (int t = 0; t < CEMBED_TOKENS; t++) {
        _mm256_storeu_si256((__m256i *)sums[t], low[t]);
        _mm256_storeu_si256((__m256i *)(sums[t] + 8), high[t]);
    }
}

static int32_t avx2_dot(const int8_t *a, const int8_t *b, size_t count) {
    __m256i even = _mm256_setzero_si256(), odd = even;
    for (size_t i = 0; i < count; i += 64) {
        const __m256i *x = (const __m256i *)(a + i), *y = (const __m256i *)(b + i);
        const __m256i x0 = _mm256_loadu_si256(x), x1 = _mm256_loadu_si256(x + 1);
        even = avx2_products(even, _mm256_abs_epi8(x0), x0, _mm256_loadu_si256(y));
        odd = avx2_products(odd, _mm256_abs_epi8(x1), x1, _mm256_loadu_si256(y + 1));
    }
    const __m256i both = _mm256_add_epi32(even, odd);
    __m128i sum = _mm_add_epi32(_mm256_castsi256_si128(both), _mm256_extracti128_si256(both, 1));
    sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0x4e));
    sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, 0xb1));
    return _mm_cvtsi128_si32(sum);
}

#define NAME(function) avx2_##function
#define KERNEL_NAME "avx2"
#define TILE_BLOCKS 1
#define OFFSET 0
#include "kernel.h"
#pragma clang attribute pop

// MARK: AVX-512 VNNI

#pragma clang attribute push( \
    __attribute__((target("avx2,fma,avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))), apply_to = function)

/// Its product is of unsigned by signed bytes: activations are stored 128 higher, and 128 times the sum of a row's weights
/// is taken off afterwards.
static void vnni_tile(
    const int8_t *x, size_t columns, const int8_t *weights, int32_t sums[CEMBED_TOKENS][3 * CEMBED_ROWS]
) {
    __m512i sum[CEMBED_TOKENS][3];
    const size_t block = columns * CEMBED_ROWS;
#pragma clang loop unroll(full)
    for (int t = 0; t < CEMBED_TOKENS; t++) { sum[t][0] = sum[t][1] = sum[t][2] = _mm512_setzero_si512(); }
    for (size_t c = 0; c < columns; c += 4) {
        const int8_t *at = weights + c * CEMBED_ROWS;
        const __m512i w0 = _mm512_loadu_si512(at), w1 = _mm512_loadu_si512(at + block),
                      w2 = _mm512_loadu_si512(at + 2 * block);
#pragma clang loop unroll(full)
        for (int t = 0; t < CEMBED_TOKENS; t++) {
            const __m512i value = _mm512_set1_epi32(four(x + t * columns + c));
            sum[t][0] = _mm512_dpbusd_epi32(sum[t][0], value, w0);
            sum[t][1] = _mm512_dpbusd_epi32(sum[t][1], value, w1);
            sum[t][2] = _mm512_dpbusd_epi32(sum[t][2], value, w2);
        }
    }
#pragma clang loop unroll(full)
    for (int t = 0; t < CEMBED_TOKENS; t++) {
        _mm512_storeu_si512(sums[t], sum[t][0]);
        _mm512_storeu_si512(sums[t] + 16, sum[t][1]);
        _mm512_storeu_si512(sums[t] + 32, sum[t][2]);
    }
}

/// (b + 128) . a - 128 * (sum of a)
static int32_t vnni_dot(const int8_t *a, const int8_t *b, size_t count) {
    const __m512i high = _mm512_set1_epi8((char)0x80);
    __m512i sum = _mm512_setzero_si512(), excess = sum;
    for (size_t i = 0; i < count; i += 64) {
        const __m512i x = _mm512_loadu_si512(a + i), y = _mm512_loadu_si512(b + i);
        sum = _mm512_dpbusd_epi32(sum, _mm512_xor_si512(y, high), x);
        excess = _mm512_dpbusd_epi32(excess, high, x);
    }
    return _mm512_reduce_add_epi32(_mm512_sub_epi32(sum, excess));
}

#define NAME(function) vnni_##function
#define KERNEL_NAME "avx512vnni"
#define TILE_BLOCKS 3
#define OFFSET 128
#include "kernel.h"
#pragma clang attribute pop

#elif defined(__aarch64__)

// MARK: NEON

/// Four rows' sums of four products each.
SHARED int32x4_t neon_products(int32x4_t sum, int8x16_t x, int8x16_t w) {
#if defined(__ARM_FEATURE_DOTPROD)
    return vdotq_s32(sum, x, w);
#else
    const int32x4_t low = vpaddlq_s16(vmull_s8(vget_low_s8(x), vget_low_s8(w)));
    const int32x4_t high = vpaddlq_s16(vmull_high_s8(x, w));
    return vaddq_s32(sum, vpaddq_s32(low, high));
#endif
}

static void neon_tile(
    const int8_t *x, size_t columns, const int8_t *weights, int32_t sums[CEMBED_TOKENS][CEMBED_ROWS]
) {
    int32x4_t sum[CEMBED_TOKENS][4];
    for (int t = 0; t < CEMBED_TOKENS; t++) {
        for (int r = 0; r < 4; r++) { sum[t][r] = vdupq_n_s32(0); }
    }
    for (size_t c = 0; c < columns; c += 4) {
        const int8_t *block = weights + c * CEMBED_ROWS;
        for (int t = 0; t < CEMBED_TOKENS; t++) {
            const int8x16_t value = vreinterpretq_s8_s32(vdupq_n_s32(four(x + t * columns + c)));
            for (int r = 0; r < 4; r++) { sum[t][r] = neon_products(sum[t][r], value, vld1q_s8(block + r * 16)); }
        }
    }
    for (int t = 0; t < CEMBED_TOKENS; t++) {
        for (int r = 0; r < 4; r++) { vst1q_s32(sums[t] + r * 4, sum[t][r]); }
    }
}

static int32_t neon_dot(const int8_t *a, const int8_t *b, size_t count) {
    int32x4_t sum = vdupq_n_s32(0);
    for (size_t i = 0; i < count; i += 16) { sum = neon_products(sum, vld1q_s8(a + i), vld1q_s8(b + i)); }
    return vaddvq_s32(sum);
}

#define NAME(function) neon_##function
#define KERNEL_NAME "neon"
#define TILE_BLOCKS 1
#define OFFSET 0
#include "kernel.h"

#endif

// MARK: Choosing

/// The kernels this processor has, the widest first; null ends them.
static size_t kernels(const kernel *found[4]) {
    size_t count = 0;
#if defined(__x86_64__)
    __builtin_cpu_init();
    const int has256 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
    if (has256 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq")
        && __builtin_cpu_supports("avx512vnni")) {
        found[count++] = &vnni_kernel;
    }
    if (has256) { found[count++] = &avx2_kernel; }
#elif defined(__aarch64__)
    found[count++] = &neon_kernel;
#endif
    found[count++] = &scalar_kernel;
    return count;
}

static _Atomic(const kernel *) chosen;
static _Thread_local const kernel *chosen_here;

static const kernel *current(void) {
    if (chosen_here) { return chosen_here; }
    const kernel *known = atomic_load_explicit(&chosen, memory_order_acquire);
    if (known) { return known; }
    const kernel *found[4];
    kernels(found);
    atomic_store_explicit(&chosen, found[0], memory_order_release);
    return found[0];
}

const char *cembed_kernel(void) { return current()->name; }

int cembed_use_kernel(const char *name) {
    const kernel *found[4];
    const size_t count = kernels(found);
    chosen_here = NULL;
    for (size_t i = 0; name && i < count; i++) {
        if (strcmp(found[i]->name, name) == 0) { chosen_here = found[i]; }
    }
    return chosen_here != NULL;
}

void cembed_quantize(const float *values, size_t rows, size_t columns, int8_t *quantized, float *scales) {
    current()->quantize(values, rows, columns, quantized, scales);
}

void cembed_linear(
    const cembed_linear_layer *layer, const int8_t *quantized, const float *scales, size_t tokens, int gelu,
    float *output
) {
    current()->linear(layer, quantized, scales, tokens, gelu, output);
}

void cembed_attention(const float *qkv, size_t tokens, size_t heads, float *scratch, float *output) {
    current()->attention(qkv, tokens, heads, scratch, output);
}

void cembed_add_norm(
    float *values, const float *added, size_t rows, size_t columns, const float *gain, const float *bias,
    float epsilon
) {
    current()->add_norm(values, added, rows, columns, gain, bias, epsilon);
}

void cembed_mean(const float *values, size_t rows, size_t columns, float *output) {
    current()->mean(values, rows, columns, output);
}

void cembed_vector_to_int8(const float *values, size_t count, int8_t *output) {
    float scale;
    // The form of the scan, whatever form the kernel's own products want.
    scalar_quantize(values, 1, count, output, &scale);
}

void cembed_scan(const int8_t *query, const int8_t *vectors, size_t count, size_t dimensions, int32_t *dots) {
    current()->scan(query, vectors, count, dimensions, dots);
}

// MARK: Checksum

static inline uint64_t rotated(uint64_t x, int count) { return x << count | x >> (64 - count); }

uint64_t cembed_checksum(const uint8_t *bytes, size_t count) {
    const uint64_t p1 = 0x9E3779B185EBCA87u, p2 = 0xC2B2AE3D27D4EB4Fu, p3 = 0x165667B19E3779F9u,
                   p4 = 0x85EBCA77C2B2AE63u, p5 = 0x27D4EB2F165667C5u;
    const uint8_t *at = bytes, *end = bytes + count;
    uint64_t hash = p5;
    if (count >= 32) {
        uint64_t lanes[4] = {p1 + p2, p2, 0, 0 - p1};
        for (; at + 32 <= end; at += 32) {
            for (int i = 0; i < 4; i++) {
                uint64_t word;
                memcpy(&word, at + i * 8, 8);
                lanes[i] = rotated(lanes[i] + word * p2, 31) * p1;
            }
        }
        hash = rotated(lanes[0], 1) + rotated(lanes[1], 7) + rotated(lanes[2], 12) + rotated(lanes[3], 18);
        for (int i = 0; i < 4; i++) { hash = (hash ^ rotated(lanes[i] * p2, 31) * p1) * p1 + p4; }
    }
    hash += count;
    for (; at + 8 <= end; at += 8) {
        uint64_t word;
        memcpy(&word, at, 8);
        hash = rotated(hash ^ rotated(word * p2, 31) * p1, 27) * p1 + p4;
    }
    if (at + 4 <= end) {
        uint32_t word;
        memcpy(&word, at, 4);
        hash = rotated(hash ^ word * p1, 23) * p2 + p3;
        at += 4;
    }
    for (; at < end; at++) { hash = rotated(hash ^ *at * p5, 11) * p1; }
    hash = (hash ^ hash >> 33) * p2;
    hash = (hash ^ hash >> 29) * p3;
    return hash ^ hash >> 32;
}
