// Stub of <boost/asio/system_context.hpp>.
#pragma once
#include <boost/asio/detail/executor.hpp>
