// The same by way of the C++ API: members of a base, constructors that open.
#include <mdbx.h++>
#include <own/lazy_task.hpp>

own::lazy_task<> opens() {
  mdbx::env_managed Env("db", mdbx::env::operate_parameters()); //~ coro-blocking-io: constructing 'mdbx::env_managed' does blocking I/O on the thread that runs coroutine 'opens'
  co_return;
}

own::lazy_task<> environment(mdbx::env_managed &Env, bool Force) {
  Env.copy("copy", true); //~ coro-blocking-io: 'mdbx::env_managed::copy' does blocking I/O on the thread that runs coroutine 'environment'
  Env.sync_to_disk(); //~ coro-blocking-io: 'mdbx::env_managed::sync_to_disk' does blocking I/O
  Env.sync_to_disk(Force, true); //~ coro-blocking-io: 'mdbx::env_managed::sync_to_disk' does blocking I/O
  Env.close(); //~ coro-blocking-io: 'mdbx::env_managed::close' does blocking I/O
  mdbx::env::remove("db"); //~ coro-blocking-io: 'mdbx::env::remove' does blocking I/O
  mdbx::env::remove("db", mdbx::env::wait_for_unused); //~ coro-blocking-call: 'mdbx::env::remove' blocks
  co_return;
}

own::lazy_task<> write(mdbx::env Env) {
  auto Txn = Env.start_write();
  Txn.commit(); //~ coro-blocking-io: 'mdbx::txn_managed::commit' does blocking I/O on the thread that runs coroutine 'write'
  Txn.commit_get_latency(); //~ coro-blocking-io: 'mdbx::txn_managed::commit_get_latency' does blocking I/O
  co_return;
}
