// Stub of Asio's stackful coroutines, after Boost 1.81.
STUB_ASIO_BEGIN
template <class Executor> class basic_yield_context {
  void *Thread;

public:
  basic_yield_context();
  template <class Other> basic_yield_context(const basic_yield_context<Other> &);
  basic_yield_context operator[](error_code &) const;
};
using yield_context = basic_yield_context<any_io_executor>;
namespace detail {
template <class Executor, class T>
struct token_result<basic_yield_context<Executor>, T> {
  using type = T;
};
} // namespace detail
template <class Executor, class F, class Token>
void spawn(const Executor &, F &&Function, Token &&) {
  Function(basic_yield_context<Executor>());
}
template <class Context, class F, class Token>
  requires requires { typename Context::executor_type; }
void spawn(Context &, F &&Function, Token &&) {
  Function(basic_yield_context<typename Context::executor_type>());
}
STUB_ASIO_END
