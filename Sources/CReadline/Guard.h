// The terminal is given back even if the process dies.
#pragma once

/// Remembers the terminal's settings of now, to be put back at exit and on signals that end the process.
void guard_start(void);

/// Puts the settings back. May be called in a signal handler.
void guard_restore(void);
