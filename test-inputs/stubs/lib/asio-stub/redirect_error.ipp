// Stub of Asio's redirect_error.
STUB_ASIO_BEGIN
template <class Token>
redirect_error_t<std::decay_t<Token>> redirect_error(Token &&, error_code &);
STUB_ASIO_END
