// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.

#include "Load.h"
#include "Customers.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>
#include <deque>
#include <optional>
#include <set>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace storefront {
namespace {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

constexpr int OtherConnections = 20;
constexpr std::chrono::milliseconds OthersPause(20);

/// A connection to the shop, and when it was asked what.
struct Visitor {
  Time Start, End;
  std::optional<Time> Waiting; ///< Since when, if there is no answer yet.
  std::vector<Milliseconds> Times;
  std::set<std::string> Answers;
};

/// \p Due: when the request should have been sent. A visitor who was kept
/// waiting by the answer before sends it later, and has waited all the same.
asio::awaitable<void> askOnce(tcp::socket &Socket, const std::string &Request,
                              Visitor &Who, Time Due) {
  Who.Waiting = Due;
  std::string Answer = co_await ask(Socket, Request);
  Who.Waiting.reset();
  Who.Times.push_back(Clock::now() - Due);
  Who.Answers.insert(std::move(Answer));
}

asio::awaitable<void> beCustomer(std::uint16_t Port, std::string Request,
                                 Visitor &Who) {
  tcp::socket Socket = co_await enterShop(Port);
  asio::steady_timer Timer(Socket.get_executor(), Who.Start);
  co_await Timer.async_wait(asio::use_awaitable);
  while (Clock::now() < Who.End)
    co_await askOnce(Socket, Request, Who, Clock::now());
}

asio::awaitable<void> beOneOfTheOthers(std::uint16_t Port, Visitor &Who) {
  tcp::socket Socket = co_await enterShop(Port);
  asio::steady_timer Timer(Socket.get_executor());
  for (Time Due = Who.Start; Due < Who.End; Due += OthersPause) {
    Timer.expires_at(Due);
    co_await Timer.async_wait(asio::use_awaitable);
    co_await askOnce(Socket, "HEALTH\n", Who, Due);
  }
}

/// \p Pause: how long after one request the next is due.
void add(Experience &All, const Visitor &Who, Clock::duration Pause) {
  All.Answered += Who.Times.size();
  All.Times.insert(All.Times.end(), Who.Times.begin(), Who.Times.end());
  // The request that got no answer, and those that would have come after it.
  if (Who.Waiting)
    for (Time Due = *Who.Waiting; Due < Who.End; Due += Pause)
      All.Times.push_back(Who.End - Due);
  All.Asked = All.Times.size();
}

} // namespace

Milliseconds Experience::quantile(double Share) const {
  if (Times.empty())
    return Milliseconds(0);
  auto Index = static_cast<std::size_t>(Share * Times.size());
  return Times[std::min(Index, Times.size() - 1)];
}

LoadResult runLoad(asio::io_context &Context, std::uint16_t Port,
                   const std::string &Request, int Customers,
                   std::chrono::milliseconds Length) {
  // A moment to connect in.
  Time Start = Clock::now() + std::chrono::milliseconds(100);
  Time End = Start + Length;
  std::deque<Visitor> Asking(Customers, Visitor{Start, End});
  std::deque<Visitor> Others;
  for (Visitor &Who : Asking)
    asio::co_spawn(Context, beCustomer(Port, Request, Who), asio::detached);
  for (int I = 0; I < OtherConnections; ++I) {
    Time First = Start + I * OthersPause / OtherConnections;
    Visitor &Who = Others.emplace_back(Visitor{First, End});
    asio::co_spawn(Context, beOneOfTheOthers(Port, Who), asio::detached);
  }
  Context.run_until(End);

  LoadResult Result;
  std::set<std::string> Answers;
  for (const Visitor &Who : Asking) {
    add(Result.Customers, Who, Length);
    Answers.insert(Who.Answers.begin(), Who.Answers.end());
  }
  for (const Visitor &Who : Others)
    add(Result.Others, Who, OthersPause);
  Result.Answers.assign(Answers.begin(), Answers.end());
  std::sort(Result.Customers.Times.begin(), Result.Customers.Times.end());
  std::sort(Result.Others.Times.begin(), Result.Others.Times.end());
  return Result;
}

} // namespace storefront
