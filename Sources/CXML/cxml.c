#include "cxml.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

cxml_page *cxml_read(const char *bytes, int count) {
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    htmlDocPtr document = htmlReadMemory(bytes, count, NULL, "UTF-8", options);
    if (document && !xmlDocGetRootElement(document)) {
        xmlFreeDoc(document);
        return NULL;
    }
    return (cxml_page *)document;
}

void cxml_close(cxml_page *page) { xmlFreeDoc((xmlDocPtr)page); }
cxml_node *cxml_root(cxml_page *page) { return (cxml_node *)xmlDocGetRootElement((xmlDocPtr)page); }

cxml_node *cxml_first_child(cxml_node *node) { return (cxml_node *)((xmlNodePtr)node)->children; }
cxml_node *cxml_next(cxml_node *node) { return (cxml_node *)((xmlNodePtr)node)->next; }
int cxml_is_element(cxml_node *node) { return ((xmlNodePtr)node)->type == XML_ELEMENT_NODE; }

int cxml_is_text(cxml_node *node) {
    xmlElementType type = ((xmlNodePtr)node)->type;
    return type == XML_TEXT_NODE || type == XML_CDATA_SECTION_NODE;
}

const char *cxml_name(cxml_node *node) { return (const char *)((xmlNodePtr)node)->name; }
char *cxml_content(cxml_node *node) { return (char *)xmlNodeGetContent((xmlNodePtr)node); }

char *cxml_attribute(cxml_node *node, const char *name) {
    return (char *)xmlGetProp((xmlNodePtr)node, (const xmlChar *)name);
}

void cxml_release(char *text) { xmlFree(text); }
