// Suspension points wherever an expression may stand.
#include <mutex>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> load();
own::lazy_task<std::vector<int>> list();
own::lazy_task<int> forward(int);
int use(int, int);
#define AWAIT(X) co_await (X)

own::lazy_task<int> initialiser(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'initialiser' is suspended
  int Value = co_await load(); //~ note: suspended here
  co_return Value;
}
own::lazy_task<> assignment(std::mutex &Mutex, int &Value) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'assignment' is suspended
  Value = co_await load(); //~ note: suspended here
}
own::lazy_task<> argument(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'argument' is suspended
  use(1, co_await load()); //~ note: suspended here
}
own::lazy_task<> nested(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'nested' is suspended
  co_await forward(co_await load()); //~ note: suspended here //~ note: suspended here
}
own::lazy_task<> condition(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'condition' is suspended
  if (co_await load()) //~ note: suspended here
    use(1, 2);
}
own::lazy_task<> loopCondition(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'loopCondition' is suspended
  while (co_await load() != 0) //~ note: suspended here
    use(1, 2);
}
own::lazy_task<> rangeFor(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'rangeFor' is suspended
  for (int Value : co_await list()) //~ note: suspended here
    use(Value, 2);
}
own::lazy_task<> macro(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'macro' is suspended
  AWAIT(load()); //~ note: suspended here
}
own::lazy_task<int> returned(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'returned' is suspended
  co_return co_await load(); //~ note: suspended here
}
own::lazy_task<> conditional(std::mutex &Mutex, bool Flag) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'conditional' is suspended
  int Value = Flag ? co_await load() : 0; //~ note: suspended here
  use(Value, Flag && co_await load()); //~ note: suspended here
}
own::lazy_task<> lambdaArgument(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex); //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'lambdaArgument' is suspended
  [](int) {}(co_await load()); //~ note: suspended here
}
own::lazy_task<> conditionVariable(std::mutex &Mutex) {
  if (std::lock_guard<std::mutex> Lock(Mutex); true) //~ coro-lock-across-await: 'Lock' holds a lock of threads while coroutine 'conditionVariable' is suspended
    co_await load(); //~ note: suspended here
}
