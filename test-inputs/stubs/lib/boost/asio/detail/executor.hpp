// Stub of <boost/asio/detail/executor.hpp>.
#pragma once
#define STUB_ASIO boost::asio
#define STUB_ASIO_BEGIN namespace boost::asio {
#define STUB_ASIO_END }
#include <asio-stub/executor.ipp>
#undef STUB_ASIO
#undef STUB_ASIO_BEGIN
#undef STUB_ASIO_END
