#ifndef JOURNAL_CGIT2_H
#define JOURNAL_CGIT2_H

#include <git2.h>
#include <git2/sys/transport.h>

// 1.5 spells it LIBGIT2_VER_MAJOR, 1.9 LIBGIT2_VERSION_MAJOR.
#if defined(LIBGIT2_VERSION_MAJOR)
#define JOURNAL_GIT2_VERSION (LIBGIT2_VERSION_MAJOR * 100 + LIBGIT2_VERSION_MINOR)
#else
#define JOURNAL_GIT2_VERSION (LIBGIT2_VER_MAJOR * 100 + LIBGIT2_VER_MINOR)
#endif
#if JOURNAL_GIT2_VERSION < 105
#error "journal needs libgit2 1.5 or newer"
#endif

/// Loads libgit2, which any call of it needs first; what went wrong, or NULL.
const char *journal_git_load(void);

// Swift cannot call variadic functions: one typed door for each option in use.

/// Whether objects, references and their folders are synced to the disk.
static inline int journal_git_sync_writes(int is_on) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, is_on);
}

/// Whether a repository that belongs to somebody else is refused.
static inline int journal_git_validates_owner(void) {
  int is_on = 0;
  git_libgit2_opts(GIT_OPT_GET_OWNER_VALIDATION, &is_on);
  return is_on;
}

/// A line to a server, as libgit2 sees it: how to open it, and the one stream that it carries.
typedef struct {
  git_smart_subtransport parent;
  git_smart_subtransport_stream stream;
  /// What holds the talk on it.
  void *talk;
} journal_git_line;

static inline git_smart_subtransport *journal_git_subtransport(journal_git_line *line) {
  return &line->parent;
}

static inline git_smart_subtransport_stream *journal_git_stream(journal_git_line *line) {
  return &line->stream;
}

static inline journal_git_line *journal_git_line_of(git_smart_subtransport *parent) {
  return (journal_git_line *)parent;
}

#endif
