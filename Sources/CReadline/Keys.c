#include "Keys.h"

#include "Signals.h"

#include <errno.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

#include <readline/readline.h>

static size_t limit, dropped;
static bool replaced, gone;

// What readline is given next; at most a replacement character and the byte that showed it was needed.
static unsigned char ready[8];
static size_t ready_count, ready_at;

// The beginning of a character whose other bytes haven't come yet.
static unsigned char partial[4];
static size_t partial_count;

void keys_begin_line(size_t longest) {
  limit = longest;
  dropped = 0;
  replaced = false;
}

bool keys_wait(void) { return ready_at < ready_count; }
bool keys_gone(void) { return gone; }
size_t keys_dropped(void) { return dropped; }
bool keys_replaced(void) { return replaced; }

// Keys that edit always work, also those that arrive as several bytes; only text is too much.
static bool is_too_much(unsigned char first) {
  if (rl_end == 0) dropped = 0;
  bool is_text = first >= 0x20 && first != 0x7f;
  return is_text && (size_t)rl_end > limit && !RL_ISSTATE(RL_STATE_MULTIKEY | RL_STATE_METANEXT);
}

static void give(const void *bytes, size_t count) {
  if (is_too_much(*(const unsigned char *)bytes)) {
    dropped += count;
    return;
  }
  if (ready_at == ready_count) ready_at = ready_count = 0;
  memcpy(ready + ready_count, bytes, count);
  ready_count += count;
}

static void give_replacement(void) {
  replaced = true;
  partial_count = 0;
  give("\xEF\xBF\xBD", 3);
}

static size_t length_of(unsigned char first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return 2;
  if (first >= 0xE0 && first <= 0xEF) return 3;
  if (first >= 0xF0 && first <= 0xF4) return 4;
  return 0;
}

// No longer form than needed, no surrogate, nothing beyond U+10FFFF.
static bool may_follow(unsigned char first, unsigned char second) {
  switch (first) {
  case 0xE0: return second >= 0xA0;
  case 0xED: return second < 0xA0;
  case 0xF0: return second >= 0x90;
  case 0xF4: return second < 0x90;
  default: return true;
  }
}

static void take(unsigned char byte) {
  if (partial_count > 0) {
    bool continues = (byte & 0xC0) == 0x80 && (partial_count > 1 || may_follow(partial[0], byte));
    if (continues) {
      partial[partial_count++] = byte;
      if (partial_count == length_of(partial[0])) {
        give(partial, partial_count);
        partial_count = 0;
      }
      return;
    }
    give_replacement();
  }
  switch (length_of(byte)) {
  case 0: give_replacement(); break;
  case 1: give(&byte, 1); break;
  default:
    partial[0] = byte;
    partial_count = 1;
  }
}

static bool input_waits(void) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, 0) == 1;
}

int keys_next(FILE *unused) {
  // The line is finished, and readline asks only because it hasn't noticed: see editor_step().
  if (rl_done) return KeyNone;
  while (!keys_wait()) {
    unsigned char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count == 1) {
      take(byte);
      if (!keys_wait() && !input_waits()) return KeyNone;
    } else if (count < 0 && errno == EINTR) {
      if (signals_pending()) return KeyNone;
    } else if (count < 0 && errno == EAGAIN) {
      return KeyNone;
    } else {
      gone = true;
      return EOF;
    }
  }
  return ready[ready_at++];
}
