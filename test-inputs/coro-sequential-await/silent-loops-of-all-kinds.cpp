// Loops whose iterations are meant to come one after the other.
#include <asio.hpp>
#include <own/lazy_task.hpp>
#include <stdexcept>
#include <string>
#include <vector>

struct Item {
  own::lazy_task<bool> check() const;
  own::lazy_task<> stop();
  own::lazy_task<> wait();
};
struct Stream {
  own::lazy_task<int> write(const Item &);
};
struct semaphore {
  own::lazy_task<> acquire();
  void release();
};
own::lazy_task<int> load(int Offset);
own::lazy_task<int> next(int &Cursor);
own::lazy_task<int> combine(int Total, const Item &);
own::lazy_task<> sleepFor(int);
own::lazy_task<> connect(const Item &);

// A value is carried into the next iteration.
own::lazy_task<int> folds(std::vector<Item> Items) {
  int Total = 0;
  for (const Item &Each : Items)
    Total = co_await combine(Total, Each);
  co_return Total;
}
own::lazy_task<> readsOn(int Size) {
  for (int Offset = 0; Offset < Size;)
    Offset += co_await load(Offset);
  for (int Offset = 0; Offset < Size; Offset += 1)
    Offset += co_await load(Offset);
}
own::lazy_task<int> cursor(std::vector<Item> Items) {
  int Cursor = 0, Sum = 0;
  for (unsigned I = 0; I != Items.size(); ++I)
    Sum += co_await next(Cursor);
  co_return Sum;
}
// It leaves when it has found something, or at the first error.
own::lazy_task<bool> finds(std::vector<Item> Items) {
  for (const Item &Each : Items)
    if (co_await Each.check())
      co_return true;
  for (const Item &Each : Items) {
    bool Good = co_await Each.check();
    if (!Good)
      throw std::runtime_error("bad");
  }
  bool All = true;
  for (unsigned I = 0; I != Items.size() && All; ++I)
    All = co_await Items[I].check();
  for (const Item &Each : Items) {
    if (!All)
      continue;
    All = co_await Each.check();
  }
  co_return All;
}
// It backs off, or keeps to a limit.
own::lazy_task<> paced(std::vector<Item> Items, semaphore &Slots) {
  for (Item &Each : Items) {
    co_await Each.stop();
    co_await sleepFor(100);
  }
  for (Item &Each : Items) {
    co_await Slots.acquire();
    co_await Each.stop();
    Slots.release();
  }
}
// What is waited for runs already.
own::lazy_task<> joins(std::vector<Item> Items) {
  for (Item &Each : Items)
    co_await Each.wait();
}
// One stream gets it all.
own::lazy_task<> writes(std::vector<Item> Items, Stream &Out) {
  for (const Item &Each : Items)
    co_await Out.write(Each);
}
asio::awaitable<void> sends(std::vector<asio::const_buffer> Buffers,
                            asio::ip::tcp::socket &Socket) {
  for (asio::const_buffer Buffer : Buffers)
    co_await asio::async_write(Socket, Buffer, asio::use_awaitable);
}
// Steps, attempts and repetitions.
own::lazy_task<> runs(std::vector<Item> Steps) {
  for (Item &Step : Steps)
    co_await Step.stop();
  for (int Attempt = 0; Attempt != 3; ++Attempt)
    co_await load(Attempt);
  for (int I = 0; I != 3; ++I)
    co_await load(7);
  for (int I = 0; I != 3; ++I)
    co_await load(I);
}
// Nobody knows how often.
own::lazy_task<> polls(Item &Each, std::vector<Item> Items) {
  while (!co_await Each.check())
    co_await Each.stop();
  while (Items.size() < 3)
    co_await Each.stop();
  for (;;)
    co_await Each.stop();
}
// Nested: each step of the outer loop is another one.
own::lazy_task<> nested(std::vector<std::vector<Item>> Rows) {
  for (auto &Row : Rows)
    for (Item &Each : Row)
      if (!co_await Each.check())
        break;
}
