// Stub of <asio/detail/executor.hpp>.
#pragma once
#define STUB_ASIO asio
#define STUB_ASIO_BEGIN namespace asio {
#define STUB_ASIO_END }
#include <asio-stub/executor.ipp>
#undef STUB_ASIO
#undef STUB_ASIO_BEGIN
#undef STUB_ASIO_END
