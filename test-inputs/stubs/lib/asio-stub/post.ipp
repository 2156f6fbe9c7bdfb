// Stub of Asio's post and dispatch.
STUB_ASIO_BEGIN
template <class Token> detail::result_of<Token, void> post(Token &&) { __builtin_trap(); }
template <class Executor, class Token>
detail::result_of<Token, void> post(const Executor &, Token &&) { __builtin_trap(); }
template <class Context, class Token>
  requires requires { typename Context::executor_type; }
detail::result_of<Token, void> post(Context &, Token &&) { __builtin_trap(); }
template <class Executor, class Token>
detail::result_of<Token, void> dispatch(const Executor &, Token &&) { __builtin_trap(); }
STUB_ASIO_END
