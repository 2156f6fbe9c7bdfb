// Stub of <boost/asio/deferred.hpp>.
#pragma once
#include <boost/asio/awaitable.hpp>
#define STUB_ASIO boost::asio
#define STUB_ASIO_BEGIN namespace boost::asio {
#define STUB_ASIO_END }
#include <asio-stub/deferred.ipp>
#undef STUB_ASIO
#undef STUB_ASIO_BEGIN
#undef STUB_ASIO_END
