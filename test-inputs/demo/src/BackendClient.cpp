// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "BackendClient.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/system_error.hpp>

#include <thread>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storefront {
namespace {

constexpr int MaxAttempts = 3;

/// Sends \p Request and returns what comes back before \p End.
asio::awaitable<std::string> exchange(BackendAddress Backend,
                                      std::string Request, std::string End) {
  tcp::socket Socket = co_await connectTo(Backend);
  co_await asio::async_write(Socket, asio::buffer(Request),
                             asio::use_awaitable);
  // The limit keeps a backend that has gone mad from filling our memory.
  std::string Answer;
  std::size_t Length = co_await asio::async_read_until(
      Socket, asio::dynamic_buffer(Answer, 4096), End, asio::use_awaitable);
  co_return Answer.substr(0, Length - End.size());
}

/// Asks a backend that answers with one line.
asio::awaitable<std::string> askForLine(const BackendAddress &Backend,
                                        std::chrono::milliseconds RetryDelay,
                                        int ProductId) {
  std::string Request = std::to_string(ProductId) + "\n";
  for (int Attempt = 1;; ++Attempt) {
    try {
      co_return co_await exchange(Backend, Request, "\n");
    } catch (const boost::system::system_error &) {
      if (Attempt >= MaxAttempts)
        throw;
    }
    // A backend that restarts needs a moment to come back.
    std::this_thread::sleep_for(RetryDelay);
  }
}

/// Asks a backend that answers with lines up to an empty one.
asio::awaitable<std::string> askForBlock(const BackendAddress &Backend,
                                         std::chrono::milliseconds RetryDelay,
                                         int ProductId) {
  std::string Request = std::to_string(ProductId) + "\n";
  asio::steady_timer Pause(co_await asio::this_coro::executor);
  for (int Attempt = 1;; ++Attempt) {
    try {
      co_return co_await exchange(Backend, Request, "\n\n");
    } catch (const boost::system::system_error &) {
      if (Attempt >= MaxAttempts)
        throw;
    }
    Pause.expires_after(RetryDelay);
    co_await Pause.async_wait(asio::use_awaitable);
  }
}

} // namespace

asio::awaitable<std::string> fetchPrice(const Backends &Services,
                                        int ProductId) {
  co_return co_await askForLine(Services.Prices, Services.RetryDelay,
                                ProductId);
}

asio::awaitable<int> fetchStock(const Backends &Services, int ProductId) {
  std::string Units =
      co_await askForLine(Services.Stock, Services.RetryDelay, ProductId);
  co_return std::stoi(Units);
}

asio::awaitable<std::string> fetchReviews(const Backends &Services,
                                          int ProductId) {
  co_return co_await askForBlock(Services.Reviews, Services.RetryDelay,
                                 ProductId);
}

asio::awaitable<std::string> fetchDelivery(const Backends &Services,
                                           int ProductId) {
  co_return co_await askForBlock(Services.Delivery, Services.RetryDelay,
                                 ProductId);
}

} // namespace storefront
