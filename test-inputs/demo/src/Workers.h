// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_WORKERS_H
#define STOREFRONT_WORKERS_H

#include <boost/asio/thread_pool.hpp>

namespace storefront {

/// Threads beside the event loop, for work that would hold it up.
boost::asio::thread_pool &workers();

} // namespace storefront

#endif
