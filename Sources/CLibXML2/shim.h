// The one door to libxml2. What Swift cannot import (macros, mutable globals, variadic functions, callbacks whose
// type changed between releases) is wrapped here in static inline functions with the prefix warraq_.
#ifndef WARRAQ_CLIBXML2_SHIM_H
#define WARRAQ_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xinclude.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlwriter.h>

/// xmlFree is a mutable global function pointer, which Swift 6 refuses.
static inline void warraq_xmlFree(void *pointer) { xmlFree(pointer); }

#endif
