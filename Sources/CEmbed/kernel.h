// The body of one kernel. Included once for each kind of processor, with NAME and TILE_BLOCKS defined, and three functions:
// NAME(tile), NAME(dot) and NAME(offset). The loops here are plain C, made wide by the compiler for that processor.

static void NAME(quantize)(const float *values, size_t rows, size_t columns, int8_t *quantized, float *scales) {
    for (size_t row = 0; row < rows; row++) {
        const float *x = values + row * columns;
        uint8_t *q = (uint8_t *)quantized + row * columns;
        float most = 0;
        for (size_t c = 0; c < columns; c++) {
            float size = fabsf(x[c]);
            most = size > most ? size : most;
        }
        float inverse = most > 0 ? 127.0f / most : 0;
        scales[row] = most / 127.0f;
        for (size_t c = 0; c < columns; c++) { q[c] = (uint8_t)((int32_t)rintf(x[c] * inverse) + OFFSET); }
    }
}

static void NAME(linear)(
    const cembed_linear_layer *layer, const int8_t *quantized, const float *scales, size_t tokens, int gelu,
    float *output
) {
    const size_t columns = layer->columns, rows = layer->rows;
    int32_t sums[CEMBED_TOKENS][TILE_BLOCKS * CEMBED_ROWS];
    for (size_t row = 0; row < rows; row += TILE_BLOCKS * CEMBED_ROWS) {
        const int8_t *weights = layer->weights + row * columns;
        const float *bias = layer->bias + row, *steps = layer->scales + row;
        const int32_t *rowSums = layer->sums + row;
        for (size_t token = 0; token < tokens; token += CEMBED_TOKENS) {
            NAME(tile)(quantized + token * columns, columns, weights, sums);
            for (size_t t = 0; t < CEMBED_TOKENS; t++) {
                float *out = output + (token + t) * rows + row;
                const float scale = scales[token + t];
                for (size_t r = 0; r < TILE_BLOCKS * CEMBED_ROWS; r++) {
                    out[r] = (float)(sums[t][r] - OFFSET * rowSums[r]) * (scale * steps[r]) + bias[r];
                }
                if (gelu) {
                    for (size_t r = 0; r < TILE_BLOCKS * CEMBED_ROWS; r++) { out[r] = gelu_of(out[r]); }
                }
            }
        }
    }
}

/// Four tokens ask at a time: what is read of keys and values serves all four.
static void NAME(attention)(const float *qkv, size_t tokens, size_t heads, float *scratch, float *output) {
    enum { width = CEMBED_HEAD_WIDTH, lanes = 16, four = CEMBED_TOKENS };
    const size_t padded = (tokens + lanes - 1) / lanes * lanes, hidden = heads * width, stride = 3 * hidden;
    const float scale = 1.0f / sqrtf((float)width);
    float *keys = scratch, *weights = scratch + width * padded;
    memset(scratch, 0, (width + four) * padded * sizeof(float));
    for (size_t head = 0; head < heads; head++) {
        for (size_t j = 0; j < tokens; j++) {
            const float *key = qkv + j * stride + hidden + head * width;
            for (size_t d = 0; d < width; d++) { keys[d * padded + j] = key[d] * scale; }
        }
        for (size_t i = 0; i < tokens; i += four) {
            const float *query = qkv + i * stride + head * width;
            for (size_t j = 0; j < padded; j += lanes) {
                wide sums[four] = {0};
                for (size_t d = 0; d < width; d++) {
                    const wide key = *(const loose_wide *)(keys + d * padded + j);
                    for (size_t t = 0; t < four; t++) { sums[t] += query[t * stride + d] * key; }
                }
                for (size_t t = 0; t < four; t++) { *(loose_wide *)(weights + t * padded + j) = sums[t]; }
            }
            float whole[four];
            for (size_t t = 0; t < four; t++) {
                float *row = weights + t * padded, most = row[0], sum = 0;
                for (size_t j = 0; j < tokens; j++) { most = row[j] > most ? row[j] : most; }
                for (size_t j = 0; j < tokens; j++) {
                    const float weight = exp_of(row[j] - most);
                    row[j] = weight;
                    sum += weight;
                }
                whole[t] = 1.0f / sum;
            }
            wide found[four][2] = {{{0}}};
            for (size_t j = 0; j < tokens; j++) {
                const float *value = qkv + j * stride + 2 * hidden + head * width;
                const wide low = *(const loose_wide *)value, high = *(const loose_wide *)(value + lanes);
                for (size_t t = 0; t < four; t++) {
                    found[t][0] += weights[t * padded + j] * low;
                    found[t][1] += weights[t * padded + j] * high;
                }
            }
            for (size_t t = 0; t < four; t++) {
                float *out = output + (i + t) * hidden + head * width;
                *(loose_wide *)out = found[t][0] * whole[t];
                *(loose_wide *)(out + lanes) = found[t][1] * whole[t];
            }
        }
    }
}

static void NAME(add_norm)(
    float *values, const float *added, size_t rows, size_t columns, const float *gain, const float *bias,
    float epsilon
) {
    for (size_t row = 0; row < rows; row++) {
        float *x = values + row * columns;
        if (added) {
            const float *a = added + row * columns;
            for (size_t c = 0; c < columns; c++) { x[c] += a[c]; }
        }
        float sum = 0, squares = 0;
        for (size_t c = 0; c < columns; c++) { sum += x[c]; }
        const float mean = sum / (float)columns;
        for (size_t c = 0; c < columns; c++) { squares += (x[c] - mean) * (x[c] - mean); }
        const float inverse = 1.0f / sqrtf(squares / (float)columns + epsilon);
        for (size_t c = 0; c < columns; c++) { x[c] = (x[c] - mean) * inverse * gain[c] + bias[c]; }
    }
}

static void NAME(mean)(const float *values, size_t rows, size_t columns, float *output) {
    for (size_t c = 0; c < columns; c++) { output[c] = 0; }
    for (size_t row = 0; row < rows; row++) {
        for (size_t c = 0; c < columns; c++) { output[c] += values[row * columns + c]; }
    }
    float squares = 0;
    for (size_t c = 0; c < columns; c++) { squares += output[c] * output[c]; }
    const float inverse = squares > 0 ? 1.0f / sqrtf(squares) : 0;
    for (size_t c = 0; c < columns; c++) { output[c] *= inverse; }
}

static void NAME(scan)(const int8_t *query, const int8_t *vectors, size_t count, size_t dimensions, int32_t *dots) {
    for (size_t i = 0; i < count; i++) { dots[i] = NAME(dot)(query, vectors + i * dimensions, dimensions); }
}

static const kernel NAME(kernel) = {
    KERNEL_NAME, NAME(quantize), NAME(linear), NAME(attention), NAME(add_norm), NAME(mean), NAME(scan),
};

#undef NAME
#undef TILE_BLOCKS
#undef OFFSET
#undef KERNEL_NAME
