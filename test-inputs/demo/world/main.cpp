// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Announcement.h"
#include "BackendServer.h"
#include "Config.h"
#include "Counters.h"
#include "Customers.h"
#include "Load.h"
#include "Resolve.h"
#include "Server.h"
#include "SlowMachine.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <iomanip>
#include <iostream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;
using std::chrono::milliseconds;
using namespace storefront;

namespace {

/// What the storefront is started for: to serve, unless a mode is given.
struct Arguments {
  bool SelfTest = false;
  std::string Load; ///< The request that customers make.
  int Customers = 1;
  std::vector<std::string> Settings; ///< Of the form `key = value`.

  bool servesOthers() const { return !SelfTest && Load.empty(); }
};

/// What the shop talks to, and those who talk to it. They have an io_context of
/// their own: the world does not stop because the shop does.
struct World {
  asio::io_context Context{1};
  BackendServer Prices, Stock, Reviews, Delivery;
  Counters Metrics;

  explicit World(const Config &Settings);
  Backends services(const Config &Settings) const;
};

World::World(const Config &Settings)
    : Prices(Context.get_executor(), milliseconds(Settings.BackendDelayMs),
             Settings.RefuseEvery, {{"7", "19.99 EUR\n"}, {"9", "3.05 EUR\n"}},
             "no price\n"),
      Stock(Context.get_executor(), milliseconds(Settings.BackendDelayMs),
            /*RefuseEvery=*/0, {{"7", "12\n"}, {"8", "1000000\n"}}, "0\n"),
      Reviews(Context.get_executor(), milliseconds(Settings.BackendDelayMs),
              /*RefuseEvery=*/0,
              {{"7", "Keeps bread fresh.\nSturdy, but heavy.\n\n"},
               {"9", "Does what it should.\n\n"}},
              "no reviews\n\n"),
      Delivery(Context.get_executor(), milliseconds(Settings.BackendDelayMs),
               /*RefuseEvery=*/0, {}, "tomorrow\n\n"),
      Metrics(Context.get_executor()) {
  for (BackendServer *Backend : {&Prices, &Stock, &Reviews, &Delivery})
    asio::co_spawn(Context, Backend->serve(), asio::detached);
  asio::co_spawn(Context, Metrics.serve(), asio::detached);
}

Backends World::services(const Config &Settings) const {
  return {{Settings.BackendHost, Prices.port()},
          {Settings.BackendHost, Stock.port()},
          {Settings.BackendHost, Reviews.port()},
          {Settings.BackendHost, Delivery.port()},
          milliseconds(Settings.RetryDelayMs)};
}

int runSelfTestOf(World &Around, const Server &Shop) {
  SelfTestResult Result{.Transcript = "no answer\n"};
  asio::co_spawn(Around.Context, runSelfTest(Shop.port()),
                 [&](std::exception_ptr Error, SelfTestResult Finished) {
                   if (!Error)
                     Result = std::move(Finished);
                   Around.Context.stop();
                 });
  Around.Context.run_for(std::chrono::seconds(20));
  std::cout << Result.Transcript
            << (Result.Passed ? "self-test passed\n" : "self-test failed\n");
  return Result.Passed ? EXIT_SUCCESS : EXIT_FAILURE;
}

void print(const char *Who, const Experience &Seen, milliseconds Length) {
  std::cout << "\"" << Who << "\": {\"asked\": " << Seen.Asked
            << ", \"answered\": " << Seen.Answered
            << ", \"per_second\": " << Seen.Answered * 1000.0 / Length.count()
            << ", \"p50_ms\": " << Seen.quantile(0.5).count()
            << ", \"p99_ms\": " << Seen.quantile(0.99).count() << "}, ";
}

int runLoadOn(World &Around, const Server &Shop, const Arguments &Given) {
  const milliseconds Length(1000);
  LoadResult Result = runLoad(Around.Context, Shop.port(), Given.Load + "\n",
                              Given.Customers, Length);
  std::cout << "{" << std::fixed << std::setprecision(2);
  print("customers", Result.Customers, Length);
  print("others", Result.Others, Length);
  std::cout << "\"visits\": " << Around.Metrics.visits()
            << ", \"openings\": " << Around.Metrics.openings()
            << ", \"answers\": [";
  const char *Separator = "";
  for (const std::string &Answer : Result.Answers) {
    std::cout << Separator << std::quoted(Answer.substr(0, Answer.find('\n')));
    Separator = ", ";
  }
  std::cout << "]}\n";
  return EXIT_SUCCESS;
}

int runStorefront(const Config &Settings, const Arguments &Given,
                  const std::filesystem::path &Folder) {
  pretendSlowMachine(milliseconds(Settings.NamesDelayMs),
                     milliseconds(Settings.DiskDelayMs));
  World Around(Settings);
  // Tests count into the world's counters, not into the machine's.
  tcp::endpoint Listen(asio::ip::address_v4::loopback(), 0);
  udp::endpoint Metrics = Around.Metrics.endpoint();
  if (Given.servesOthers()) {
    Listen = resolveHost(Settings.ListenHost, Settings.ListenPort).front();
    Metrics.port(Settings.MetricsPort);
  }

  announceOpening(Metrics);
  asio::io_context Context(1);
  Server Shop(Context.get_executor(), Listen,
              {Around.services(Settings), makeCatalogue(Settings.CatalogueSize),
               Folder / Settings.OrdersFile, Metrics});
  asio::co_spawn(Context, Shop.serve(), asio::detached);
  std::thread Serving([&] { Context.run(); });

  int Result = EXIT_SUCCESS;
  if (Given.SelfTest) {
    Result = runSelfTestOf(Around, Shop);
  } else if (!Given.Load.empty()) {
    Result = runLoadOn(Around, Shop, Given);
  } else {
    std::cout << "storefront listens on port " << Shop.port() << std::endl;
    Around.Context.run();
  }
  // Nobody waits for a shop that may hang.
  std::cout.flush();
  std::_Exit(Result);
}

/// Nothing if the arguments are not understood.
std::optional<Arguments> parseArguments(std::vector<std::string> Args) {
  Arguments Result;
  while (!Args.empty() && Args.back().find('=') != std::string::npos) {
    Result.Settings.push_back(Args.back());
    Args.pop_back();
  }
  if (Args.empty())
    return Result;
  if (Args == std::vector<std::string>{"--self-test"}) {
    Result.SelfTest = true;
    return Result;
  }
  if (Args.size() != 3 || Args[0] != "--load" || Args[1].empty())
    return std::nullopt;
  Result.Load = Args[1];
  Result.Customers = std::atoi(Args[2].c_str());
  return Result.Customers > 0 ? std::optional(Result) : std::nullopt;
}

} // namespace

int main(int ArgCount, char **Args) {
  std::optional<Arguments> Given = parseArguments({Args + 1, Args + ArgCount});
  if (!Given) {
    std::cerr << "usage: storefront [--self-test | --load <request> "
                 "<customers>] ['<key> = <value>'...]\n";
    return EXIT_FAILURE;
  }
  try {
    auto Folder = std::filesystem::path(Args[0]).parent_path();
    Config Settings = loadConfig(Folder / "storefront.conf");
    for (const std::string &Setting : Given->Settings)
      Settings.set(Setting);
    return runStorefront(Settings, *Given, Folder);
  } catch (const std::exception &Error) {
    std::cerr << "storefront: " << Error.what() << "\n";
    return EXIT_FAILURE;
  }
}
