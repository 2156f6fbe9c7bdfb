// Stub of <asio/awaitable.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
#define STUB_ASIO asio
#define STUB_ASIO_BEGIN namespace asio {
#define STUB_ASIO_END }
#include <asio-stub/awaitable.ipp>
#undef STUB_ASIO
#undef STUB_ASIO_BEGIN
#undef STUB_ASIO_END
