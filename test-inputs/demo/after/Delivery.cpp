// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Delivery.h"

namespace asio = boost::asio;

namespace storefront {

asio::awaitable<std::string> deliveryPage(const Backends &Services,
                                          int ProductId) {
  co_return "delivery: " + co_await fetchDelivery(Services, ProductId) + "\n";
}

} // namespace storefront
