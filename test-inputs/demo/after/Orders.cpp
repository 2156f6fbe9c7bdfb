// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Orders.h"
#include "Workers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace asio = boost::asio;

namespace storefront {
namespace {

/// Returns when \p Line is on the disk.
void appendLine(const std::filesystem::path &Journal, const std::string &Line) {
  int File = ::open(Journal.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  bool Written = File >= 0 &&
                 ::write(File, Line.data(), Line.size()) ==
                     static_cast<ssize_t>(Line.size()) &&
                 ::fsync(File) == 0;
  std::error_code Error(errno, std::generic_category());
  if (File >= 0)
    ::close(File);
  if (!Written)
    throw std::system_error(Error, Journal.string());
}

} // namespace

asio::awaitable<std::string> order(std::filesystem::path Journal,
                                   int ProductId) {
  std::string Line = "order " + std::to_string(ProductId) + "\n";
  co_await asio::co_spawn(
      workers(),
      [&]() -> asio::awaitable<void> {
        appendLine(Journal, Line);
        co_return;
      },
      asio::use_awaitable);
  co_return "ordered\n";
}

} // namespace storefront
