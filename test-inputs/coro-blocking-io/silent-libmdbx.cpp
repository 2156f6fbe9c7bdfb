// Reads and writes inside a transaction are of a memory map; a lock that
// nobody holds, a flush that is not due, a reader's end.
#include <mdbx.h++>
#include <own/lazy_task.hpp>
#include <utility>

own::lazy_task<int> read(MDBX_env *Env, MDBX_dbi Map, MDBX_val Key) {
  MDBX_txn *Txn = nullptr;
  mdbx_txn_begin(Env, nullptr, MDBX_TXN_RDONLY, &Txn);
  MDBX_val Value;
  int Result = mdbx_get(Txn, Map, &Key, &Value);
  mdbx_txn_abort(Txn);
  co_return Result;
}

own::lazy_task<> write(MDBX_env *Env, MDBX_dbi Map, MDBX_val Key) {
  MDBX_txn *Txn = nullptr;
  mdbx_txn_begin(Env, nullptr, MDBX_TXN_READWRITE, &Txn);
  mdbx_put(Txn, Map, &Key, &Key, MDBX_UPSERT);
  mdbx_txn_abort(Txn);
  co_return;
}

own::lazy_task<> environment(MDBX_env *Env) {
  mdbx_env_create(&Env);
  mdbx_env_warmup(Env, nullptr, MDBX_warmup_default, 0);
  mdbx_env_sync_poll(Env);
  mdbx_env_sync_ex(Env, false, true);
  mdbx_env_close_ex(Env, true);
  co_return;
}

own::lazy_task<> managed(mdbx::env_managed Given) {
  mdbx::env_managed Empty;
  mdbx::env_managed Env(std::move(Given));
  Env.poll_sync_to_disk();
  Env.sync_to_disk(false);
  auto Reader = Env.start_read();
  Reader.commit();
  auto Writer = Env.try_start_write();
  auto Nested = Writer.start_nested();
  Nested.commit();
  Writer.abort();
  Env.close(true);
  co_return;
}

// A plain function may block.
void load(MDBX_env *Env) { mdbx_env_open(Env, "db", MDBX_RDONLY, 0); }
