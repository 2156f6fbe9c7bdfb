// Stub of Asio's sockets, acceptors and resolvers.
#include <string>
#include <string_view>
STUB_ASIO_BEGIN
class mutable_buffer {
  void *Data;
  unsigned long Size;
};
class const_buffer {
  const void *Data;
  unsigned long Size;

public:
  const_buffer(const mutable_buffer &) noexcept;
};
mutable_buffer buffer(void *, unsigned long) noexcept;
const_buffer buffer(const std::string &) noexcept;
struct socket_base {
  enum wait_type { wait_read, wait_write, wait_error };
};
namespace ip {
template <class P> class basic_endpoint {};
template <class P> class basic_resolver_entry {
public:
  basic_endpoint<P> endpoint() const;
  operator basic_endpoint<P>() const;
};
template <class P> class basic_resolver_results {
public:
  using const_iterator = const basic_resolver_entry<P> *;
  const_iterator begin() const;
  const_iterator end() const;
  bool empty() const;
};
struct resolver_base {
  enum flags { passive = 1, numeric_host = 4 };
};
template <class P, class Executor = any_io_executor>
class basic_resolver : public resolver_base {
public:
  using results_type = basic_resolver_results<P>;
  explicit basic_resolver(const Executor &);
  results_type resolve(std::string_view Host, std::string_view Service);
  results_type resolve(std::string_view Host, std::string_view Service,
                       resolver_base::flags);
  results_type resolve(std::string_view Host, std::string_view Service,
                       error_code &);
  results_type resolve(const basic_endpoint<P> &);
  template <class Token>
  detail::result_of<Token, results_type>
  async_resolve(std::string_view Host, std::string_view Service, Token &&) {
    __builtin_trap();
  }
  template <class Token>
  detail::result_of<Token, results_type>
  async_resolve(const basic_endpoint<P> &, Token &&) {
    __builtin_trap();
  }
};
} // namespace ip
template <class P, class Executor = any_io_executor>
class basic_socket : public socket_base {
public:
  using endpoint_type = ip::basic_endpoint<P>;
  using executor_type = Executor;
  executor_type get_executor() noexcept;
  bool is_open() const;
  bool non_blocking() const;
  void non_blocking(bool);
  void native_non_blocking(bool);
  unsigned long available() const;
  void connect(const endpoint_type &);
  error_code connect(const endpoint_type &, error_code &);
  void wait(wait_type);
  template <class Token>
  detail::result_of<Token, void> async_connect(const endpoint_type &,
                                               Token &&) {
    __builtin_trap();
  }
  template <class Token>
  detail::result_of<Token, void> async_wait(wait_type, Token &&) {
    __builtin_trap();
  }
  void close();

protected:
  ~basic_socket();
};
template <class P, class Executor = any_io_executor>
class basic_stream_socket : public basic_socket<P, Executor> {
public:
  explicit basic_stream_socket(const Executor &);
  basic_stream_socket(basic_stream_socket &&);
  template <class B> unsigned long read_some(const B &);
  template <class B> unsigned long read_some(const B &, error_code &);
  template <class B> unsigned long write_some(const B &);
  template <class B> unsigned long receive(const B &);
  template <class B> unsigned long send(const B &);
#define STUB_ASYNC(NAME)                                                       \
  template <class B, class Token>                                              \
  detail::result_of<Token, unsigned long> NAME(const B &, Token &&) {          \
    __builtin_trap();                                                          \
  }
  STUB_ASYNC(async_read_some)
  STUB_ASYNC(async_write_some)
  STUB_ASYNC(async_receive)
  STUB_ASYNC(async_send)
};
template <class P, class Executor = any_io_executor>
class basic_datagram_socket : public basic_socket<P, Executor> {
public:
  explicit basic_datagram_socket(const Executor &);
  template <class B> unsigned long receive(const B &);
  template <class B> unsigned long send(const B &);
  template <class B>
  unsigned long receive_from(const B &, ip::basic_endpoint<P> &);
  template <class B>
  unsigned long send_to(const B &, const ip::basic_endpoint<P> &);
  STUB_ASYNC(async_receive)
  STUB_ASYNC(async_send)
#undef STUB_ASYNC
  template <class B, class Token>
  detail::result_of<Token, unsigned long>
  async_receive_from(const B &, ip::basic_endpoint<P> &, Token &&) {
    __builtin_trap();
  }
};
template <class P, class Executor = any_io_executor>
class basic_socket_acceptor : public socket_base {
public:
  explicit basic_socket_acceptor(const Executor &);
  void non_blocking(bool);
  basic_stream_socket<P> accept();
  basic_stream_socket<P> accept(error_code &);
  void accept(basic_socket<P, Executor> &);
  void wait(wait_type);
  template <class Token>
  detail::result_of<Token, basic_stream_socket<P>> async_accept(Token &&) {
    __builtin_trap();
  }
  template <class Token>
  detail::result_of<Token, void> async_accept(basic_socket<P, Executor> &,
                                              Token &&) {
    __builtin_trap();
  }
  template <class Token>
  detail::result_of<Token, void> async_wait(wait_type, Token &&) {
    __builtin_trap();
  }
};
namespace ip {
class tcp {
public:
  using endpoint = basic_endpoint<tcp>;
  using socket = basic_stream_socket<tcp>;
  using acceptor = basic_socket_acceptor<tcp>;
  using resolver = basic_resolver<tcp>;
};
class udp {
public:
  using endpoint = basic_endpoint<udp>;
  using socket = basic_datagram_socket<udp>;
  using resolver = basic_resolver<udp>;
};
} // namespace ip
template <class P, class Executor, class Results>
ip::basic_endpoint<P> connect(basic_socket<P, Executor> &, const Results &,
                              typename constraint<true>::type = 0);
template <class P, class Executor, class Results>
ip::basic_endpoint<P> connect(basic_socket<P, Executor> &, const Results &,
                              error_code &,
                              typename constraint<true>::type = 0);
template <class P, class Executor, class Results, class Token>
detail::result_of<Token, ip::basic_endpoint<P>>
async_connect(basic_socket<P, Executor> &, const Results &, Token &&,
              typename constraint<true>::type = 0) {
  __builtin_trap();
}
STUB_ASIO_END
