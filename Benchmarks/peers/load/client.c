// People at so many fronts, who say the next line as soon as they have heard everything that comes of the one before.
//
//     client KIND SOCKET SCRIPT SESSIONS ROUNDS PID [TURNS]
//
// KIND is `lines` (our server, and epoll.c), `redis`, or `echo` (each line comes back, nothing is opened). In each round so many
// sessions are opened, which isn't timed, and hold the conversation of the script. The first round only warms up, unless it is the
// only one. With TURNS it stops after so many turns of one round and keeps the connections until its input ends.
//
// Prints turns, seconds, the processor time of the server with this process id, our own, and the medians and 99th hundredths of how
// long a turn took: all `name value`.
#define _GNU_SOURCE
#include "script.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum kind { LINES, REDIS, ECHO };

struct front {
  int socket, turn;
  unsigned number;     // of its session, unlike any other
  size_t expected;     // bytes of the reply that are still to come
  double said;         // when the last line was said
};

static enum kind kind;
static struct script script;
static const char *path;
static char *payload;
static int queue, turns;
static double *durations;
static size_t measured;
static unsigned numbers;

static double seconds(clockid_t clock) {
  struct timespec time;
  if (clock_gettime(clock, &time) < 0) err(1, "clock");
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void send_pieces(int socket, struct iovec *pieces, int count) {
  size_t whole = 0;
  for (int index = 0; index < count; index++) whole += pieces[index].iov_len;
  if (writev(socket, pieces, count) != (ssize_t)whole) err(1, "send");
}

static void say(struct front *front) {
  const struct turn *turn = &script.turns[front->turn];
  front->said = seconds(CLOCK_MONOTONIC);
  if (kind != REDIS) {
    front->expected = kind == ECHO ? turn->requested : turn->replied;
    send_pieces(front->socket, &(struct iovec){turn->request, turn->requested}, 1);
    return;
  }
  // The same bytes kept, and as many sent back, in one go.
  char before[256], after[256], reply[64];
  int first = snprintf(before, sizeof before, "*3\r\n$5\r\nRPUSH\r\n$11\r\ns%010u\r\n$%zu\r\n", front->number, turn->written);
  snprintf(reply, sizeof reply, "%zu", turn->replied - 1);
  int last = snprintf(
    after, sizeof after, "\r\n*4\r\n$8\r\nGETRANGE\r\n$5\r\nreply\r\n$1\r\n0\r\n$%zu\r\n%s\r\n", strlen(reply), reply);
  front->expected = (size_t)snprintf(NULL, 0, ":%d\r\n$%zu\r\n\r\n", front->turn + 1, turn->replied) + turn->replied;
  struct iovec pieces[] = {{before, (size_t)first}, {payload, turn->written}, {after, (size_t)last}};
  send_pieces(front->socket, pieces, 3);
}

static void attach(struct front *front) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
  front->socket = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  front->number = numbers++;
  front->turn = 0;
  if (front->socket < 0 || connect(front->socket, (struct sockaddr *)&address, sizeof address) < 0) err(1, "%s", path);
  struct epoll_event event = {.events = EPOLLIN, .data.ptr = front};
  epoll_ctl(queue, EPOLL_CTL_ADD, front->socket, &event);
}

// Opens a session and hears everything up to the first question.
static void open_session(struct front *front) {
  static const char open[] = "{\"type\":\"open\",\"front\":\"load\"}\n", asked[] = "{\"type\":\"ask\"";
  send_pieces(front->socket, &(struct iovec){(char *)open, sizeof open - 1}, 1);
  static char heard[1 << 17];
  size_t kept = 0;
  do {
    ssize_t length = read(front->socket, heard + kept, sizeof heard - kept);
    if (length <= 0) errx(1, "the session isn't opened: %.*s", (int)kept, heard);
    kept += (size_t)length;
  } while (heard[kept - 1] != '\n' || !memmem(heard, kept, asked, sizeof asked - 1));
}

// All sessions hold the conversation, side by side.
static void hold(struct front *fronts, int count) {
  static char heard[1 << 17];
  int busy = count;
  for (int index = 0; index < count; index++) say(&fronts[index]);
  struct epoll_event events[256];
  while (busy > 0) {
    int ready = epoll_wait(queue, events, 256, 60000);
    if (ready == 0) errx(1, "nothing more comes");
    for (int index = 0; index < ready; index++) {
      struct front *front = events[index].data.ptr;
      ssize_t length = read(front->socket, heard, sizeof heard);
      if (length <= 0) errx(1, "the server went away");
      if ((size_t)length > front->expected) errx(1, "turn %d: more came than expected: %.*s", front->turn, (int)length, heard);
      front->expected -= (size_t)length;
      if (front->expected > 0) continue;
      durations[measured++] = seconds(CLOCK_MONOTONIC) - front->said;
      if (++front->turn < turns) say(front);
      else busy--;
    }
  }
}

static int by_size(const void *one, const void *other) {
  double difference = *(const double *)one - *(const double *)other;
  return difference < 0 ? -1 : difference > 0;
}

// What GETRANGE gives a part of.
static void keep_reply(void) {
  struct front front;
  attach(&front);
  char before[128], answer[5];
  int length = snprintf(before, sizeof before, "*3\r\n$3\r\nSET\r\n$5\r\nreply\r\n$%zu\r\n", script.longest);
  struct iovec pieces[] = {{before, (size_t)length}, {payload, script.longest}, {"\r\n", 2}};
  send_pieces(front.socket, pieces, 3);
  if (read(front.socket, answer, 5) != 5 || memcmp(answer, "+OK\r\n", 5)) errx(1, "Redis refuses");
  close(front.socket);
}

int main(int count, char **arguments) {
  if (count < 7) errx(64, "usage: client KIND SOCKET SCRIPT SESSIONS ROUNDS PID [TURNS]");
  kind = !strcmp(arguments[1], "redis") ? REDIS : !strcmp(arguments[1], "echo") ? ECHO : LINES;
  path = arguments[2];
  script = read_script(arguments[3]);
  int sessions = atoi(arguments[4]), rounds = atoi(arguments[5]);
  turns = count > 7 ? atoi(arguments[7]) : script.count;
  clockid_t server;
  if (clock_getcpuclockid((pid_t)atoi(arguments[6]), &server)) errx(1, "no such process");
  payload = malloc(script.longest);
  struct front *fronts = calloc((size_t)sessions, sizeof *fronts);
  durations = calloc((size_t)(sessions * rounds * turns), sizeof *durations);
  if (!payload || !fronts || !durations) err(1, "memory");
  memset(payload, '-', script.longest);
  queue = epoll_create1(EPOLL_CLOEXEC);
  if (kind == REDIS) keep_reply();

  double took = 0, worked = 0, own = 0;
  for (int round = 0; round < rounds; round++) {
    for (int index = 0; index < sessions; index++) {
      attach(&fronts[index]);
      if (kind == LINES) open_session(&fronts[index]);
    }
    if (round == 1) took = worked = own = (double)(measured = 0);
    took -= seconds(CLOCK_MONOTONIC);
    worked -= seconds(server);
    own -= seconds(CLOCK_PROCESS_CPUTIME_ID);
    hold(fronts, sessions);
    took += seconds(CLOCK_MONOTONIC);
    worked += seconds(server);
    own += seconds(CLOCK_PROCESS_CPUTIME_ID);
    if (count > 7) {
      puts("held");
      fflush(stdout);
      while (getchar() != EOF) continue;
    }
    for (int index = 0; index < sessions; index++) close(fronts[index].socket);
  }
  qsort(durations, measured, sizeof *durations, by_size);
  printf("turns %zu\nseconds %.6f\nserver %.6f\nclient %.6f\n", measured, took, worked, own);
  printf("median %.9f\nslowest %.9f\n", durations[measured / 2], durations[measured * 99 / 100]);
}
