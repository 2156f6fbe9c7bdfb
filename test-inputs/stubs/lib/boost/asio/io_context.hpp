// Stub of <boost/asio/io_context.hpp>.
#pragma once
#include <boost/asio/detail/executor.hpp>
