// An executor among the parameters says where a coroutine runs: on threads of
// its own it may block, on a shared pool it may not.
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <unistd.h>

using namespace concurrencpp;

result<void> onOwnThread(std::shared_ptr<thread_executor>) {
  sleep(1);
  co_return;
}
result<void> onOneThread(worker_thread_executor *) {
  sleep(1);
  co_return;
}
result<void> elsewhere(thread_executor &) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
result<void> onPool(std::shared_ptr<thread_pool_executor>) {
  sleep(1); //~ coro-blocking-call: 'sleep' blocks
  co_return;
}
