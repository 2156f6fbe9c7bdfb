// Stub of Asio's composed writes.
STUB_ASIO_BEGIN
template <class S, class B>
unsigned long write(S &, const B &, typename constraint<true>::type = 0);
template <class S, class B>
unsigned long write(S &, const B &, error_code &,
                    typename constraint<true>::type = 0);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long>
async_write(S &, const B &, Token &&, typename constraint<true>::type = 0) {
  __builtin_trap();
}
template <class S, class B>
unsigned long write_at(S &, unsigned long, const B &);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long> async_write_at(S &, unsigned long,
                                                       const B &, Token &&) {
  __builtin_trap();
}
STUB_ASIO_END
