// Stub of Asio's composed writes.
STUB_ASIO_BEGIN
template <class S, class B> unsigned long write(S &, const B &);
template <class S, class B, class Token>
detail::result_of<Token, unsigned long> async_write(S &, const B &, Token &&);
template <class S, class B>
unsigned long write_at(S &, unsigned long, const B &);
STUB_ASIO_END
