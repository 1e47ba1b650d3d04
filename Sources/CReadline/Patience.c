#define _GNU_SOURCE
#include "Patience.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static char words[256];
static size_t length;
static int output;
static volatile sig_atomic_t said;

static void say(int signal) {
  (void)signal;
  int kept = errno;
  // First the flag: with several threads, whoever has read the words may ask before this ends.
  said = 1;
  ssize_t ignored = write(output, words, length);
  (void)ignored;
  errno = kept;
}

void patience_begin(int descriptor, int milliseconds, const char *text) {
  length = strlen(text) < sizeof words ? strlen(text) : sizeof words - 1;
  memcpy(words, text, length);
  output = descriptor;
  said = 0;
  // With SA_RESTART: what is being written and synchronised goes on as if nothing had happened.
  struct sigaction action = {.sa_handler = say, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGALRM, &action, NULL);
  struct itimerval after = {.it_value = {.tv_sec = milliseconds / 1000, .tv_usec = milliseconds % 1000 * 1000}};
  setitimer(ITIMER_REAL, &after, NULL);
}

bool patience_end(void) {
  struct itimerval never = {0};
  setitimer(ITIMER_REAL, &never, NULL);
  return said != 0;
}
