// Decompressing zstd; nothing else of it is used.
#ifndef WARRAQ_CZSTD_SHIM_H
#define WARRAQ_CZSTD_SHIM_H

#include <zstd.h>
#include <zstd_errors.h>

#endif
