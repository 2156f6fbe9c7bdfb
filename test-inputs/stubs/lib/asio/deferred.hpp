// Stub of <asio/deferred.hpp>.
#pragma once
#include <asio/awaitable.hpp>
#define STUB_ASIO asio
#define STUB_ASIO_BEGIN namespace asio {
#define STUB_ASIO_END }
#include <asio-stub/deferred.ipp>
#undef STUB_ASIO
#undef STUB_ASIO_BEGIN
#undef STUB_ASIO_END
