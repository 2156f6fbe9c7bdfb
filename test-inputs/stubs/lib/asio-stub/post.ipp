// Stub of Asio's post, dispatch and defer.
STUB_ASIO_BEGIN
#define STUB_ASIO_SUBMIT(NAME)                                                 \
  template <class Token> detail::result_of<Token, void> NAME(Token &&) {       \
    __builtin_trap();                                                          \
  }                                                                            \
  template <class Executor, class Token>                                       \
  detail::result_of<Token, void> NAME(const Executor &, Token &&) {            \
    __builtin_trap();                                                          \
  }                                                                            \
  template <class Context, class Token>                                        \
    requires requires { typename Context::executor_type; }                     \
  detail::result_of<Token, void> NAME(Context &, Token &&) {                   \
    __builtin_trap();                                                          \
  }
STUB_ASIO_SUBMIT(post)
STUB_ASIO_SUBMIT(dispatch)
STUB_ASIO_SUBMIT(defer)
#undef STUB_ASIO_SUBMIT
STUB_ASIO_END
