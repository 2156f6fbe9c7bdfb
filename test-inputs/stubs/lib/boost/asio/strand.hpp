// Stub of <boost/asio/strand.hpp>.
#pragma once
#include <boost/asio/detail/executor.hpp>
