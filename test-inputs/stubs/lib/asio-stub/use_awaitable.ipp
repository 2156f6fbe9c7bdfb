// Stub of Asio's use_awaitable.
STUB_ASIO_BEGIN
inline constexpr use_awaitable_t<> use_awaitable;
STUB_ASIO_END
