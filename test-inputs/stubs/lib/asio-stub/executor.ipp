// Stub of Asio's executors and contexts, for both of its namespaces: the header
// that includes this defines STUB_ASIO_BEGIN and STUB_ASIO_END.
#include <chrono>
#include <coroutine>
#include <exception>
#include <memory>
#include <utility>
STUB_ASIO_BEGIN
class execution_context;
class any_io_executor {
  void *Target = nullptr;

public:
  any_io_executor() noexcept;
  template <class Executor>
    requires requires(const Executor &E) { E.running_in_this_thread(); }
  any_io_executor(Executor);
};
class execution_context {
public:
  execution_context(const execution_context &) = delete;

protected:
  execution_context();
  ~execution_context();
};
class io_context : public execution_context {
public:
  template <class Allocator, unsigned Bits> class basic_executor_type {
    io_context *Target = nullptr;

  public:
    bool running_in_this_thread() const noexcept;
    io_context &context() const noexcept;
    template <class F, class A> void post(F &&, const A &) const {}
  };
  using executor_type = basic_executor_type<std::allocator<void>, 0>;
  io_context();
  explicit io_context(int);
  executor_type get_executor() noexcept;
  unsigned long run();
  unsigned long run_one();
  template <class R, class P>
  unsigned long run_for(const std::chrono::duration<R, P> &);
  template <class C, class D>
  unsigned long run_until(const std::chrono::time_point<C, D> &);
  template <class R, class P>
  unsigned long run_one_for(const std::chrono::duration<R, P> &);
  template <class C, class D>
  unsigned long run_one_until(const std::chrono::time_point<C, D> &);
  unsigned long poll();
  void restart();
  void stop();
};
template <class Executor> class executor_work_guard {
  Executor On;

public:
  explicit executor_work_guard(const Executor &);
  void reset();
};
template <class Context>
executor_work_guard<typename Context::executor_type>
make_work_guard(Context &);
class thread_pool : public execution_context {
public:
  template <class Allocator, unsigned Bits> class basic_executor_type {
    thread_pool *Target = nullptr;

  public:
    bool running_in_this_thread() const noexcept;
    template <class F> void execute(F &&) const {}
  };
  using executor_type = basic_executor_type<std::allocator<void>, 0>;
  explicit thread_pool(unsigned long);
  ~thread_pool();
  executor_type get_executor() noexcept;
  void stop();
  void join();
  void wait();
};
class system_context : public execution_context {
public:
  void stop();
  void join();
};
template <class Executor> class strand {
public:
  explicit strand(const Executor &);
  bool running_in_this_thread() const noexcept;
};
template <class Executor> strand<Executor> make_strand(const Executor &);
template <class Context>
strand<typename Context::executor_type> make_strand(Context &);
template <class T, class Executor> class executor_binder {
  T Target;
  Executor On;
};
template <class Executor, class T>
executor_binder<std::decay_t<T>, Executor> bind_executor(const Executor &,
                                                         T &&) {
  __builtin_trap();
}
template <class Context, class T>
executor_binder<std::decay_t<T>, typename Context::executor_type>
bind_executor(Context &, T &&) {
  __builtin_trap();
}

// Completion tokens. The real library goes through async_result.
template <class Executor = any_io_executor> struct use_awaitable_t {};
struct detached_t {};
template <class Token> struct redirect_error_t {
  Token Inner;
  class error_code &Error;
};
template <bool> struct constraint {};
template <> struct constraint<true> {
  using type = int;
};
class error_code {
  int Value = 0;

public:
  explicit operator bool() const noexcept;
};
STUB_ASIO_END
