#include "Guard.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static const int deadly[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
enum { deadly_count = sizeof deadly / sizeof *deadly };

static struct termios settings;
static struct sigaction before[deadly_count];
static volatile sig_atomic_t armed;

void guard_restore(void) {
  if (!armed) return;
  armed = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &settings);
}

// Whatever would have happened (a core dump, the Swift runtime's backtrace) happens after all, on a sane terminal.
static void restore_and_die(int signal) {
  guard_restore();
  for (int index = 0; index < deadly_count; index++) {
    if (deadly[index] == signal) sigaction(signal, &before[index], NULL);
  }
  raise(signal);
}

void guard_start(void) {
  static bool installed;
  if (!installed) {
    if (tcgetattr(STDIN_FILENO, &settings) != 0) return;
    installed = true;
    atexit(guard_restore);
    struct sigaction action = {.sa_handler = restore_and_die, .sa_flags = SA_ONSTACK};
    sigemptyset(&action.sa_mask);
    for (int index = 0; index < deadly_count; index++) {
      bool kills = sigaction(deadly[index], NULL, &before[index]) == 0 && before[index].sa_handler != SIG_IGN;
      if (kills) sigaction(deadly[index], &action, NULL);
    }
  }
  armed = 1;
}
