// A word for those who wait: said by itself when something takes long, from the timer's signal, since the thread that
// works can't.
#pragma once

#include <stdbool.h>

/// From now on, something is worked on: after so many milliseconds `text` is written to `descriptor`, once. The text is
/// copied; what is beyond 255 bytes of it is left out.
void patience_begin(int descriptor, int milliseconds, const char *text);

/// The work is done. Whether the text was written.
bool patience_end(void);
