#ifndef JOURNAL_CGIT2_SHIM_H
#define JOURNAL_CGIT2_SHIM_H

#include <git2.h>

#endif
