// What the server is compared with: the same bytes in and out, and on the disk, by as little as C needs for it.
//
//     epoll SOCKET FOLDER SCRIPT LOOPS THREADS
//
// A connection is a session with a file of its own. Its first line opens it; each later line is a turn: so many bytes are appended
// to the file and synchronised on one of the threads that may wait for the disk, and so many are sent back, by that thread itself.
// Connections are spread over the loops. Nothing is read, decided or worded.
#define _GNU_SOURCE
#include "script.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

struct session {
  int socket, file, turn;
  struct session *next; // behind it in the queue for the disk
};

static struct script script;
static const char *folder;
static char *bytes; // what is written and sent: only how many matters
static const char opened[] = "{\"type\":\"ask\"}\n";

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t work = PTHREAD_COND_INITIALIZER;
static struct session *first, *last;

static void send_all(int socket, const char *from, size_t count) {
  while (count > 0) {
    ssize_t sent = send(socket, from, count, MSG_NOSIGNAL);
    if (sent >= 0) {
      from += sent;
      count -= (size_t)sent;
    } else if (errno == EAGAIN) {
      struct pollfd ready = {.fd = socket, .events = POLLOUT};
      poll(&ready, 1, -1);
    } else if (errno != EINTR) {
      return; // the client has gone; its loop sees that
    }
  }
}

static void begin(struct session *session) {
  static int number;
  char path[4096];
  snprintf(path, sizeof path, "%s/session-%d.jsonl", folder, __sync_fetch_and_add(&number, 1));
  session->file = open(path, O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (session->file < 0) err(1, "%s", path);
  if (write(session->file, opened, sizeof opened - 1) < 0 || fsync(session->file) < 0) err(1, "%s", path);
  send_all(session->socket, opened, sizeof opened - 1);
}

static void take(struct session *session) {
  // Counted on first: as soon as the reply is out, the next line may be in another thread's hands.
  int number = session->turn++;
  if (number < 0) {
    begin(session);
    return;
  }
  const struct turn *turn = &script.turns[number % script.count];
  if (write(session->file, bytes, turn->written) != (ssize_t)turn->written) err(1, "write");
  if (fdatasync(session->file) < 0) err(1, "fdatasync");
  send_all(session->socket, bytes, turn->replied);
}

static _Noreturn void *disk(void *) {
  while (1) {
    pthread_mutex_lock(&lock);
    while (!first) pthread_cond_wait(&work, &lock);
    struct session *session = first;
    first = session->next;
    pthread_mutex_unlock(&lock);
    take(session);
  }
}

static void hand_over(struct session *session) {
  session->next = NULL;
  pthread_mutex_lock(&lock);
  if (first) last->next = session;
  else first = session;
  last = session;
  pthread_cond_signal(&work);
  pthread_mutex_unlock(&lock);
}

// A client says its next line once it has heard everything, so a line feed at the end is the end of a line.
static _Noreturn void *loop(void *argument) {
  int queue = *(int *)argument;
  struct epoll_event events[256];
  static __thread char heard[65536];
  while (1) {
    int count = epoll_wait(queue, events, 256, -1);
    for (int index = 0; index < count; index++) {
      struct session *session = events[index].data.ptr;
      ssize_t length = read(session->socket, heard, sizeof heard);
      if (length < 0 && (errno == EAGAIN || errno == EINTR)) continue;
      if (length <= 0) {
        close(session->socket);
        close(session->file);
        free(session);
      } else if (heard[length - 1] == '\n') {
        hand_over(session);
      }
    }
  }
}

int main(int count, char **arguments) {
  if (count != 6) errx(64, "usage: epoll SOCKET FOLDER SCRIPT LOOPS THREADS");
  folder = arguments[2];
  script = read_script(arguments[3]);
  int loops = atoi(arguments[4]), threads = atoi(arguments[5]);
  bytes = malloc(script.longest);
  if (!bytes) err(1, "memory");
  memset(bytes, '-', script.longest);

  struct sockaddr_un address = {.sun_family = AF_UNIX};
  snprintf(address.sun_path, sizeof address.sun_path, "%s", arguments[1]);
  int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 1024) < 0)
    err(1, "%s", arguments[1]);

  pthread_t thread;
  int queues[loops];
  for (int index = 0; index < loops; index++) {
    queues[index] = epoll_create1(EPOLL_CLOEXEC);
    pthread_create(&thread, NULL, loop, &queues[index]);
  }
  for (int index = 0; index < threads; index++) pthread_create(&thread, NULL, disk, NULL);
  for (int number = 0;; number++) {
    struct session *session = calloc(1, sizeof *session);
    if (!session) err(1, "memory");
    session->socket = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (session->socket < 0) err(1, "accept");
    session->turn = session->file = -1;
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = session};
    epoll_ctl(queues[number % loops], EPOLL_CTL_ADD, session->socket, &event);
  }
}
