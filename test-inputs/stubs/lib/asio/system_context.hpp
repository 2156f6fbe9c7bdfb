// Stub of <asio/system_context.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
