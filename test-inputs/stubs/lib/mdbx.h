// Stub of <mdbx.h>: as there, the shortcuts are inline functions.
#pragma once
#include <bits/c_types.h>
struct MDBX_env;
struct MDBX_txn;
struct MDBX_commit_latency;
typedef unsigned MDBX_dbi;
struct MDBX_val {
  void *iov_base;
  size_t iov_len;
};
enum MDBX_env_flags_t : unsigned {
  MDBX_ENV_DEFAULTS = 0,
  MDBX_SAFE_NOSYNC = 0x10000,
  MDBX_RDONLY = 0x20000
};
enum MDBX_txn_flags_t : unsigned {
  MDBX_TXN_READWRITE = 0,
  MDBX_TXN_RDONLY = MDBX_RDONLY,
  MDBX_TXN_TRY = 0x10000000,
  MDBX_TXN_NOSYNC = MDBX_SAFE_NOSYNC
};
enum MDBX_copy_flags_t { MDBX_CP_DEFAULTS = 0, MDBX_CP_COMPACT = 1 };
enum MDBX_env_delete_mode_t {
  MDBX_ENV_JUST_DELETE = 0,
  MDBX_ENV_ENSURE_UNUSED = 1,
  MDBX_ENV_WAIT_FOR_UNUSED = 2
};
enum MDBX_warmup_flags_t {
  MDBX_warmup_default = 0,
  MDBX_warmup_force = 1,
  MDBX_warmup_oomsafe = 2
};
enum MDBX_put_flags_t { MDBX_UPSERT = 0 };
constexpr MDBX_txn_flags_t operator|(MDBX_txn_flags_t A, MDBX_txn_flags_t B) {
  return MDBX_txn_flags_t(unsigned(A) | unsigned(B));
}
constexpr MDBX_warmup_flags_t operator|(MDBX_warmup_flags_t A,
                                        MDBX_warmup_flags_t B) {
  return MDBX_warmup_flags_t(unsigned(A) | unsigned(B));
}
extern "C" {
int mdbx_env_create(MDBX_env **);
int mdbx_env_open(MDBX_env *, const char *, MDBX_env_flags_t, unsigned);
int mdbx_env_delete(const char *, MDBX_env_delete_mode_t);
int mdbx_env_copy(MDBX_env *, const char *, MDBX_copy_flags_t);
int mdbx_env_copy2fd(MDBX_env *, int, MDBX_copy_flags_t);
int mdbx_env_warmup(const MDBX_env *, const MDBX_txn *, MDBX_warmup_flags_t,
                    unsigned);
int mdbx_env_sync_ex(MDBX_env *, bool force, bool nonblock);
static inline int mdbx_env_sync(MDBX_env *Env) {
  return mdbx_env_sync_ex(Env, true, false);
}
static inline int mdbx_env_sync_poll(MDBX_env *Env) {
  return mdbx_env_sync_ex(Env, false, true);
}
int mdbx_env_close_ex(MDBX_env *, bool dont_sync);
static inline int mdbx_env_close(MDBX_env *Env) {
  return mdbx_env_close_ex(Env, false);
}
int mdbx_txn_begin_ex(MDBX_env *, MDBX_txn *, MDBX_txn_flags_t, MDBX_txn **,
                      void *);
static inline int mdbx_txn_begin(MDBX_env *Env, MDBX_txn *Parent,
                                 MDBX_txn_flags_t Flags, MDBX_txn **Txn) {
  return mdbx_txn_begin_ex(Env, Parent, Flags, Txn, nullptr);
}
int mdbx_txn_commit_ex(MDBX_txn *, MDBX_commit_latency *);
static inline int mdbx_txn_commit(MDBX_txn *Txn) {
  return mdbx_txn_commit_ex(Txn, nullptr);
}
int mdbx_txn_abort(MDBX_txn *);
int mdbx_get(const MDBX_txn *, MDBX_dbi, const MDBX_val *, MDBX_val *);
int mdbx_put(MDBX_txn *, MDBX_dbi, const MDBX_val *, MDBX_val *,
             MDBX_put_flags_t);
}
