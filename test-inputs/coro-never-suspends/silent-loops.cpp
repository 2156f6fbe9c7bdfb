// Loops that suspend, that end by themselves, that change what they ask for, or
// that run elsewhere.
#include <algorithm>
#include <array>
#include <atomic>
#include <cppcoro/static_thread_pool.hpp>
#include <mutex>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>
#include <vector>

struct Queue {
  bool try_pop(int &);
};
own::lazy_task<> next();
own::lazy_task<> yield();
void handle(int);
void step();

struct Worker {
  std::atomic<bool> Ready;
  std::atomic<int> Left;
  Queue Values;
  bool Done = false;

  own::lazy_task<> suspends() {
    while (true) {
      if (Ready.load())
        co_await next();
    }
    while (!Ready.load())
      co_await yield();
    for (;;)
      co_await next();
  }
  own::lazy_task<> ends(std::vector<int> &Items) {
    co_await next();
    int Value = 0;
    // It drains the queue.
    while (Values.try_pop(Value))
      handle(Value);
    while (true) {
      if (!Values.try_pop(Value))
        break;
      handle(Value);
    }
    while (true) {
      if (handle(Value), Value > 3)
        break;
      ++Value;
    }
    // A bounded spin.
    int Spins = 0;
    while (!Ready.load() && Spins < 100)
      ++Spins;
    for (int I = 0; I < 10 && !Ready.load(); ++I)
      std::this_thread::yield();
    // What it asks for it changes itself.
    while (Left.load() > 0)
      Left.fetch_sub(1);
    int Expected = 0;
    while (!Left.compare_exchange_weak(Expected, 1))
      ;
    while (!Ready.load())
      step();
    while (!Done)
      step();
    for (int Item : Items)
      handle(Item);
    while (true) {
      step();
      throw 1;
    }
  }
  own::lazy_task<> small() {
    co_await next();
    std::array<std::vector<int>, 4> Few;
    for (auto &Row : Few)
      std::ranges::sort(Row);
  }
};

// An exception is how it ends.
own::lazy_task<> reads() {
  co_await next();
  try {
    while (true)
      step();
  } catch (int) {
  }
}

cppcoro::task<> onPool(cppcoro::static_thread_pool &Pool, Worker &W) {
  co_await Pool.schedule();
  while (!W.Ready.load())
    ;
}

// No coroutine.
void thread(Worker &W) {
  while (true)
    step();
}
