// Lazy by what a dependent base of the promise says, in a file that defines no
// such coroutine.
#include <coroutine>
#include <exception>

template <class Task, class T> struct promise_base {
  Task get_return_object();
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception();
};
template <class T> class task {
public:
  struct promise_type : promise_base<task, T> {
    void return_value(T);
  };
  task(task &&) noexcept;
  ~task();
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();

private:
  std::coroutine_handle<promise_type> Handle;
};
task<int> job(); //~ note: it returns 'task<int>'

void drops() {
  job(); //~ coro-discarded-task: 'task' is lazy, so its work never runs
}
