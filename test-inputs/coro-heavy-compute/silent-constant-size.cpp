// What works on a few things that are known when compiling: arrays, literals,
// constants.
#include <algorithm>
#include <array>
#include <own/lazy_task.hpp>
#include <regex>
#include <stdlib.h>
#include <string>

int compare(const void *, const void *);
constexpr std::array<int, 4> Order{3, 1, 2, 0};

own::lazy_task<bool> small(const std::regex &Known) {
  std::array<int, 8> Few{};
  std::sort(Few.begin(), Few.end());
  std::ranges::sort(Few);
  int Plain[4] = {4, 3, 2, 1};
  std::sort(Plain, Plain + 4);
  qsort(Plain, 4, sizeof(int), compare);
  std::array<int, 4> Copy = Order;
  std::ranges::sort(Copy);
  co_return std::regex_match("literal", Known);
}
