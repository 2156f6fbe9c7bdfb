// Stub of <kj/array.h>.
#pragma once
#include <cstddef>
namespace kj {
template <typename T> class Array {
  T *ptr = nullptr;

public:
  Array(Array &&) noexcept;
  ~Array();
  std::size_t size() const;
  T *begin();
  T *end();
  const T *begin() const;
  const T *end() const;
  T &operator[](std::size_t);
};
} // namespace kj
