// Stub of <asio/bind_executor.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
