// Stub of Asio's deferred: a description of an operation, which co_await starts.
STUB_ASIO_BEGIN
struct deferred_t {};
inline constexpr deferred_t deferred;
template <class Signature, class Initiation> class deferred_async_operation {
  Initiation initiation_;

public:
  template <class Token> void operator()(Token &&) && {}
};
namespace detail {
struct initiate {
  void *object_;
};
template <class T> struct token_result<deferred_t, T> {
  using type = deferred_async_operation<void(error_code, T *), initiate>;
};
} // namespace detail
STUB_ASIO_END
