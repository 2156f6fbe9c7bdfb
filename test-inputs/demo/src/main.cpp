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

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

asio::awaitable<tcp::socket> connectTo(std::uint16_t Port) {
  tcp::socket Socket(co_await asio::this_coro::executor);
  co_await Socket.async_connect(
      tcp::endpoint(asio::ip::address_v4::loopback(), Port),
      asio::use_awaitable);
  co_return Socket;
}

/// Asks like a customer would.
asio::awaitable<std::string> ask(tcp::socket &Socket, std::string Request) {
  co_await asio::async_write(Socket, asio::buffer(Request),
                             asio::use_awaitable);
  std::string Answer;
  co_await asio::async_read_until(Socket, asio::dynamic_buffer(Answer), "\n\n",
                                  asio::use_awaitable);
  co_return Answer;
}

asio::awaitable<SelfTestResult> runSelfTest(std::uint16_t Port) {
  tcp::socket Socket = co_await connectTo(Port);
  SelfTestResult Result;
  for (const auto &[Request, Expected] : Script) {
    std::string Answer = co_await ask(Socket, Request);
    Result.Transcript += "> " + Request + Answer;
    if (Answer != Expected) {
      Result.Passed = false;
      Result.Transcript += "but expected:\n" + Expected;
    }
  }
  co_return Result;
}

using Milliseconds = std::chrono::duration<double, std::milli>;

/// How long each of \p Count answers took; fewer if one was wrong.
asio::awaitable<std::vector<Milliseconds>> timeAnswers(std::uint16_t Port,
                                                       int Count) {
  tcp::socket Socket = co_await connectTo(Port);
  const auto &[Request, Expected] = Script[0];
  // Not timed: the backends are warm after the first answer.
  std::string Answer = co_await ask(Socket, Request);
  std::vector<Milliseconds> Times;
  while (Answer == Expected && Times.size() < std::size_t(Count)) {
    auto Start = std::chrono::steady_clock::now();
    Answer = co_await ask(Socket, Request);
    if (Answer == Expected)
      Times.push_back(std::chrono::steady_clock::now() - Start);
  }
  co_return Times;
}

/// Runs the storefront until \p Customer has finished. Returns \p Result as it
/// is if that fails or takes longer than \p Limit.
template <typename T>
T serveOnly(asio::io_context &Context, asio::awaitable<T> Customer, T Result,
            std::chrono::seconds Limit) {
  asio::co_spawn(Context, std::move(Customer),
                 [&](std::exception_ptr Error, T Finished) {
                   if (!Error)
                     Result = std::move(Finished);
                   Context.stop();
                 });
  Context.run_for(Limit);
  return Result;
}

int runSelfTestOf(asio::io_context &Context, const Server &Shop) {
  SelfTestResult Result =
      serveOnly(Context, runSelfTest(Shop.port()),
                SelfTestResult{false, "no answer\n"}, std::chrono::seconds(20));
  std::cout << Result.Transcript
            << (Result.Passed ? "self-test passed\n" : "self-test failed\n");
  return Result.Passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

int runBenchmarkOf(asio::io_context &Context, const Server &Shop, int Count) {
  std::vector<Milliseconds> Times =
      serveOnly(Context, timeAnswers(Shop.port(), Count), {},
                std::chrono::seconds(20) + std::chrono::seconds(Count));
  if (Times.size() < std::size_t(Count)) {
    std::cerr << "storefront: " << Times.size() << " of " << Count
              << " answers came and were right\n";
    return EXIT_FAILURE;
  }
  std::sort(Times.begin(), Times.end());
  std::cout << "median answer: " << Times[Times.size() / 2].count() << " ms\n";
  return EXIT_SUCCESS;
}

/// What the storefront is started for.
struct Mode {
  bool SelfTest = false;
  int BenchmarkCount = 0;

  bool servesOthers() const { return !SelfTest && BenchmarkCount == 0; }
};

int runStorefront(const Config &Settings, Mode Chosen) {
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
  // Tests count into a socket of their own, not into the machine's.
  udp::socket MetricsSink(Executor, udp::endpoint(Loopback, 0));
  if (Chosen.servesOthers())
    Listen = resolveHost(Settings.ListenHost, Settings.ListenPort).front();
  else
    Metrics = MetricsSink.local_endpoint();
  Server Shop(Executor, Listen, Services, Metrics);

  asio::co_spawn(Context, Prices.serve(), asio::detached);
  asio::co_spawn(Context, Stock.serve(), asio::detached);
  asio::co_spawn(Context, Reviews.serve(), asio::detached);
  asio::co_spawn(Context, Shop.serve(), asio::detached);
  if (Chosen.SelfTest)
    return runSelfTestOf(Context, Shop);
  if (Chosen.BenchmarkCount > 0)
    return runBenchmarkOf(Context, Shop, Chosen.BenchmarkCount);
  std::cout << "storefront listens on port " << Shop.port() << std::endl;
  Context.run();
  return EXIT_SUCCESS;
}

/// Nothing if the arguments are not understood.
std::optional<Mode> parseArguments(const std::vector<std::string_view> &Args) {
  if (Args.empty())
    return Mode{};
  if (Args.size() == 1 && Args[0] == "--self-test")
    return Mode{.SelfTest = true};
  Mode Chosen;
  if (Args.size() == 2 && Args[0] == "--benchmark") {
    const char *End = Args[1].data() + Args[1].size();
    auto [Rest, Error] =
        std::from_chars(Args[1].data(), End, Chosen.BenchmarkCount);
    if (Error == std::errc() && Rest == End && Chosen.BenchmarkCount > 0)
      return Chosen;
  }
  return std::nullopt;
}

} // namespace

int main(int ArgCount, char **Args) {
  std::optional<Mode> Chosen = parseArguments({Args + 1, Args + ArgCount});
  if (!Chosen) {
    std::cerr << "usage: storefront [--self-test | --benchmark <answers>]\n";
    return EXIT_FAILURE;
  }
  try {
    auto Beside = std::filesystem::path(Args[0]).parent_path();
    return runStorefront(loadConfig(Beside / "storefront.conf"), *Chosen);
  } catch (const std::exception &Error) {
    std::cerr << "storefront: " << Error.what() << "\n";
    return EXIT_FAILURE;
  }
}
