#define _GNU_SOURCE
#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static volatile sig_atomic_t interrupted, terminated, hung_up, resized, suspended, continued;
static int wake[2] = {-1, -1};

// Only sets a flag and wakes the loop. Without SA_RESTART, so that a read in progress ends as well.
static void note(int signal) {
  int kept = errno;
  switch (signal) {
  // Ctrl-\ is the other way to stop a program that doesn't answer; ours does.
  case SIGINT:
  case SIGQUIT: interrupted = 1; break;
  case SIGTERM: terminated = 1; break;
  case SIGHUP: hung_up = 1; break;
  case SIGWINCH: resized = 1; break;
  case SIGTSTP: suspended = 1; break;
  case SIGCONT: continued = 1; break;
  default: break;
  }
  // A full pipe wakes the loop as well as one more byte would.
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  errno = kept;
}

static void catch(int signal) {
  struct sigaction now;
  if (sigaction(signal, NULL, &now) == 0 && now.sa_handler == SIG_IGN) return;
  struct sigaction action = {.sa_handler = note};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

// A process that was started without standard input would get the pipe in its place, and read its own wake-up calls.
static int out_of_the_way(int descriptor) {
  if (descriptor > STDERR_FILENO) return descriptor;
  int higher = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
  close(descriptor);
  return higher;
}

int signals_start(void) {
  if (wake[0] >= 0) return wake[0];
  if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  wake[0] = out_of_the_way(wake[0]);
  wake[1] = out_of_the_way(wake[1]);
  catch(SIGINT);
  catch(SIGQUIT);
  catch(SIGTERM);
  catch(SIGHUP);
  catch(SIGWINCH);
  signal(SIGPIPE, SIG_IGN);
  return wake[0];
}

void signals_watch_job_control(void) {
  catch(SIGTSTP);
  catch(SIGCONT);
}

static unsigned look(bool taking) {
  volatile sig_atomic_t *const flags[] = {&interrupted, &terminated, &hung_up, &resized, &suspended, &continued};
  static const unsigned bits[] = {
    SignalInterrupt, SignalTerminate, SignalHangUp, SignalResize, SignalSuspend, SignalContinue,
  };
  unsigned set = 0;
  for (size_t index = 0; index < sizeof bits / sizeof *bits; index++) {
    if (!*flags[index]) continue;
    set |= bits[index];
    if (taking) *flags[index] = 0;
  }
  return set;
}

unsigned signals_take(void) {
  // The pipe first: a signal between the two then costs one needless turn of the loop and is never missed.
  char bytes[64];
  while (wake[0] >= 0 && read(wake[0], bytes, sizeof bytes) > 0) {}
  return look(true);
}

unsigned signals_pending(void) { return look(false); }
