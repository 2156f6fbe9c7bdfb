// Stub of Asio's detached.
STUB_ASIO_BEGIN
inline constexpr detached_t detached;
STUB_ASIO_END
