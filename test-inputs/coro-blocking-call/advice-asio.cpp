// What Asio offers in place of each kind of blocking call.
#include <boost/asio.hpp>
#include <condition_variable>
#include <cstdlib>
#include <future>
#include <latch>
#include <netdb.h>
#include <poll.h>
#include <semaphore>
#include <signal.h>
#include <stdio.h>
#include <thread>
#include <unistd.h>

[[clang::annotate("corolint::blocking")]] void compress();
//~^ note: declared blocking here

boost::asio::awaitable<void> needs(std::condition_variable &Condition,
                                   std::unique_lock<std::mutex> &Lock,
                                   std::counting_semaphore<> &Semaphore,
                                   std::latch &Latch, std::future<int> &Future,
                                   std::thread &Thread, pollfd *Files,
                                   const sigset_t &Signals) {
  int Signal;
  addrinfo *Found;
  getaddrinfo("host", "80", nullptr, &Found); //~ coro-blocking-call: await 'boost::asio::ip::tcp::resolver::async_resolve'
  system("make"); //~ coro-blocking-call: await the child's 'async_wait', or offload the call with 'boost::asio::post' to 'boost::asio::thread_pool'
  Condition.wait(Lock); //~ coro-blocking-call: await 'boost::asio::experimental::channel' or a cancelled 'boost::asio::steady_timer'
  Semaphore.acquire(); //~ coro-blocking-call: await 'boost::asio::experimental::channel' of that capacity
  Latch.wait(); //~ coro-blocking-call: await the tasks together with '&&' from 'boost::asio::experimental::awaitable_operators'
  Future.get(); //~ coro-blocking-call: make the producer return 'boost::asio::awaitable' and 'co_await' it
  Thread.join(); //~ coro-blocking-call: await 'boost::asio::co_spawn' on 'boost::asio::thread_pool' instead of joining a thread
  poll(Files, 1, -1); //~ coro-blocking-call: await 'async_wait' of 'boost::asio::posix::stream_descriptor'
  sigwait(&Signals, &Signal); //~ coro-blocking-call: await 'async_wait' of 'boost::asio::signal_set'
  getchar(); //~ coro-blocking-io: await 'boost::asio::posix::stream_descriptor' on the input
  fsync(1); //~ coro-blocking-io: offload it with 'boost::asio::post' to 'boost::asio::thread_pool'
  compress(); //~ coro-blocking-call: 'compress' blocks the thread that runs coroutine 'needs'; offload it with 'boost::asio::post' to 'boost::asio::thread_pool'
  co_return;
}
