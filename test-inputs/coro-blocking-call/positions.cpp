// Wherever a call stands in a coroutine, it is found.
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <vector>

struct Client {
  explicit Client(unsigned);
  unsigned Value;
};
own::lazy_task<unsigned> next(unsigned);
std::vector<int> waitFor(unsigned);

own::lazy_task<unsigned> positions(int Choice) {
  unsigned Value = sleep(1); //~ coro-blocking-call: 'sleep' blocks
  Client Braces{sleep(2)}; //~ coro-blocking-call: 'sleep' blocks
  Client Round(sleep(3)); //~ coro-blocking-call: 'sleep' blocks
  static unsigned Once = sleep(4); //~ coro-blocking-call: 'sleep' blocks
  unsigned Array[] = {1, sleep(5)}; //~ coro-blocking-call: 'sleep' blocks
  if (unsigned Left = sleep(6); Left != 0) //~ coro-blocking-call: 'sleep' blocks
    ++Value;
  switch (sleep(7)) { //~ coro-blocking-call: 'sleep' blocks
  case 0:
    sleep(8); //~ coro-blocking-call: 'sleep' blocks
    break;
  default:
    sleep(9); //~ coro-blocking-call: 'sleep' blocks
  }
  for (unsigned I = sleep(10); I < sleep(11); I += sleep(12)) //~ coro-blocking-call: 'sleep' blocks //~ coro-blocking-call: 'sleep' blocks //~ coro-blocking-call: 'sleep' blocks
    ;
  for (int I : waitFor(sleep(13))) //~ coro-blocking-call: 'sleep' blocks
    Value += I;
  do
    sleep(14); //~ coro-blocking-call: 'sleep' blocks
  while (Choice != 0 && sleep(15) != 0); //~ coro-blocking-call: 'sleep' blocks
  auto Capture = [Left = sleep(16)] { return Left; }; //~ coro-blocking-call: 'sleep' blocks
  Value += co_await next(sleep(17)); //~ coro-blocking-call: 'sleep' blocks
  auto *New = new Client(sleep(18)); //~ coro-blocking-call: 'sleep' blocks
  try {
    throw sleep(19); //~ coro-blocking-call: 'sleep' blocks
  } catch (unsigned) {
    sleep(20); //~ coro-blocking-call: 'sleep' blocks
  }
again:
  sleep(21), sleep(22); //~ coro-blocking-call: 'sleep' blocks //~ coro-blocking-call: 'sleep' blocks
  Value += ({ sleep(23); }); //~ coro-blocking-call: 'sleep' blocks
  co_return Choice ? sleep(24) : Value; //~ coro-blocking-call: 'sleep' blocks
}
