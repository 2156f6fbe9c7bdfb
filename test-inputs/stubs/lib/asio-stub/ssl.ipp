// Stub of Asio's TLS stream.
STUB_ASIO_BEGIN
namespace ssl {
class context {};
struct stream_base {
  enum handshake_type { client, server };
};
template <class Next> class stream : public stream_base {
public:
  stream(Next, context &);
  void handshake(handshake_type);
  error_code handshake(handshake_type, error_code &);
  void shutdown();
  error_code shutdown(error_code &);
  template <class B> unsigned long read_some(const B &);
  template <class B> unsigned long write_some(const B &);
  template <class Token>
  detail::result_of<Token, void> async_handshake(handshake_type, Token &&) {
    __builtin_trap();
  }
  template <class Token>
  detail::result_of<Token, void> async_shutdown(Token &&) {
    __builtin_trap();
  }
  template <class B, class Token>
  detail::result_of<Token, unsigned long> async_read_some(const B &, Token &&) {
    __builtin_trap();
  }
  template <class B, class Token>
  detail::result_of<Token, unsigned long> async_write_some(const B &,
                                                           Token &&) {
    __builtin_trap();
  }
};
} // namespace ssl
STUB_ASIO_END
