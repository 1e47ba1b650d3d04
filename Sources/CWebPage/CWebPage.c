// The web page, embedded by the compiler: a resource bundle would have to lie beside the program, and Swift takes long over
// literals of this size.
#include "CWebPage.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char index_html[] = {
#embed "page/index.html"
};
static const unsigned char style_css[] = {
#embed "page/style.css"
};
static const unsigned char client_js[] = {
#embed "page/client.js"
};
static const unsigned char kept_js[] = {
#embed "page/kept.js"
};
static const unsigned char page_js[] = {
#embed "page/page.js"
};
static const unsigned char main_js[] = {
#embed "page/main.js"
};
static const unsigned char views_js[] = {
#embed "page/views.js"
};
static const unsigned char start_js[] = {
#embed "page/start.js"
};
static const unsigned char talk_js[] = {
#embed "page/talk.js"
};
static const unsigned char accounts_js[] = {
#embed "page/accounts.js"
};
static const unsigned char report_js[] = {
#embed "page/report.js"
};

#define ENTRY(name, bytes) {name, bytes, sizeof bytes}

static const bearings_page_file files[] = {
    ENTRY("index.html", index_html), ENTRY("style.css", style_css), ENTRY("client.js", client_js),
    ENTRY("kept.js", kept_js),       ENTRY("page.js", page_js),     ENTRY("main.js", main_js),
    ENTRY("views.js", views_js),     ENTRY("start.js", start_js),   ENTRY("talk.js", talk_js),
    ENTRY("accounts.js", accounts_js), ENTRY("report.js", report_js),
};

const bearings_page_file *bearings_page_file_at(size_t place) {
  return place < sizeof files / sizeof files[0] ? &files[place] : NULL;
}
