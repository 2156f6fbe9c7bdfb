// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "BackendServer.h"
#include "Config.h"
#include "Resolve.h"
#include "Server.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;
using namespace storefront;

namespace {

// What is asked and what must be answered.
const std::pair<std::string, std::string> Script[] = {
    {"GET 7\n", "product 7\n19.99 EUR\n12 in stock\n"
                "Keeps bread fresh.\nSturdy, but heavy.\n\n"},
    {"GET 9\n", "product 9\n3.05 EUR\nsold out\nDoes what it should.\n\n"},
    {"COMPARE 7 9\n", "product 7 | product 9\n19.99 EUR | 3.05 EUR\n"
                      "12 in stock | sold out\nKeeps bread fresh.\n"
                      "Sturdy, but heavy.\nDoes what it should.\n\n"},
    {"GET 1\n", "product 1\nno price\nsold out\nno reviews\n\n"},
    {"BUY 7\n", "error: expected GET <id> or COMPARE <id> <id>\n\n"},
};

struct SelfTestResult {
  bool Passed = true;
  std::string Transcript;
};

/// Talks to the server like a customer would.
asio::awaitable<SelfTestResult> runSelfTest(std::uint16_t Port) {
  tcp::socket Socket(co_await asio::this_coro::executor);
  co_await Socket.async_connect(
      tcp::endpoint(asio::ip::address_v4::loopback(), Port),
      asio::use_awaitable);

  SelfTestResult Result;
  for (const auto &[Request, Expected] : Script) {
    co_await asio::async_write(Socket, asio::buffer(Request),
                               asio::use_awaitable);
    std::string Answer;
    co_await asio::async_read_until(Socket, asio::dynamic_buffer(Answer),
                                    "\n\n", asio::use_awaitable);
    Result.Transcript += "> " + Request + Answer;
    if (Answer != Expected) {
      Result.Passed = false;
      Result.Transcript += "but expected:\n" + Expected;
    }
  }
  co_return Result;
}

int runSelfTestOf(asio::io_context &Context, const Server &Shop) {
  SelfTestResult Result{false, "no answer\n"};
  asio::co_spawn(Context, runSelfTest(Shop.port()),
                 [&](std::exception_ptr Error, SelfTestResult Finished) {
                   if (!Error)
                     Result = std::move(Finished);
                   Context.stop();
                 });
  Context.run_for(std::chrono::seconds(20));
  std::cout << Result.Transcript
            << (Result.Passed ? "self-test passed\n" : "self-test failed\n");
  return Result.Passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

int runStorefront(const Config &Settings, bool SelfTest) {
  asio::io_context Context(1);
  auto Executor = Context.get_executor();

  // Two backends are still warming up, as after a deployment.
  std::chrono::milliseconds Delay(Settings.BackendDelayMs);
  BackendServer Prices(Executor, Delay, /*Refusals=*/1,
                       {{"7", "19.99 EUR\n"}, {"9", "3.05 EUR\n"}},
                       "no price\n");
  BackendServer Stock(Executor, Delay, /*Refusals=*/0, {{"7", "12\n"}}, "0\n");
  BackendServer Reviews(Executor, Delay, /*Refusals=*/1,
                        {{"7", "Keeps bread fresh.\nSturdy, but heavy.\n\n"},
                         {"9", "Does what it should.\n\n"}},
                        "no reviews\n\n");
  Backends Services{{Settings.BackendHost, Prices.port()},
                    {Settings.BackendHost, Stock.port()},
                    {Settings.BackendHost, Reviews.port()},
                    std::chrono::milliseconds(Settings.RetryDelayMs)};

  auto Loopback = asio::ip::address_v4::loopback();
  tcp::endpoint Listen(Loopback, 0);
  udp::endpoint Metrics(Loopback, Settings.MetricsPort);
  // The self-test counts into a socket of its own, not into the machine's.
  udp::socket MetricsSink(Executor, udp::endpoint(Loopback, 0));
  if (SelfTest)
    Metrics = MetricsSink.local_endpoint();
  else
    Listen = resolveHost(Settings.ListenHost, Settings.ListenPort).front();
  Server Shop(Executor, Listen, Services, Metrics);

  asio::co_spawn(Context, Prices.serve(), asio::detached);
  asio::co_spawn(Context, Stock.serve(), asio::detached);
  asio::co_spawn(Context, Reviews.serve(), asio::detached);
  asio::co_spawn(Context, Shop.serve(), asio::detached);
  if (SelfTest)
    return runSelfTestOf(Context, Shop);
  std::cout << "storefront listens on port " << Shop.port() << std::endl;
  Context.run();
  return EXIT_SUCCESS;
}

} // namespace

int main(int ArgCount, char **Args) {
  bool SelfTest = ArgCount == 2 && std::string_view(Args[1]) == "--self-test";
  if (ArgCount > 1 && !SelfTest) {
    std::cerr << "usage: storefront [--self-test]\n";
    return EXIT_FAILURE;
  }
  try {
    auto Beside = std::filesystem::path(Args[0]).parent_path();
    return runStorefront(loadConfig(Beside / "storefront.conf"), SelfTest);
  } catch (const std::exception &Error) {
    std::cerr << "storefront: " << Error.what() << "\n";
    return EXIT_FAILURE;
  }
}
