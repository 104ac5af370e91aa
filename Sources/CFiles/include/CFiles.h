#ifndef CFILES_H
#define CFILES_H

#include <sys/types.h>

// System calls that the Glibc and Darwin modules hide, are variadic, or differ by platform.
// Each returns what the call returns and leaves its errno.

/// Swaps two names, each in an open folder. ENOTSUP where the platform has no such call.
int cfiles_exchange(int first_folder, const char *first, int second_folder, const char *second);

/// Renames unless the new name exists (EEXIST). ENOTSUP where the platform has no such call.
int cfiles_rename_exclusive(int folder, const char *name, int new_folder, const char *new_name);

/// Reads at an offset what is in memory already; EAGAIN when the disk would be needed.
ssize_t cfiles_read_cached(int descriptor, void *buffer, size_t capacity, off_t offset);

/// Asks the system to read the file's first bytes from the disk in the background.
void cfiles_read_ahead(int descriptor, off_t length);

/// Makes a file's content, or a folder's names, survive a power cut.
int cfiles_sync(int descriptor);

/// Makes all that was written to the descriptor's file system survive a power cut.
int cfiles_sync_file_system(int descriptor);

int cfiles_open_at(int folder, const char *name, int flags, mode_t mode);

/// Gives the names in a folder that was just opened, `.` and `..` too, each with its `DT_` kind.
///
/// The buffer is for the system's own use; it should be large enough for most folders.
int cfiles_each_name(int folder, void *buffer, size_t capacity, void *context,
                     void (*use)(void *context, const char *name, unsigned char kind));

/// Where `needle` begins, or NULL.
const void *cfiles_find(const void *bytes, size_t count, const void *needle, size_t needle_count);

/// Columns of the terminal, or 0.
int cfiles_terminal_columns(int descriptor);

/// Rows of the terminal, or 0.
int cfiles_terminal_rows(int descriptor);

/// Fills the buffer with random bytes, at most 256 of them; -1 on failure.
int cfiles_random(void *buffer, size_t count);

char **cfiles_environment(void);

/// A pipe whose ends no other program inherits.
int cfiles_pipe(int ends[2]);

/// Opens a new terminal's master side and tells the path of the other side. -1 on failure.
int cfiles_open_terminal(int columns, int rows, char *device, size_t capacity);

/// How a program is started.
struct cfiles_spawning {
  char *const *arguments;
  char *const *environment;
  /// NULL: where we are.
  const char *folder;
  /// What become the child's 0, 1 and 2; -1: ours.
  int descriptors[3];
  /// The terminal to control, in a session of its own; NULL: ours.
  const char *terminal;
};

/// Starts the program named by the first argument, looked up in PATH. Returns 0 or an errno.
///
/// In the child no signal is blocked and none that we ignore stays ignored.
int cfiles_spawn(pid_t *child, const struct cfiles_spawning *spawning);

/// From now on the first interrupt from the terminal is only noted; a second one ends the program.
void cfiles_note_interrupts(void);

/// Whether one was noted.
int cfiles_was_interrupted(void);

/// Makes reads and writes return EAGAIN instead of waiting.
int cfiles_stop_waiting(int descriptor);

#endif
