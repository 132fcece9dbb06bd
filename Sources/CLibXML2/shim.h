// The one door to libxml2. What Swift cannot import (macros, mutable globals, variadic functions, callbacks whose
// type changed between releases) is wrapped here in static inline functions with the prefix warraq_.
#ifndef WARRAQ_CLIBXML2_SHIM_H
#define WARRAQ_CLIBXML2_SHIM_H

#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU and then shows ICU's headers, which clash with those of Foundation in a file that
// sees both. Only the last members of xmlCharEncodingHandler depend on it, which nothing here touches.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xinclude.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlwriter.h>

/// xmlFree is a mutable global function pointer, which Swift 6 refuses.
static inline void warraq_xmlFree(void *pointer) { xmlFree(pointer); }

/// The first error of a parser, a schema or a validation; later ones mostly name ancestors of the same fault.
/// Start it with zeros; the strings belong to it (warraq_clearFirstError).
typedef struct {
    int count;      ///< How many errors came in all.
    int line;       ///< The line of the first, 0 if it has none.
    char *message;  ///< Its message; the bytes may end inside a character.
    char *path;     ///< The path of its node, NULL if it has none.
} warraq_firstError;

static inline void warraq_clearFirstError(warraq_firstError *first) {
    if (first->message != NULL) xmlFree(first->message);
    if (first->path != NULL) xmlFree(first->path);
    first->message = NULL;
    first->path = NULL;
    first->count = 0;
    first->line = 0;
}

// The error became const in libxml2 2.12.
#if LIBXML_VERSION >= 21200
static inline void warraq_keepFirstError(void *context, const xmlError *error) {
#else
static inline void warraq_keepFirstError(void *context, xmlError *error) {
#endif
    warraq_firstError *first = (warraq_firstError *)context;
    if (first == NULL || error == NULL || error->level < XML_ERR_ERROR) return;
    if (first->count++ > 0) return;
    first->line = error->line;
    if (error->message != NULL) first->message = (char *)xmlStrdup((const xmlChar *)error->message);
    if (error->node != NULL) first->path = (char *)xmlGetNodePath((xmlNodePtr)error->node);
}

/// Sends the errors of compiling a schema to `first`, and nowhere else.
static inline void warraq_collectSchemaErrors(xmlRelaxNGParserCtxtPtr parser, warraq_firstError *first) {
    xmlRelaxNGSetParserStructuredErrors(parser, (xmlStructuredErrorFunc)warraq_keepFirstError, first);
}

/// Sends the errors of one validation to `first`, and nowhere else.
static inline void warraq_collectValidationErrors(xmlRelaxNGValidCtxtPtr validation, warraq_firstError *first) {
    xmlRelaxNGSetValidStructuredErrors(validation, (xmlStructuredErrorFunc)warraq_keepFirstError, first);
}

// The parser hands itself over as the context; the place for the error is in its private member.
#if LIBXML_VERSION >= 21200
static inline void warraq_keepParserError(void *context, const xmlError *error) {
#else
static inline void warraq_keepParserError(void *context, xmlError *error) {
#endif
    xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
    if (parser != NULL) warraq_keepFirstError(parser->_private, error);
}

/// A parser whose errors go to `first`, and nowhere else: none reaches standard error, and no thread-local handler is
/// involved. Validity errors are among them, which is how libxml2 reports a doubled xml:id.
static inline xmlParserCtxtPtr warraq_newParser(warraq_firstError *first) {
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (parser == NULL) return NULL;
    parser->_private = first;
    parser->sax->serror = (xmlStructuredErrorFunc)warraq_keepParserError;
    return parser;
}

// Network, entity substitution and text nodes that other readers refuse (over 10 MB) are off.
#define WARRAQ_PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING)

/// What a parser that reads hostile files hands to its callbacks: the place for its first error, which must come first
/// since warraq_newParser's handler finds it by the same pointer, and the object that takes the events.
typedef struct {
    warraq_firstError first;
    void *reader;
} warraq_eventContext;

/// The context of the parser that calls back.
static inline warraq_eventContext *warraq_contextOfParser(void *parser) {
    return (warraq_eventContext *)((xmlParserCtxtPtr)parser)->_private;
}

/// Parses `size` bytes for events alone: no tree is built, so nothing is loaded, substituted or expanded on the way.
/// `handlers` replaces the parser's own but for errors, which go to `context->first`. Returns 0 if the text is
/// well-formed. Without XML_PARSE_HUGE, libxml2's own limits on depth, names and amplification hold as well.
static inline int warraq_parseEvents(
    const char *bytes, int size, const xmlSAXHandler *handlers, warraq_eventContext *context) {
    xmlParserCtxtPtr parser = warraq_newParser(&context->first);
    if (parser == NULL) return -1;
    xmlStructuredErrorFunc errors = parser->sax->serror;
    *parser->sax = *handlers;
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->serror = errors;
    xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, size, NULL, NULL, WARRAQ_PARSE_OPTIONS);
    int result = parser->wellFormed && context->first.count == 0 ? 0 : 1;
    xmlFreeDoc(document);
    xmlFreeParserCtxt(parser);
    return result;
}

/// Takes the errors of an HTML parser, of which there are many on any page, and does nothing: with a handler of its own
/// the parser asks for none of the thread or the process.
#if LIBXML_VERSION >= 21200
static inline void warraq_dropError(void *context, const xmlError *error) {
#else
static inline void warraq_dropError(void *context, xmlError *error) {
#endif
    (void)context;
    (void)error;
}

/// Parses `size` bytes of UTF-8 as HTML for events alone: no tree is built. What the page says of its encoding is not
/// believed, since the bytes have been decoded. `handlers` replaces the parser's own; they are called with `reader`,
/// and `*place` is the parser while they run, to stop it with. Returns 0 if the parser could be made.
static inline int warraq_parseHTMLEvents(
    const char *bytes, int size, const xmlSAXHandler *handlers, void *reader, void **place) {
    htmlParserCtxtPtr parser = htmlNewParserCtxt();
    if (parser == NULL) return -1;
    *parser->sax = *handlers;
    parser->sax->initialized = XML_SAX2_MAGIC;
    parser->sax->serror = (xmlStructuredErrorFunc)warraq_dropError;
    parser->userData = reader;
    *place = parser;
    xmlDocPtr document = htmlCtxtReadMemory(
        parser, bytes, size, NULL, "UTF-8",
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    *place = NULL;
    xmlFreeDoc(document);
    htmlFreeParserCtxt(parser);
    return 0;
}

/// Parses `size` bytes. The document is the caller's (xmlFreeDoc), NULL if it is not well-formed. It is for reading alone:
/// short texts, such as words, lie inside their nodes.
static inline xmlDocPtr warraq_parse(const char *bytes, int size, warraq_firstError *first) {
    xmlParserCtxtPtr parser = warraq_newParser(first);
    if (parser == NULL) return NULL;
    xmlDocPtr document = xmlCtxtReadMemory(
        parser, bytes, size, NULL, NULL, WARRAQ_PARSE_OPTIONS | XML_PARSE_COMPACT);
    xmlFreeParserCtxt(parser);
    return document;
}

/// Parses a file as `warraq_parse` does bytes.
static inline xmlDocPtr warraq_parseFile(const char *path, warraq_firstError *first) {
    xmlParserCtxtPtr parser = warraq_newParser(first);
    if (parser == NULL) return NULL;
    xmlDocPtr document = xmlCtxtReadFile(parser, path, NULL, WARRAQ_PARSE_OPTIONS);
    xmlFreeParserCtxt(parser);
    return document;
}

/// Resolves xi:include in `document`, -1 if one of them cannot be read. XInclude knows only the handler of the thread,
/// which is put back before this returns.
static inline int warraq_resolveInclusions(xmlDocPtr document, warraq_firstError *first) {
    xmlStructuredErrorFunc handler = xmlStructuredError;
    void *context = xmlStructuredErrorContext;
    xmlSetStructuredErrorFunc(first, (xmlStructuredErrorFunc)warraq_keepFirstError);
    int result = xmlXIncludeProcessFlags(document, WARRAQ_PARSE_OPTIONS | XML_PARSE_NOXINCNODE);
    xmlSetStructuredErrorFunc(context, handler);
    return result;
}

/// The version of the library at run time; the macro that tells it is that of the headers.
static inline const char *warraq_libxml2Version(void) { return xmlParserVersion; }

#endif
