// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_SIMILAR_H
#define STOREFRONT_SIMILAR_H

#include <boost/asio/awaitable.hpp>

#include <string>
#include <vector>

namespace storefront {

struct Product {
  int Id;
  double Price, Grams;
};

/// All that the shop sells.
using Catalogue = std::vector<Product>;

/// \p Count products that nobody has ever seen.
Catalogue makeCatalogue(int Count);

/// The products that are most like a given one, the most similar first.
boost::asio::awaitable<std::string> similarPage(const Catalogue &Products,
                                                int ProductId);

} // namespace storefront

#endif
