// Decompressing xz; nothing else of liblzma is used.
#ifndef WARRAQ_CLZMA_SHIM_H
#define WARRAQ_CLZMA_SHIM_H

#include <lzma.h>

/// LZMA_STREAM_INIT is a macro, which Swift does not see.
static inline lzma_stream warraq_lzma_stream(void) {
    lzma_stream stream = LZMA_STREAM_INIT;
    return stream;
}

/// A macro as well: any number of streams, one behind the other.
static inline uint32_t warraq_lzma_concatenated(void) { return LZMA_CONCATENATED; }

#endif
