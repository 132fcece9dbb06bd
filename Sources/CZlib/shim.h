// Inflating gzip, zlib and raw deflate; nothing else of zlib is used.
#ifndef WARRAQ_CZLIB_SHIM_H
#define WARRAQ_CZLIB_SHIM_H

#include <zlib.h>

/// inflateInit2 is a macro, which Swift does not see. `window_bits`: 31 gzip, 15 zlib, -15 raw deflate; each with the
/// largest window.
static inline int warraq_inflate_init(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

#endif
