// libsqlite3 and the two Linux calls behind copy-on-write templates, in a form Swift can import:
// Swift cannot call variadic functions or casts written as macros.
#ifndef STORESIM_CSQLITE_SHIM_H
#define STORESIM_CSQLITE_SHIM_H

#include <sqlite3.h>
#include <sys/syscall.h>
#include <unistd.h>

/// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
static inline sqlite3_destructor_type storesim_transient(void) { return SQLITE_TRANSIENT; }

/// An anonymous file in memory, closed on exec. -1 where the kernel has none.
static inline int storesim_memfd(const char *name) {
#ifdef SYS_memfd_create
    return (int)syscall(SYS_memfd_create, name, 1u);
#else
    return -1;
#endif
}

/// Switches off SQLite's count of its memory: a lock around every allocation, which nobody reads. Before anything else.
static inline void storesim_do_not_count_memory(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }

#endif
