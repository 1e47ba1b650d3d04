// The turns of one conversation, as the server had them when it was held once (load.py): how many bytes each of them adds to the
// journal, how many are sent back, and what the person types.
#ifndef SCRIPT_H
#define SCRIPT_H

#include <err.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct turn {
  size_t written;   // bytes that go to the disk
  size_t replied;   // bytes that come back
  char *request;    // a line, with its line feed
  size_t requested; // its bytes
};

struct script {
  struct turn *turns;
  int count;
  size_t longest; // the most bytes that any turn writes or sends back
};

// One turn a line: bytes written, bytes sent back, and the request, with spaces between.
static inline struct script read_script(const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) err(1, "%s", path);
  struct script script = {0};
  char *line = NULL;
  size_t room = 0;
  ssize_t length;
  while ((length = getline(&line, &room, file)) > 0) {
    struct turn turn;
    int begin = 0;
    if (sscanf(line, "%zu %zu %n", &turn.written, &turn.replied, &begin) != 2) errx(1, "%s: %s", path, line);
    turn.request = strdup(line + begin);
    turn.requested = (size_t)length - (size_t)begin;
    script.turns = realloc(script.turns, sizeof turn * (size_t)(script.count + 1));
    if (!turn.request || !script.turns) err(1, "memory");
    script.turns[script.count++] = turn;
    if (turn.written > script.longest) script.longest = turn.written;
    if (turn.replied > script.longest) script.longest = turn.replied;
  }
  free(line);
  fclose(file);
  return script;
}

#endif
