// A lambda that is handed to something that calls it before it returns runs
// here: algorithms, algorithms of ranges, visitors and their like.
#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <variant>
#include <vector>

own::lazy_task<> onTheSpot(std::vector<unsigned> &Values,
                           std::optional<unsigned> Pause,
                           std::variant<int, char> &Choice,
                           std::once_flag &Flag) {
  std::for_each(Values.begin(), Values.end(), [](unsigned Value) { //~ note: the lambda runs during this call
    sleep(Value); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'onTheSpot'
  });
  std::sort(Values.begin(), Values.end(), [](unsigned A, unsigned B) { //~ note: the lambda runs during this call
    return sleep(A) < B; //~ coro-blocking-call: 'sleep' blocks
  });
  std::ranges::for_each(Values, [](unsigned Value) { //~ note: the lambda runs during this call
    sleep(Value); //~ coro-blocking-call: 'sleep' blocks
  });
  Pause.transform([](unsigned Value) { //~ note: the lambda runs during this call
    return sleep(Value); //~ coro-blocking-call: 'sleep' blocks
  });
  std::invoke([](unsigned Value) { return sleep(Value); }, 1U); //~ note: the lambda runs during this call //~ coro-blocking-call: 'sleep' blocks
  std::visit([](auto &) { sleep(2); }, Choice); //~ note: the lambda runs during this call //~ coro-blocking-call: 'sleep' blocks
  std::call_once(Flag, [] { //~ note: the lambda runs during this call
    sleep(3); // Whoever comes second waits too. //~ coro-blocking-call: 'sleep' blocks
  });
  co_return;
}
