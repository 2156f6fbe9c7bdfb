// Stub of <kj/vector.h>.
#pragma once
#include <kj/array.h>
namespace kj {
template <typename T> class Vector {
  T *ptr = nullptr;

public:
  Vector();
  ~Vector();
  template <typename... A> T &add(A &&...) { __builtin_trap(); }
  void reserve(std::size_t);
  std::size_t size() const;
  T *begin();
  T *end();
  Array<T> releaseAsArray();
};
} // namespace kj
