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
  void shutdown();
  template <class B> unsigned long read_some(const B &);
  template <class B> unsigned long write_some(const B &);
  template <class Token>
  detail::result_of<Token, void> async_handshake(handshake_type, Token &&);
};
} // namespace ssl
STUB_ASIO_END
