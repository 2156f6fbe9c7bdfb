// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#ifndef STOREFRONT_LOAD_H
#define STOREFRONT_LOAD_H

#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace storefront {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// What some customers saw.
struct Experience {
  int Asked = 0;    ///< Requests that were due.
  int Answered = 0; ///< Of these.
  /// From when a request was due to its answer, sorted; for one without an
  /// answer, to the end.
  std::vector<Milliseconds> Times;

  /// What \p Share of the requests (0 to 1) did not take longer than.
  Milliseconds quantile(double Share) const;
};

struct LoadResult {
  Experience Customers, Others;
  /// The customers' answers, each once.
  std::vector<std::string> Answers;
};

/// For the time of \p Length, \p Customers keep asking the shop on \p Port for
/// \p Request, each as soon as it has an answer. Meanwhile others, on
/// connections of their own, want to know a thousand times a second whether the
/// shop is in good health, which costs it next to nothing. Runs \p Context, of
/// which the shop is no part.
LoadResult runLoad(boost::asio::io_context &Context, std::uint16_t Port,
                   const std::string &Request, int Customers,
                   std::chrono::milliseconds Length);

} // namespace storefront

#endif
