// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Similar.h"
#include "Workers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <cmath>
#include <random>

namespace asio = boost::asio;

namespace storefront {
namespace {

constexpr std::size_t OnAPage = 3;

double distance(const Product &Left, const Product &Right) {
  return std::hypot(Left.Price - Right.Price, (Left.Grams - Right.Grams) / 100);
}

std::string mostSimilar(Catalogue Products, int ProductId) {
  const Product Wanted = Products.at(ProductId);
  std::sort(Products.begin(), Products.end(),
            [&](const Product &Left, const Product &Right) {
              return distance(Left, Wanted) < distance(Right, Wanted);
            });
  std::string Page = "similar to " + std::to_string(ProductId) + ":";
  for (std::size_t I = 0; I < std::min(OnAPage, Products.size()); ++I)
    Page += " " + std::to_string(Products[I].Id);
  return Page + "\n";
}

} // namespace

Catalogue makeCatalogue(int Count) {
  std::minstd_rand Random(1);
  Catalogue Products;
  for (int Id = 0; Id < Count; ++Id)
    Products.push_back(
        {Id, Random() % 10000 / 100.0, Random() % 100000 / 10.0});
  return Products;
}

asio::awaitable<std::string> similarPage(const Catalogue &Products,
                                         int ProductId) {
  co_return co_await asio::co_spawn(
      workers(),
      [&]() -> asio::awaitable<std::string> {
        co_return mostSimilar(Products, ProductId);
      },
      asio::use_awaitable);
}

} // namespace storefront
