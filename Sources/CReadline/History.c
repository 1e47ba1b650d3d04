#include "History.h"

#include "Editor.h"

#include <stdlib.h>
#include <string.h>

static char **lines;
static int count, room;

// Where we are: `count` is the line in hand, which is kept while others are looked at.
static int place;
static char *in_hand;
static size_t searched_length;

void editor_history_add(const char *text) {
  if (*text == 0 || (count > 0 && strcmp(lines[count - 1], text) == 0)) return;
  if (count == room) {
    int more = room ? 2 * room : 64;
    char **moved = realloc(lines, (size_t)more * sizeof *lines);
    if (!moved) return;
    lines = moved;
    room = more;
  }
  char *copy = strdup(text);
  if (copy) lines[count++] = copy;
}

void editor_history_clear(void) {
  while (count > 0) free(lines[--count]);
  place = 0;
}

void history_begin_line(void) {
  place = count;
  free(in_hand);
  in_hand = NULL;
}

static int go(int to) {
  if (to == place || to < 0 || to > count) return 0;
  if (place == count) {
    free(in_hand);
    in_hand = strdup(rl_line_buffer);
  }
  place = to;
  rl_replace_line(to == count ? (in_hand ? in_hand : "") : lines[to], 1);
  rl_point = rl_editing_mode == 0 ? 0 : rl_end;
  rl_mark = 0;
  return 0;
}

static int within(int to) { return to < 0 ? 0 : to > count ? count : to; }

static int previous(int times, int key) { return go(within(place - times)); }
static int next(int times, int key) { return go(within(place + times)); }
static int first(int times, int key) { return go(0); }
static int last(int times, int key) { return go(count); }

static int search_backward(int times, int key);
static int search_forward(int times, int key);

// Looks for a line that begins as this one does up to the cursor; pressed again, for one more.
static int search(int direction) {
  if (rl_last_func != search_backward && rl_last_func != search_forward) searched_length = (size_t)rl_point;
  for (int at = place + direction; at >= 0 && at < count; at += direction) {
    if (strncmp(lines[at], rl_line_buffer, searched_length) == 0 && strcmp(lines[at], rl_line_buffer) != 0) return go(at);
  }
  return 0;
}

static int search_backward(int times, int key) { return search(-1); }
static int search_forward(int times, int key) { return search(1); }
static int nothing(int times, int key) { return 0; }

static const struct {
  rl_command_func_t *theirs, *ours;
} taken_over[] = {
  {rl_get_previous_history, previous},
  {rl_get_next_history, next},
  {rl_beginning_of_history, first},
  {rl_end_of_history, last},
  {rl_vi_fetch_history, first},
  {rl_fetch_history, first},
  {rl_reverse_search_history, search_backward},
  {rl_history_search_backward, search_backward},
  {rl_history_substr_search_backward, search_backward},
  {rl_noninc_reverse_search, search_backward},
  {rl_noninc_reverse_search_again, search_backward},
  {rl_forward_search_history, search_forward},
  {rl_history_search_forward, search_forward},
  {rl_history_substr_search_forward, search_forward},
  {rl_noninc_forward_search, search_forward},
  {rl_noninc_forward_search_again, search_forward},
  {rl_vi_search, nothing},
  {rl_vi_search_again, nothing},
  {rl_operate_and_get_next, rl_newline},
};

static rl_command_func_t *owner(rl_command_func_t *function) {
  for (size_t index = 0; index < sizeof taken_over / sizeof *taken_over; index++) {
    if (taken_over[index].theirs == function) return taken_over[index].ours;
  }
  return function;
}

void history_take_over(Keymap map) {
  for (int key = 0; key < KEYMAP_SIZE; key++) {
    if (!map[key].function) continue;
    if (map[key].type == ISKMAP) {
      history_take_over((Keymap)map[key].function);
    } else if (map[key].type == ISFUNC) {
      map[key].function = owner(map[key].function);
    }
  }
}
