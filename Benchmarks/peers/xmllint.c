/* What `xmllint --noout` does, with --html and with --relaxng SCHEMA, for machines that have libxml2 without its tools:
 * the same calls with the same options, every document built as a tree and freed. */
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
    int options = XML_PARSE_COMPACT | XML_PARSE_BIG_LINES, html = 0, failures = 0;
    xmlRelaxNGPtr schema = NULL;
    for (int i = 1; i < argc; i++) {
        if (!strcmp(argv[i], "--noout")) continue;
        if (!strcmp(argv[i], "--html")) { html = 1; continue; }
        if (!strcmp(argv[i], "--relaxng") && i + 1 < argc) {
            xmlRelaxNGParserCtxtPtr context = xmlRelaxNGNewParserCtxt(argv[++i]);
            schema = xmlRelaxNGParse(context);
            xmlRelaxNGFreeParserCtxt(context);
            if (!schema) return 5;
            continue;
        }
        xmlDocPtr document = html ? htmlReadFile(argv[i], NULL, options) : xmlReadFile(argv[i], NULL, options);
        if (!document) { failures++; continue; }
        if (schema) {
            xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt(schema);
            if (xmlRelaxNGValidateDoc(context, document) != 0) {
                fprintf(stderr, "%s fails to validate\n", argv[i]);
                failures++;
            }
            xmlRelaxNGFreeValidCtxt(context);
        }
        xmlFreeDoc(document);
    }
    if (schema) xmlRelaxNGFree(schema);
    xmlCleanupParser();
    return failures ? 1 : 0;
}
