// Moving through the lines typed before.
//
// Readline keeps what was changed in each line of its history and shares those lists with the line in hand; version 8.2
// frees some of them twice (a line, then Ctrl-P Ctrl-R x Ctrl-N Ctrl-U, and many more with vi keys). It also searches with
// a prompt that is redrawn for each letter, and crashes there (Ctrl-R Ctrl-X u). So its history stays empty, and the same
// keys move through ours, without a mode and without sharing anything.
#pragma once

#include <stdio.h>

#include <readline/readline.h>

/// Gives all keys that move through the history, in this keymap and those behind it, to the functions here.
void history_take_over(Keymap map);

/// A new line is begun: the newest line is the one before it.
void history_begin_line(void);
