#ifndef BEARINGS_WEB_PAGE_H
#define BEARINGS_WEB_PAGE_H

#include <stddef.h>

/// A file of the web page, as it was when the program was built.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} bearings_page_file;

/// The file in this place, from 0; NULL behind the last of them.
const bearings_page_file *bearings_page_file_at(size_t place);

#endif
