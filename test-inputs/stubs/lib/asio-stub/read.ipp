// Stub of Asio's composed reads. As in the real ones, overloads are chosen by
// defaulted last parameters.
#include <string>
STUB_ASIO_BEGIN
template <class S, class B>
unsigned long read(S &, const B &, typename constraint<true>::type = 0);
template <class S, class B>
unsigned long read(S &, const B &, error_code &,
                   typename constraint<true>::type = 0);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long>
async_read(S &, const B &, Token &&, typename constraint<true>::type = 0) {
  __builtin_trap();
}
template <class S, class B>
unsigned long read_at(S &, unsigned long, const B &);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long> async_read_at(S &, unsigned long,
                                                      const B &, Token &&) {
  __builtin_trap();
}
struct dynamic_string_buffer {};
dynamic_string_buffer dynamic_buffer(std::string &) noexcept;
template <class S, class B>
unsigned long read_until(S &, B, std::string_view,
                         typename constraint<true>::type = 0);
template <class S, class B>
unsigned long read_until(S &, B, std::string_view, error_code &,
                         typename constraint<true>::type = 0);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long>
async_read_until(S &, B, std::string_view, Token &&,
                 typename constraint<true>::type = 0) {
  __builtin_trap();
}
STUB_ASIO_END
