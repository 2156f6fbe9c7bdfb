// Stub of <boost/asio/thread_pool.hpp>.
#pragma once
#include <boost/asio/detail/executor.hpp>
