#define _GNU_SOURCE
#include "CFiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/uio.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/syscall.h>
#endif
#ifdef __APPLE__
#include <crt_externs.h>
#include <sys/random.h>
#else
#include <sys/random.h>
extern char **environ;
#endif

int cfiles_exchange(int first_folder, const char *first, int second_folder, const char *second) {
#if defined(__linux__)
  return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
#elif defined(__APPLE__)
  return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP);
#else
  errno = ENOTSUP;
  return -1;
#endif
}

int cfiles_rename_exclusive(int folder, const char *name, int new_folder, const char *new_name) {
#if defined(__linux__)
  return renameat2(folder, name, new_folder, new_name, RENAME_NOREPLACE);
#elif defined(__APPLE__)
  return renameatx_np(folder, name, new_folder, new_name, RENAME_EXCL);
#else
  errno = ENOTSUP;
  return -1;
#endif
}

ssize_t cfiles_read_cached(int descriptor, void *buffer, size_t capacity, off_t offset) {
#if defined(__linux__) && defined(RWF_NOWAIT)
  struct iovec piece = {.iov_base = buffer, .iov_len = capacity};
  return preadv2(descriptor, &piece, 1, offset, RWF_NOWAIT);
#else
  return pread(descriptor, buffer, capacity, offset);
#endif
}

void cfiles_read_ahead(int descriptor, off_t length) {
#if defined(__linux__)
  posix_fadvise(descriptor, 0, length, POSIX_FADV_WILLNEED);
#elif defined(__APPLE__)
  struct radvisory advice = {.ra_offset = 0, .ra_count = (int)length};
  fcntl(descriptor, F_RDADVISE, &advice);
#endif
}

int cfiles_sync(int descriptor) {
#ifdef __APPLE__
  // fsync leaves the bytes in the drive's cache; not every file system knows the stronger call.
  if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
#endif
  return fsync(descriptor);
}

int cfiles_sync_file_system(int descriptor) {
#if defined(__linux__)
  return syncfs(descriptor);
#elif defined(__APPLE__)
  return fsync_volume_np(descriptor, SYNC_VOLUME_FULLSYNC | SYNC_VOLUME_WAIT);
#else
  sync();
  return 0;
#endif
}

int cfiles_open_at(int folder, const char *name, int flags, mode_t mode) {
  return openat(folder, name, flags, mode);
}

#if defined(__linux__)

// The kernel's own form, read without the stream that the C library would allocate.
struct name_record {
  unsigned long long inode;
  long long position;
  unsigned short length;
  unsigned char kind;
  char name[];
};

int cfiles_each_name(int folder, void *buffer, size_t capacity, void *context,
                     void (*use)(void *context, const char *name, unsigned char kind)) {
  while (1) {
    long count = syscall(SYS_getdents64, folder, buffer, capacity);
    // A folder that was removed meanwhile has no names.
    if (count <= 0) return count == 0 || errno == ENOENT ? 0 : -1;
    for (long place = 0; place < count;) {
      struct name_record *record = (struct name_record *)((char *)buffer + place);
      use(context, record->name, record->kind);
      place += record->length;
    }
  }
}

#else

int cfiles_each_name(int folder, void *buffer, size_t capacity, void *context,
                     void (*use)(void *context, const char *name, unsigned char kind)) {
  int descriptor = fcntl(folder, F_DUPFD_CLOEXEC, 0);
  if (descriptor < 0) return -1;
  DIR *stream = fdopendir(descriptor);
  if (!stream) {
    int error = errno;
    close(descriptor);
    errno = error;
    return -1;
  }
  struct dirent *entry;
  for (errno = 0; (entry = readdir(stream)); errno = 0) use(context, entry->d_name, entry->d_type);
  int error = errno;
  closedir(stream);
  errno = error;
  return error == 0 ? 0 : -1;
}

#endif

const void *cfiles_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  return memmem(bytes, count, needle, needle_count);
}

int cfiles_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

int cfiles_terminal_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

int cfiles_open_terminal(int columns, int rows, char *device, size_t capacity) {
  int master = posix_openpt(O_RDWR | O_NOCTTY);
  if (master < 0) return -1;
  fcntl(master, F_SETFD, FD_CLOEXEC);
  struct winsize size = {.ws_col = columns, .ws_row = rows};
  const char *path = NULL;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ioctl(master, TIOCSWINSZ, &size) == 0)
    path = ptsname(master);
  if (!path || strlen(path) >= capacity) {
    close(master);
    return -1;
  }
  strcpy(device, path);
  return master;
}

int cfiles_random(void *buffer, size_t count) { return getentropy(buffer, count); }

char **cfiles_environment(void) {
#ifdef __APPLE__
  return *_NSGetEnviron();
#else
  return environ;
#endif
}

int cfiles_pipe(int ends[2]) {
#if defined(__linux__)
  return pipe2(ends, O_CLOEXEC);
#else
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
#endif
}

static volatile sig_atomic_t was_interrupted;

static void note_interrupt(int signal) { was_interrupted = 1; }

void cfiles_note_interrupts(void) {
  struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = SA_RESETHAND | SA_RESTART};
  sigaction(SIGINT, &action, NULL);
}

int cfiles_was_interrupted(void) { return was_interrupted; }

int cfiles_stop_waiting(int descriptor) {
  int flags = fcntl(descriptor, F_GETFL);
  return flags < 0 ? -1 : fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

int cfiles_spawn(pid_t *child, const struct cfiles_spawning *spawning) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int status = posix_spawn_file_actions_init(&actions);
  if (status != 0) return status;
  status = posix_spawnattr_init(&attributes);
  if (status != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return status;
  }

  short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef __APPLE__
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  if (spawning->terminal) {
    // The first terminal that a session's leader opens becomes the session's own.
    flags |= POSIX_SPAWN_SETSID;
    posix_spawn_file_actions_addopen(&actions, 0, spawning->terminal, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
  }
  for (int number = 0; number < 3 && !spawning->terminal; number++) {
    int ours = spawning->descriptors[number];
    posix_spawn_file_actions_adddup2(&actions, ours < 0 ? number : ours, number);
  }
  if (spawning->folder) posix_spawn_file_actions_addchdir_np(&actions, spawning->folder);

  sigset_t signals;
  sigemptyset(&signals);
  posix_spawnattr_setsigmask(&attributes, &signals);
  sigaddset(&signals, SIGPIPE);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGQUIT);
  posix_spawnattr_setsigdefault(&attributes, &signals);
  posix_spawnattr_setflags(&attributes, flags);

  status = posix_spawnp(child, spawning->arguments[0], &actions, &attributes,
                        spawning->arguments, spawning->environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return status;
}
