// Stub of <boost/asio/any_io_executor.hpp>.
#pragma once
#include <boost/asio/detail/executor.hpp>
