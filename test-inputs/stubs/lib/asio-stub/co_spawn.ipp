// Stub of Asio's co_spawn.
STUB_ASIO_BEGIN
template <class T, class AwaitableExecutor, class Executor, class Token>
  requires requires(const Executor &E) { AwaitableExecutor(E); }
detail::result_of<Token, T> co_spawn(const Executor &,
                                     awaitable<T, AwaitableExecutor>, Token &&);
template <class T, class AwaitableExecutor, class Context, class Token>
  requires requires { typename Context::executor_type; }
detail::result_of<Token, T>
co_spawn(Context &, awaitable<T, AwaitableExecutor>, Token &&);
template <class Executor, class F, class Token>
  requires requires(F f) { typename decltype(f())::value_type; }
auto co_spawn(const Executor &, F &&f, Token &&)
    -> detail::result_of<Token, typename decltype(f())::value_type> {
  __builtin_trap();
}
template <class Context, class F, class Token>
  requires requires(F f) {
    typename Context::executor_type;
    typename decltype(f())::value_type;
  }
auto co_spawn(Context &, F &&f, Token &&)
    -> detail::result_of<Token, typename decltype(f())::value_type> {
  __builtin_trap();
}
STUB_ASIO_END
