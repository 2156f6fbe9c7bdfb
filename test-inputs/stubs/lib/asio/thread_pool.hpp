// Stub of <asio/thread_pool.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
