// A function that is named to something that calls it is called: by its name,
// its address, or as a member.
#include <algorithm>
#include <functional>
#include <mutex>
#include <own/lazy_task.hpp>
#include <thread>
#include <unistd.h>
#include <vector>

[[clang::annotate("corolint::blocking")]] void compress(); //~ note: declared blocking here //~ note: declared blocking here

own::lazy_task<> named(std::vector<unsigned> &Values, std::thread &Thread,
                       std::once_flag &Flag) {
  std::for_each(Values.begin(), Values.end(), sleep); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'named'
  std::for_each(Values.begin(), Values.end(), &::sleep); //~ coro-blocking-call: 'sleep' blocks
  std::invoke(compress); //~ coro-blocking-call: 'compress' blocks
  std::call_once(Flag, &compress); //~ coro-blocking-call: 'compress' blocks
  std::invoke(&std::thread::join, Thread); //~ coro-blocking-call: 'std::thread::join' blocks
  co_return;
}
