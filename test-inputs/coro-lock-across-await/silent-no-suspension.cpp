// Awaits that go on at once, code of other functions, and coroutines that only
// return early.
#include <boost/asio.hpp>
#include <coroutine>
#include <mutex>
#include <own/expected.hpp>
#include <own/lazy_task.hpp>

struct Immediate {
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  int await_resume();
};
struct GoesOn {
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept { return false; }
  void await_resume();
};
own::lazy_task<int> load();

own::lazy_task<> atOnce(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex);
  co_await std::suspend_never{};
  co_await Immediate();
  co_await GoesOn();
}
own::expected<int> parse(std::mutex &Mutex, own::expected<int> Text) {
  std::lock_guard<std::mutex> Lock(Mutex);
  co_return co_await Text;
}
void outside(std::mutex &Mutex) {
  std::lock_guard<std::mutex> Lock(Mutex);
  auto Later = []() -> own::lazy_task<> { co_await load(); };
  own::spawn(Later());
}
own::lazy_task<> inLambda(std::mutex &Mutex) {
  auto Count = [&] {
    std::lock_guard<std::mutex> Lock(Mutex);
    return 1;
  };
  Count();
  co_await load();
}
own::lazy_task<> inStatic() {
  static std::mutex Mutex;
  static const int Value = [] {
    std::lock_guard<std::mutex> Lock(Mutex);
    return 1;
  }();
  co_await load();
}
