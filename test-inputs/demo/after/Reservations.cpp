// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Reservations.h"

namespace asio = boost::asio;

namespace storefront {

asio::awaitable<std::string> Reservations::reserve(const Backends &Services,
                                                   int ProductId) {
  int Units = co_await fetchStock(Services, ProductId);
  std::lock_guard Lock(Mutex);
  if (Reserved[ProductId] >= Units)
    co_return "sold out\n";
  ++Reserved[ProductId];
  co_return "reserved\n";
}

} // namespace storefront
