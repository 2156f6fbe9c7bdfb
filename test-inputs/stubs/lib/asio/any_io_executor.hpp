// Stub of <asio/any_io_executor.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
