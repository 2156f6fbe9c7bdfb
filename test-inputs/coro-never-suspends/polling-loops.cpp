// Loops that wait for what only another thread changes, without suspending.
#include <atomic>
#include <boost/asio.hpp>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>

namespace asio = boost::asio;

struct Queue {
  bool try_pop(int &);
  int *try_front();
};
own::lazy_task<> next();

struct Worker {
  std::atomic<bool> Ready;
  std::atomic<int> Left;
  bool Stopped = false;
  volatile bool Flag = false;
  Queue Values;

  own::lazy_task<int> waits() {
    co_await next();
    while (!Ready.load()) //~ coro-never-suspends: this loop asks 'Ready' again and again and never suspends: it keeps the thread that runs coroutine 'waits' until somebody else changes that; await an asynchronous event
      ;
    while (!Ready) { //~ coro-never-suspends: this loop asks 'Ready'
      std::this_thread::yield();
    }
    while (Left.load() > 0) //~ coro-never-suspends: this loop asks 'Left'
      usleep(10);
    while (!Flag) //~ coro-never-suspends: this loop asks 'Flag'
      ;
    int Value = 0;
    while (!Values.try_pop(Value)) { //~ coro-never-suspends: this loop asks 'Queue::try_pop'
    }
    while (!Stopped) //~ coro-never-suspends: this loop asks 'Stopped'
      sleep(1);
    while (true) { //~ coro-never-suspends: this loop asks 'Ready'
      if (Ready.load())
        break;
      usleep(10);
    }
    for (;;) //~ coro-never-suspends: this loop asks 'Queue::try_pop'
      if (Values.try_pop(Value))
        co_return Value;
  }

  asio::awaitable<void> asio() {
    co_await asio::post(asio::use_awaitable);
    while (!Ready.load()) //~ coro-never-suspends: until somebody else changes that; await 'boost::asio::experimental::channel' or
      ;
  }
};
