// Stub of Asio's deadline_timer.
STUB_ASIO_BEGIN
template <class Time, class Traits = int, class Executor = any_io_executor>
class basic_deadline_timer {
public:
  explicit basic_deadline_timer(const Executor &);
  void wait();
  template <class Token> detail::result_of<Token, void> async_wait(Token &&) {
    __builtin_trap();
  }
};
using deadline_timer = basic_deadline_timer<long>;
STUB_ASIO_END
