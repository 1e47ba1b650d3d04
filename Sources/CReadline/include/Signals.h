// Signals as flags, with a descriptor to wait on beside standard input.
#pragma once

/// What has happened since signals_take() was last called.
typedef enum SignalSet {
  SignalInterrupt = 1,
  SignalTerminate = 2,
  SignalHangUp = 4,
  SignalResize = 8,
  SignalSuspend = 16,
  SignalContinue = 32,
} SignalSet;

/// Catches SIGINT, SIGTERM, SIGHUP and SIGWINCH, and ignores SIGPIPE; those that were ignored from outside (`nohup`) stay
/// so. Repeated calls change nothing. Returns a descriptor that becomes readable with each signal, or -1.
int signals_start(void);

/// Catches SIGTSTP and SIGCONT too, for whoever changes the terminal's settings.
void signals_watch_job_control(void);

/// Which signals have come, as SignalSet bits; they count as taken.
unsigned signals_take(void);

/// The same without taking them.
unsigned signals_pending(void);
