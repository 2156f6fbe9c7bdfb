// Members that run the task or take its result, although they are const or
// return a number or a bool.
#include <coroutine>
#include <exception>

class handle_task {
public:
  struct promise_type {
    handle_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(int);
    void unhandled_exception();
  };
  handle_task(handle_task &&) noexcept;
  ~handle_task();
  bool resume() const;
  bool operator()() const;
  int get() const;
  int run_until_done() const;
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) const noexcept;
  int await_resume() const;

private:
  std::coroutine_handle<promise_type> Handle;
};
handle_task job();

int runs() {
  auto A = job();
  while (A.resume())
    ;
  auto B = job();
  auto C = job();
  auto D = job();
  D();
  return B.get() + C.run_until_done();
}
