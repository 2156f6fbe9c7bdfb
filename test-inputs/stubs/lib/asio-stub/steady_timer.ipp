// Stub of Asio's timers.
STUB_ASIO_BEGIN
template <class Clock> struct wait_traits {};
template <class Clock, class Traits = wait_traits<Clock>,
          class Executor = any_io_executor>
class basic_waitable_timer {
public:
  using duration = typename Clock::duration;
  explicit basic_waitable_timer(const Executor &);
  basic_waitable_timer(const Executor &, const duration &);
  explicit basic_waitable_timer(io_context &);
  basic_waitable_timer(io_context &, const duration &);
  unsigned long cancel();
  unsigned long expires_after(const duration &);
  void wait();
  void wait(error_code &);
  template <class Token> detail::result_of<Token, void> async_wait(Token &&) {
    __builtin_trap();
  }
};
using steady_timer = basic_waitable_timer<std::chrono::steady_clock>;
using system_timer = basic_waitable_timer<std::chrono::system_clock>;
STUB_ASIO_END
