// Reading HTML with libxml2, behind a few functions of our own: its headers bring in ICU's, which differ from Foundation's.
#pragma once

typedef struct cxml_page cxml_page;
typedef struct cxml_node cxml_node;

/// Reads a page of UTF-8, however broken; NULL when there is nothing in it. Nothing it points to is fetched.
cxml_page *cxml_read(const char *bytes, int count);
void cxml_close(cxml_page *page);
cxml_node *cxml_root(cxml_page *page);

cxml_node *cxml_first_child(cxml_node *node);
cxml_node *cxml_next(cxml_node *node);
int cxml_is_element(cxml_node *node);
int cxml_is_text(cxml_node *node);
/// The element's name; NULL for what has none. Lives as long as the page.
const char *cxml_name(cxml_node *node);

/// All text below a node, or the value of an attribute; NULL when there is none. To be released.
char *cxml_content(cxml_node *node);
char *cxml_attribute(cxml_node *node, const char *name);
void cxml_release(char *text);
