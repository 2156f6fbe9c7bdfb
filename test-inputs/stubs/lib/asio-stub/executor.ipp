// Stub of Asio's executors and contexts, for both of its namespaces: the header
// that includes this defines STUB_ASIO_BEGIN and STUB_ASIO_END.
#include <chrono>
#include <coroutine>
#include <exception>
#include <utility>
STUB_ASIO_BEGIN
class any_io_executor {
  void *Target = nullptr;
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
  using executor_type = any_io_executor;
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
  void stop();
};
class thread_pool : public execution_context {
public:
  using executor_type = any_io_executor;
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
};
template <class Executor> strand<Executor> make_strand(const Executor &);

// Completion tokens. The real library goes through async_result.
template <class Executor = any_io_executor> struct use_awaitable_t {};
struct detached_t {};
class error_code {
  int Value = 0;

public:
  explicit operator bool() const noexcept;
};
STUB_ASIO_END
