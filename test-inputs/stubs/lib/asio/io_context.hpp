// Stub of <asio/io_context.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
