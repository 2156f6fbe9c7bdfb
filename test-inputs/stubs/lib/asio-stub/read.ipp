// Stub of Asio's composed reads.
#include <string>
STUB_ASIO_BEGIN
template <class S, class B> unsigned long read(S &, const B &);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long> async_read(S &, const B &, Token &&);
template <class S, class B> unsigned long read_at(S &, unsigned long, const B &);
struct dynamic_string_buffer {};
dynamic_string_buffer dynamic_buffer(std::string &) noexcept;
template <class S, class B>
unsigned long read_until(S &, B, std::string_view);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long> async_read_until(S &, B,
                                                         std::string_view,
                                                         Token &&);
STUB_ASIO_END
