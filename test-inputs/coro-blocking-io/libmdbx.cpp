// Opening, copying, flushing and committing reach the disk.
#include <mdbx.h>
#include <own/lazy_task.hpp>

own::lazy_task<> environment(MDBX_env *Env, bool Force) {
  mdbx_env_open(Env, "db", MDBX_SAFE_NOSYNC, 0644); //~ coro-blocking-io: 'mdbx_env_open' does blocking I/O on the thread that runs coroutine 'environment'
  mdbx_env_warmup(Env, nullptr, MDBX_warmup_force | MDBX_warmup_oomsafe, 0); //~ coro-blocking-io: 'mdbx_env_warmup' does blocking I/O
  mdbx_env_copy(Env, "copy", MDBX_CP_COMPACT); //~ coro-blocking-io: 'mdbx_env_copy' does blocking I/O
  mdbx_env_copy2fd(Env, 3, MDBX_CP_DEFAULTS); //~ coro-blocking-io: 'mdbx_env_copy2fd' does blocking I/O
  mdbx_env_sync(Env); //~ coro-blocking-io: 'mdbx_env_sync' does blocking I/O
  mdbx_env_sync_ex(Env, true, true); //~ coro-blocking-io: 'mdbx_env_sync_ex' does blocking I/O
  mdbx_env_sync_ex(Env, Force, false); //~ coro-blocking-io: 'mdbx_env_sync_ex' does blocking I/O
  mdbx_env_close_ex(Env, false); //~ coro-blocking-io: 'mdbx_env_close_ex' does blocking I/O
  mdbx_env_close(Env); //~ coro-blocking-io: 'mdbx_env_close' does blocking I/O
  mdbx_env_delete("db", MDBX_ENV_JUST_DELETE); //~ coro-blocking-io: 'mdbx_env_delete' does blocking I/O
  mdbx_env_delete("db", MDBX_ENV_WAIT_FOR_UNUSED); //~ coro-blocking-call: 'mdbx_env_delete' blocks
  co_return;
}

own::lazy_task<> write(MDBX_env *Env, MDBX_dbi Map, MDBX_val Key) {
  MDBX_txn *Txn = nullptr;
  mdbx_txn_begin(Env, nullptr, MDBX_TXN_READWRITE | MDBX_TXN_TRY, &Txn);
  mdbx_put(Txn, Map, &Key, &Key, MDBX_UPSERT);
  mdbx_txn_commit(Txn); //~ coro-blocking-io: 'mdbx_txn_commit' does blocking I/O on the thread that runs coroutine 'write'
  mdbx_txn_commit_ex(Txn, nullptr); //~ coro-blocking-io: 'mdbx_txn_commit_ex' does blocking I/O
  co_return;
}
