// The bytes that readline gets to see.
//
// Readline 8.2 loops for ever in some vi commands when its line isn't UTF-8, and redraws a line of a megabyte for each
// byte of it. So what comes in is looked at first: bytes that aren't UTF-8 become U+FFFD, text beyond the limit is counted
// and dropped.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/// The key that does nothing: what readline gets when it asks and there is nothing for it.
enum { KeyNone = 0 };

/// A new line is begun; it may have `limit` bytes.
void keys_begin_line(size_t limit);

/// What readline calls for a byte. EOF once the terminal is gone.
int keys_next(FILE *unused);

/// Whether a character has been read of which readline hasn't yet got all bytes.
bool keys_wait(void);

/// Whether the terminal is gone.
bool keys_gone(void);

/// How many bytes of this line were dropped.
size_t keys_dropped(void);

/// Whether bytes of this line weren't UTF-8.
bool keys_replaced(void);
