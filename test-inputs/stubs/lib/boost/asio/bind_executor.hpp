// Stub of <boost/asio/bind_executor.hpp>.
#pragma once
#include <boost/asio/detail/executor.hpp>
