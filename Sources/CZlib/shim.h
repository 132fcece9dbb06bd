// Inflating gzip; nothing else of zlib is used.
#ifndef WARRAQ_CZLIB_SHIM_H
#define WARRAQ_CZLIB_SHIM_H

#include <zlib.h>

/// inflateInit2 is a macro, which Swift does not see. 31 means: gzip, the largest window.
static inline int warraq_inflate_init_gzip(z_stream *stream) { return inflateInit2(stream, 31); }

#endif
