// Nanoseconds that libyaml takes for the events of one document: libyaml FILE ROUNDS
// The file holds documents, each ended by a percent sign.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

static void read_events(const unsigned char *text, size_t length) {
  yaml_parser_t parser;
  yaml_event_t event;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_string(&parser, text, length);
  for (int done = 0; !done; yaml_event_delete(&event)) {
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    done = event.type == YAML_STREAM_END_EVENT;
  }
  yaml_parser_delete(&parser);
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  FILE *file = fopen(arguments[1], "rb");
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  unsigned char *text = malloc(size);
  if (!text || fread(text, 1, size, file) != (size_t)size) return 2;

  long documents = 0;
  struct timespec start, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (int round = 0; round < atoi(arguments[2]); round++) {
    for (unsigned char *next = text; next < text + size; documents++) {
      size_t length = (unsigned char *)memchr(next, '%', text + size - next) - next;
      read_events(next, length);
      next += length + 1;
    }
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
  double nanoseconds = (end.tv_sec - start.tv_sec) * 1e9 + (end.tv_nsec - start.tv_nsec);
  printf("%.0f\n", nanoseconds / documents);
}
