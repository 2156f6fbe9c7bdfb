// Stub of what a standard library's configuration header sets up. An input that
// defines STUB_STD_LIBCXX before its first include gets everything in the inline
// namespace std::__1 and members where libc++ has them; else it is libstdc++'s.
#pragma once
#ifdef STUB_STD_LIBCXX
#define STUB_STD_BEGIN                                                         \
  namespace std {                                                              \
  inline namespace __1 {
#define STUB_STD_END                                                           \
  }                                                                            \
  }
#define STUB_V2_BEGIN
#define STUB_V2_END
#define STUB_CXX11_BEGIN
#define STUB_CXX11_END
#else
#define STUB_STD_BEGIN namespace std {
#define STUB_STD_END }
#define STUB_V2_BEGIN inline namespace _V2 {
#define STUB_V2_END }
#define STUB_CXX11_BEGIN inline namespace __cxx11 {
#define STUB_CXX11_END }
#endif
STUB_STD_BEGIN
using size_t = decltype(sizeof(0));
using ptrdiff_t = decltype(static_cast<char *>(nullptr) -
                           static_cast<char *>(nullptr));
using nullptr_t = decltype(nullptr);
STUB_STD_END
