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

/// Per-connection switch of sqlite3_db_config, e.g. SQLITE_DBCONFIG_DEFENSIVE.
static inline int storesim_db_config(sqlite3 *db, int option, int value) {
    return sqlite3_db_config(db, option, value, (int *)0);
}

#endif
