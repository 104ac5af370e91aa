// Loads libgit2 when the first repository is opened rather than when the program starts: with it
// come some fifteen libraries (TLS, Kerberos, ssh), and loading them costs more than all else that a
// command such as `journal list` does.
//
// Each function has a slot for its address and a door of its own name that jumps to it. The compiler
// still checks every call against <git2.h>.

#include "CGit2.h"

#ifdef __linux__

#include <dlfcn.h>
#include <stddef.h>

#if defined(__x86_64__)
#define JUMP(name) "jmp *slot_" #name "(%rip)\n"
#elif defined(__aarch64__)
#define JUMP(name)                   \
  "adrp x16, slot_" #name "\n"       \
  "ldr x16, [x16, :lo12:slot_" #name "]\n" \
  "br x16\n"
#else
#error "no jump is written for this processor yet"
#endif

#define X(name) __attribute__((visibility("hidden"))) void *slot_##name;
#include "functions.h"
#undef X

#define X(name)                         \
  __asm__(                              \
      ".text\n"                         \
      ".globl " #name "\n"              \
      ".hidden " #name "\n"             \
      ".type " #name ", %function\n"    \
      #name ":\n" JUMP(name)            \
      ".size " #name ", . - " #name "\n");
#include "functions.h"
#undef X

static const struct {
  const char *name;
  void **slot;
} functions[] = {
#define X(name) {#name, &slot_##name},
#include "functions.h"
#undef X
};

const char *journal_git_load(void) {
  // The headers' own version: another one could differ in its structures.
  void *library = dlopen("libgit2.so." LIBGIT2_SOVERSION, RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) return dlerror();
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    *functions[i].slot = dlsym(library, functions[i].name);
    if (*functions[i].slot == NULL) return dlerror();
  }
  return NULL;
}

#else

const char *journal_git_load(void) { return NULL; }

#endif
