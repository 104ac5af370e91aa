#define _GNU_SOURCE
#include "CFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/uio.h>
#include <unistd.h>

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

const void *cfiles_find(const void *bytes, size_t count, const void *needle, size_t needle_count) {
  return memmem(bytes, count, needle, needle_count);
}

int cfiles_terminal_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
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
