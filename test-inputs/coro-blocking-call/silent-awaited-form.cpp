// A call that is awaited is the asynchronous form, whatever its name: at once,
// through a join, a wrapper, std::move, or by way of await_transform.
#include <coroutine>
#include <own/lazy_task.hpp>

struct statement {
  int Rows;
};
/// Awaits anything: only its promise knows how.
struct session_task {
  struct promise_type {
    session_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
    template <class T> auto await_transform(T &&) {
      struct awaiter {
        bool await_ready() const noexcept;
        void await_suspend(std::coroutine_handle<>);
        T await_resume();
      };
      return awaiter{};
    }
  };
  std::coroutine_handle<promise_type> Handle;
};
struct Database {
  [[clang::annotate("corolint::blocking")]] statement query(const char *);
  [[clang::annotate("corolint::blocking")]] own::lazy_task<int> get(int);
};
template <class T> own::lazy_task<T> withTimeout(int, own::lazy_task<T>);
namespace db {
template <class... T> statement when_all(T &&...);
}

session_task transformed(Database &Rows) {
  statement First = co_await Rows.query("select 1");
  co_await (Rows.query("select 2"));
  co_await db::when_all(Rows.query("select 3"), Rows.query("select 4"));
  (void)co_await Rows.query("select 5");
}

own::lazy_task<int> wrapped(Database &Rows) {
  int Sum = co_await withTimeout(1, Rows.get(1));
  auto Task = Rows.get(2);
  Sum += co_await std::move(Task);
  co_await own::when_all(Rows.get(3), Rows.get(4));
  co_return Sum;
}
