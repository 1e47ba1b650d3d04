// Editing one line at a terminal.
#pragma once

#include <stdbool.h>
#include <stddef.h>

/// What came of one key.
typedef enum EditorStep {
  /// The line isn't finished.
  EditorStepMore,
  /// The line is finished: see editor_text().
  EditorStepLine,
  /// Somebody asked for completion: see editor_text() and editor_point().
  EditorStepComplete,
  /// Ctrl-D on an empty line.
  EditorStepEnd,
  /// The terminal is gone.
  EditorStepGone,
} EditorStep;

/// Prepares readline, once a process. `limit` is the longest line in bytes; what is typed beyond it is counted, not kept.
/// False where the terminal can't be edited on (it can't move its cursor up); nothing has been changed then.
bool editor_start(size_t limit);

/// Gives the terminal to the editor: keys come one by one, unechoed. It stays so until editor_close(), also between two
/// lines, so that what is typed ahead isn't echoed twice and a Ctrl-D typed ahead stays one.
void editor_prepare(void);

/// Begins a line behind a prompt that stands on the screen already.
void editor_begin(const char *prompt);

/// Takes one key; call it when standard input is readable.
EditorStep editor_step(void);

/// Whether the cursor still stands behind the finished line, so that whoever writes next begins with a line feed.
bool editor_owes_line_end(void);

/// The line so far, or the finished one; never null, valid until the next call that takes a key or begins a line.
const char *editor_text(void);

/// The cursor's place in editor_text(), in bytes.
size_t editor_point(void);

/// How many bytes were typed in all, including those beyond the limit that weren't kept.
size_t editor_typed_bytes(void);

/// Whether the finished line is what was typed; bytes that aren't UTF-8 stand in it as U+FFFD.
bool editor_is_utf8(void);

/// Replaces what stands before the cursor. It can be undone with the editor's own undo key.
void editor_replace_before_point(const char *text);

/// Puts the cursor behind the line and goes to a new line, so that something can be written.
void editor_leave_line(void);

/// Shows the prompt and the line so far again, after editor_leave_line().
void editor_show_again(void);

/// Gives up the line in hand, after a Ctrl-C or a signal to stop: the cursor stands on a new line.
void editor_abandon(void);

/// The window has another size. Redraws only if the line in hand is wrapped; otherwise nothing is written.
void editor_resize(void);

/// Gives the terminal back, stops the process as Ctrl-Z asks, and returns when it is continued.
void editor_suspend(void);

/// After the process was stopped and continued: takes the terminal again and shows the line again.
void editor_continue(void);

/// Adds a line to the history; an empty one, or the newest one over again, isn't added.
void editor_history_add(const char *text);

/// Forgets the whole history.
void editor_history_clear(void);

/// Gives the terminal back as it was. Harmless when repeated, and done by itself at exit.
void editor_close(void);
