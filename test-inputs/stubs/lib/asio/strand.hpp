// Stub of <asio/strand.hpp>.
#pragma once
#include <asio/detail/executor.hpp>
