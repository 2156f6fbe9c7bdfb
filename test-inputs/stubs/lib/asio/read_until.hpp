// Stub of <asio/read_until.hpp>.
#pragma once
#include <asio/read.hpp>
