// Calls of Linux that the C library declares for GNU programs only, and Swift's module of it so not at all.
#ifndef WARRAQ_CLINUX_SHIM_H
#define WARRAQ_CLINUX_SHIM_H

// syncfs(2): brings all that was written to the file system of an open file to the disk.
extern int syncfs(int descriptor);

#include <features.h>

#ifdef __GLIBC__
// malloc_trim(3): gives memory that is free back to the system.
extern int malloc_trim(unsigned long pad);
#endif

#endif
