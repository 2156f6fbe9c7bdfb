// The operator '->' of a smart pointer belongs to the object.
#include <asio/awaitable.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/use_awaitable.hpp>
#include <memory>

asio::awaitable<void> opens(std::shared_ptr<asio::ip::tcp::socket> Socket,
                            asio::ip::tcp::endpoint Where) {
  co_await Socket->async_connect(Where, asio::use_awaitable);
  co_return;
}
