// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Resolve.h"

#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cstring>
#include <memory>
#include <stdexcept>

#include <netdb.h>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storefront {

std::vector<tcp::endpoint> resolveHost(const std::string &Host,
                                       std::uint16_t Port) {
  addrinfo Hints{};
  Hints.ai_family = AF_INET;
  Hints.ai_socktype = SOCK_STREAM;
  addrinfo *Found = nullptr;
  int Error = ::getaddrinfo(Host.c_str(), nullptr, &Hints, &Found);
  if (Error != 0)
    throw std::runtime_error(Host + ": " + ::gai_strerror(Error));
  std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> Owner(Found,
                                                             &::freeaddrinfo);

  std::vector<tcp::endpoint> Endpoints;
  for (const addrinfo *Entry = Found; Entry; Entry = Entry->ai_next) {
    tcp::endpoint Endpoint(tcp::v4(), 0);
    std::memcpy(Endpoint.data(), Entry->ai_addr, Entry->ai_addrlen);
    Endpoint.port(Port);
    Endpoints.push_back(Endpoint);
  }
  return Endpoints;
}

asio::awaitable<std::vector<tcp::endpoint>>
resolveHostAsync(std::string Host, std::uint16_t Port) {
  tcp::resolver Resolver(co_await asio::this_coro::executor);
  std::string Service = std::to_string(Port);
  auto Results = co_await Resolver.async_resolve(tcp::v4(), Host, Service,
                                                 asio::use_awaitable);
  std::vector<tcp::endpoint> Endpoints;
  for (const auto &Entry : Results)
    Endpoints.push_back(Entry.endpoint());
  co_return Endpoints;
}

} // namespace storefront
