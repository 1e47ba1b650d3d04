#define _GNU_SOURCE
#include "Editor.h"

#include "Guard.h"
#include "History.h"
#include "Keys.h"

#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include <readline/readline.h>

static size_t limit;
static char *finished;
static EditorStep step;
static bool in_line;
static bool owes_line_end;
static FILE *nowhere;

static int do_nothing(int count, int key) { return 0; }

static int ask_for_completion(int count, int key) {
  if (in_line) step = EditorStepComplete;
  return 0;
}

// Enter. Readline would write a line feed at once, and the turn would come behind it: a screen reader speaks the empty line
// between the two ("blank"). So it stays behind the line, and the turn's own write begins with the line feed. Readline leaves
// it out where an empty line is to be erased, so for a moment it takes the line for one.
static int end_line(int count, int key) {
  rl_point = rl_end;
  rl_redisplay();
  int length = rl_end;
  rl_point = rl_end = 0;
  rl_erase_empty_line = 1;
  rl_newline(count, key);
  rl_erase_empty_line = 0;
  rl_point = rl_end = length;
  owes_line_end = true;
  return 0;
}

static void take_over_enter(Keymap map) {
  for (int key = 0; key < KEYMAP_SIZE; key++) {
    if (map[key].type == ISKMAP) {
      take_over_enter((Keymap)map[key].function);
    } else if (map[key].type == ISFUNC && map[key].function == rl_newline) {
      map[key].function = end_line;
    }
  }
}

static char **no_file_names(const char *text, int start, int end) {
  rl_attempted_completion_over = 1;
  return NULL;
}

// Readline gives the terminal back after each line; ours stays with the editor until editor_close().
static void keep_terminal(void) {}

static void show_nothing(void) {}

// Keys may be waiting inside readline (a macro of an inputrc, a repeated vi command), which it goes on to take before it
// returns; without a handler it would abort then. So the handler stays until editor_step() is through, and nothing that
// comes of those keys is shown.
static void take_line(char *text) {
  if (!in_line) {
    free(text);
    return;
  }
  in_line = false;
  finished = text;
  step = text ? EditorStepLine : EditorStepEnd;
  rl_redisplay_function = show_nothing;
}

// Readline looks up its character set in the environment, again for each line. We speak UTF-8 whatever it says.
static void insist_on_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  setenv("LC_ALL", "C.UTF-8", 1);
  setlocale(LC_CTYPE, "C.UTF-8");
}

// After rl_initialize(), which reads the person's own inputrc: editing keys are theirs, what is written isn't.
static void bind_variables(void) {
  static const char *const off[] = {
    // What would write escape sequences.
    "enable-bracketed-paste", "enable-meta-key", "enable-keypad", "enable-active-region", "colored-stats",
    "colored-completion-prefix",
    // What would redraw, or put more than the line on the screen.
    "horizontal-scroll-mode", "show-mode-in-prompt", "blink-matching-paren", "mark-modified-lines",
    "echo-control-characters", "visible-stats", "page-completions", "show-all-if-ambiguous",
    // What would take UTF-8 apart.
    "convert-meta",
  };
  for (size_t index = 0; index < sizeof off / sizeof *off; index++) rl_variable_bind(off[index], "off");
  rl_variable_bind("input-meta", "on");
  rl_variable_bind("output-meta", "on");
  rl_variable_bind("bell-style", "none");
  rl_variable_bind("completion-query-items", "-1");
}

static void bind_keys(void) {
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (size_t index = 0; index < sizeof maps / sizeof *maps; index++) {
    rl_bind_key_in_map(KeyNone, do_nothing, maps[index]);
    rl_bind_key_in_map('\t', ask_for_completion, maps[index]);
    history_take_over(maps[index]);
    take_over_enter(maps[index]);
  }
  rl_attempted_completion_function = no_file_names;
}

bool editor_start(size_t longest) {
  static bool started;
  limit = longest;
  if (started) return true;
  rl_readline_name = "bearings";
  rl_instream = stdin;
  rl_outstream = stdout;
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_getc_function = keys_next;
  rl_deprep_term_function = keep_terminal;
  insist_on_utf8();
  nowhere = fopen("/dev/null", "we");
  rl_initialize();
  bind_variables();
  bind_keys();
  if (!rl_get_termcap("up")) return false;
  started = true;
  return true;
}

void editor_prepare(void) {
  guard_start();
  rl_prep_terminal(1);
}

// Readline 8.2 remembers where the line before ended. Where a longer prompt follows, it takes the letter at that place
// for changed, goes back and writes the prompt's end again. So it does that once where nobody sees it.
static void install(const char *prompt) {
  FILE *screen = rl_outstream;
  if (nowhere) {
    rl_outstream = nowhere;
    rl_already_prompted = 1;
    rl_callback_handler_install(prompt, take_line);
    rl_outstream = screen;
  }
  rl_already_prompted = 1;
  rl_callback_handler_install(prompt, take_line);
}

void editor_begin(const char *prompt) {
  free(finished);
  finished = NULL;
  keys_begin_line(limit);
  in_line = true;
  owes_line_end = false;
  history_begin_line();
  install(prompt);
}

EditorStep editor_step(void) {
  step = EditorStepMore;
  // Readline 8.2 forgets to hand over a line whose Enter key follows a number (Alt-5 Enter) until the next key.
  do {
    rl_callback_read_char();
  } while (in_line && (keys_wait() || rl_done));
  if (!in_line) {
    rl_callback_handler_remove();
    rl_redisplay_function = rl_redisplay;
  }
  return keys_gone() ? EditorStepGone : step;
}

bool editor_owes_line_end(void) { return owes_line_end; }

const char *editor_text(void) {
  if (finished) return finished;
  return in_line && rl_line_buffer ? rl_line_buffer : "";
}

size_t editor_point(void) { return (size_t)rl_point; }

size_t editor_typed_bytes(void) { return strlen(editor_text()) + keys_dropped(); }

bool editor_is_utf8(void) { return !keys_replaced() || !strstr(editor_text(), "\xEF\xBF\xBD"); }

void editor_replace_before_point(const char *text) {
  rl_begin_undo_group();
  rl_delete_text(0, rl_point);
  rl_point = 0;
  rl_insert_text(text);
  rl_end_undo_group();
  rl_redisplay();
}

static int kept_point;

void editor_leave_line(void) {
  kept_point = rl_point;
  rl_point = rl_end;
  rl_redisplay();
  rl_crlf();
  fflush(rl_outstream);
}

void editor_show_again(void) {
  rl_point = kept_point;
  rl_on_new_line();
  rl_forced_update_display();
}

void editor_abandon(void) {
  if (!in_line) return;
  rl_free_line_state();
  rl_callback_sigcleanup();
  editor_leave_line();
  rl_replace_line("", 0);
  rl_on_new_line();
  rl_callback_handler_remove();
  in_line = false;
}

static int columns_of(const char *text) {
  int columns = 0;
  mbstate_t state = {0};
  for (size_t left = strlen(text); left > 0;) {
    wchar_t letter;
    size_t bytes = mbrtowc(&letter, text, left, &state);
    if (bytes == 0 || bytes > left) {
      bytes = 1;
      letter = 0;
      memset(&state, 0, sizeof state);
    }
    int width = wcwidth(letter);
    columns += width < 0 || letter == 0 ? 4 : width;  // shown as ^C or as \234
    text += bytes;
    left -= bytes;
  }
  return columns;
}

void editor_resize(void) {
  int rows, columns;
  rl_get_screen_size(&rows, &columns);
  struct winsize window;
  bool known = ioctl(STDIN_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  int shown = in_line ? columns_of(rl_line_buffer) + columns_of(rl_prompt) : 0;
  if (in_line && (!known || shown >= columns || shown >= window.ws_col)) {
    rl_resize_terminal();
  } else {
    rl_reset_screen_size();
  }
}

void editor_suspend(void) {
  if (in_line) editor_leave_line();
  rl_deprep_terminal();
  guard_restore();
  raise(SIGSTOP);
}

void editor_continue(void) {
  // The shell has had the terminal meanwhile and may have set it as it likes.
  rl_deprep_terminal();
  editor_prepare();
  if (in_line) {
    rl_on_new_line();
    rl_forced_update_display();
  }
}

void editor_close(void) {
  if (in_line) editor_abandon();
  rl_deprep_terminal();
  guard_restore();
}
