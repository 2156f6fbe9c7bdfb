// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Connect.h"
#include "Resolve.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storefront {

asio::awaitable<tcp::socket> connectTo(BackendAddress Backend) {
  auto Endpoints = resolveHost(Backend.Host, Backend.Port);
  tcp::socket Socket(co_await asio::this_coro::executor);
  co_await asio::async_connect(Socket, Endpoints, asio::use_awaitable);
  co_return Socket;
}

} // namespace storefront
