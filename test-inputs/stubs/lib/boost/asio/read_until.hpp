// Stub of <boost/asio/read_until.hpp>.
#pragma once
#include <boost/asio/read.hpp>
