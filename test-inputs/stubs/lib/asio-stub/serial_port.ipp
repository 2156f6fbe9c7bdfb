// Stub of Asio's serial_port.
STUB_ASIO_BEGIN
template <class Executor = any_io_executor> class basic_serial_port {
public:
  explicit basic_serial_port(const Executor &);
  template <class B> unsigned long read_some(const B &);
  template <class B> unsigned long write_some(const B &);
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
using serial_port = basic_serial_port<>;
STUB_ASIO_END
