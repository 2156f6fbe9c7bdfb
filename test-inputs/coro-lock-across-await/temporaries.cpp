// Locked pointers: what a call gives holds the lock to the end of the statement.
#include <folly/Synchronized.h>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> load();
own::lazy_task<> send(const std::vector<int> &);
int use(int, int);

own::lazy_task<> inStatement(folly::Synchronized<std::vector<int>> &Data,
                             int &Value) {
  co_await send(*Data.rlock()); //~ coro-lock-across-await: what 'folly::Synchronized::rlock' gives holds a lock of threads while coroutine 'inStatement' is suspended //~ note: suspended here
  Data.wlock()->push_back(co_await load()); //~ coro-lock-across-await: what 'folly::Synchronized::wlock' gives holds a lock of threads while coroutine 'inStatement' is suspended //~ note: suspended here
  use(int(Data.rlock()->size()), co_await load()); //~ coro-lock-across-await: what 'folly::Synchronized::rlock' gives holds a lock of threads while coroutine 'inStatement' is suspended //~ note: suspended here
  // Evaluated before.
  (*Data.wlock())[0] = co_await load();
  Value = co_await load() + int(Data.rlock()->size());
  use(co_await load(), int(Data.rlock()->size()));
  bool Both = Data.rlock()->empty() ? false : co_await load() != 0; //~ coro-lock-across-await: what 'folly::Synchronized::rlock' gives holds a lock of threads while coroutine 'inStatement' is suspended //~ note: suspended here
  Data.wlock()->push_back(1);
  co_await load();
}
own::lazy_task<> inVariable(folly::Synchronized<std::vector<int>> &Data) {
  auto Locked = Data.wlock(); //~ coro-lock-across-await: 'Locked' holds a lock of threads while coroutine 'inVariable' is suspended
  Locked->push_back(co_await load()); //~ note: suspended here
  Locked.unlock();
  co_await load();
  if (auto Again = Data.rlock(); !Again->empty()) //~ coro-lock-across-await: 'Again' holds a lock of threads while coroutine 'inVariable' is suspended
    co_await send(*Again); //~ note: suspended here
  const auto &Kept = Data.rlock(); //~ coro-lock-across-await: 'Kept' holds a lock of threads while coroutine 'inVariable' is suspended
  co_await load(); //~ note: suspended here
}
