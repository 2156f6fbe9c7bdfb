// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Workers.h"

namespace storefront {

boost::asio::thread_pool &workers() {
  static boost::asio::thread_pool Pool(2);
  return Pool;
}

} // namespace storefront
