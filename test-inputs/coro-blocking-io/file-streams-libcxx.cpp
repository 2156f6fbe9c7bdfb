// The same in a library with an inline namespace.
#define STUB_STD_LIBCXX
#include <filesystem>
#include <fstream>
#include <own/lazy_task.hpp>
#include <string>

own::lazy_task<int> reads(const std::string &Name) {
  std::ifstream Stream(Name); //~ coro-blocking-io: constructing 'std::basic_ifstream' does blocking I/O on
  int Number = 0;
  Stream >> Number;
  std::filesystem::path Path(Name);
  if (std::filesystem::exists(Path)) //~ coro-blocking-io: 'std::filesystem::exists' does blocking I/O on
    co_return Number;
  co_return 0;
}
