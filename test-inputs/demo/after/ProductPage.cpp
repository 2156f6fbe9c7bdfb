// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "ProductPage.h"

#include <boost/asio/experimental/awaitable_operators.hpp>

namespace asio = boost::asio;

namespace storefront {
namespace {

std::string describeStock(int Units) {
  return Units == 0 ? "sold out" : std::to_string(Units) + " in stock";
}

} // namespace

asio::awaitable<std::string> productPage(const Backends &Services,
                                         int ProductId) {
  using namespace asio::experimental::awaitable_operators;
  auto [Price, Stock, Reviews] = co_await (fetchPrice(Services, ProductId) &&
                                           fetchStock(Services, ProductId) &&
                                           fetchReviews(Services, ProductId));
  co_return "product " + std::to_string(ProductId) + "\n" + Price + "\n" +
      describeStock(Stock) + "\n" + Reviews + "\n";
}

asio::awaitable<std::string> comparePage(const Backends &Services, int LeftId,
                                         int RightId) {
  using namespace asio::experimental::awaitable_operators;
  auto [LeftPrice, LeftStock, LeftReviews, RightPrice, RightStock,
        RightReviews] =
      co_await (
          fetchPrice(Services, LeftId) && fetchStock(Services, LeftId) &&
          fetchReviews(Services, LeftId) && fetchPrice(Services, RightId) &&
          fetchStock(Services, RightId) && fetchReviews(Services, RightId));
  co_return "product " + std::to_string(LeftId) + " | product " +
      std::to_string(RightId) + "\n" + LeftPrice + " | " + RightPrice + "\n" +
      describeStock(LeftStock) + " | " + describeStock(RightStock) + "\n" +
      LeftReviews + "\n" + RightReviews + "\n";
}

} // namespace storefront
