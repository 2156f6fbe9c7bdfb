// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Delivery.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <future>

namespace asio = boost::asio;

namespace storefront {
namespace {

/// For callers that cannot await.
std::string deliveryDate(const Backends &Services, int ProductId) {
  asio::io_context Context;
  std::future<std::string> Date = asio::co_spawn(
      Context, fetchDelivery(Services, ProductId), asio::use_future);
  Context.run();
  return Date.get();
}

} // namespace

asio::awaitable<std::string> deliveryPage(const Backends &Services,
                                          int ProductId) {
  co_return "delivery: " + deliveryDate(Services, ProductId) + "\n";
}

} // namespace storefront
