// Where a parameter decides whether a function blocks, the call that gives it
// decides.
#include <chrono>
#include <fcntl.h>
#include <own/lazy_task.hpp>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

void pause(std::chrono::milliseconds Time) {
  std::this_thread::sleep_for(Time); //~ note: in 'pause', 'std::this_thread::sleep_for' blocks //~ note: in 'pause', 'std::this_thread::sleep_for' blocks //~ note: in 'pause', 'std::this_thread::sleep_for' blocks //~ note: in 'pause', 'std::this_thread::sleep_for' blocks
}
void passOn(std::chrono::milliseconds Time) { pause(Time); } //~ note: 'passOn' calls 'pause' here
void inSeconds(int Count) {
  std::this_thread::sleep_for(std::chrono::seconds(Count)); //~ note: in 'inSeconds', 'std::this_thread::sleep_for' blocks //~ note: in 'inSeconds', 'std::this_thread::sleep_for' blocks
}
void raised(int Count) {
  Count += 5;
  inSeconds(Count); //~ note: 'raised' calls 'inSeconds' here
}

void wait(bool Really) {
  if (Really)
    sleep(1); //~ note: in 'wait', 'sleep' blocks //~ note: in 'wait', 'sleep' blocks //~ note: in 'wait', 'sleep' blocks
}
void poll(bool Once) {
  if (Once)
    return;
  sleep(1); //~ note: in 'poll', 'sleep' blocks
}
enum class Mode { Try, Wait };
void lock(Mode How) {
  if (How == Mode::Wait)
    sleep(1); //~ note: in 'lock', 'sleep' blocks
}
void lockOrNot(Mode How) { How == Mode::Try ? void() : pause(1s); } //~ note: 'lockOrNot' calls 'pause' here
void both(bool A, bool B) {
  if (A && !B)
    sleep(1); //~ note: in 'both', 'sleep' blocks
}
void byDefault(bool Wait = false) { wait(Wait); } //~ note: 'byDefault' calls 'wait' here
void outer(bool Wait) {
  if (!Wait)
    pause(5ms); //~ note: 'outer' calls 'pause' here
}

own::lazy_task<> zero(std::chrono::milliseconds Unknown, bool Flag) {
  pause(0ms);
  passOn(0ms);
  passOn(0s);
  inSeconds(0);
  pause(std::chrono::milliseconds::zero());
  wait(false);
  poll(true);
  lock(Mode::Try);
  lockOrNot(Mode::Try);
  both(true, true);
  both(false, false);
  byDefault();
  outer(true);
  constexpr auto None = 0ms;
  passOn(None);
  co_return;
}

own::lazy_task<> something(std::chrono::milliseconds Unknown, bool Flag) {
  pause(1ms); //~ coro-blocking-call: 'pause' blocks the thread that runs coroutine 'something': it reaches 'std::this_thread::sleep_for'
  passOn(Unknown); //~ coro-blocking-call: 'passOn' blocks the thread that runs coroutine 'something': it reaches 'std::this_thread::sleep_for' through 1 more function
  inSeconds(1); //~ coro-blocking-call: 'inSeconds' blocks the thread that runs coroutine 'something': it reaches 'std::this_thread::sleep_for'
  raised(0); //~ coro-blocking-call: 'raised' blocks the thread that runs coroutine 'something': it reaches 'std::this_thread::sleep_for' through 1 more function
  wait(true); //~ coro-blocking-call: 'wait' blocks the thread that runs coroutine 'something': it reaches 'sleep'
  wait(Flag); //~ coro-blocking-call: 'wait' blocks the thread that runs coroutine 'something': it reaches 'sleep'
  poll(false); //~ coro-blocking-call: 'poll' blocks the thread that runs coroutine 'something': it reaches 'sleep'
  lock(Mode::Wait); //~ coro-blocking-call: 'lock' blocks the thread that runs coroutine 'something': it reaches 'sleep'
  lockOrNot(Mode::Wait); //~ coro-blocking-call: 'lockOrNot' blocks the thread that runs coroutine 'something': it reaches 'std::this_thread::sleep_for' through 1 more function
  both(true, false); //~ coro-blocking-call: 'both' blocks the thread that runs coroutine 'something': it reaches 'sleep'
  byDefault(true); //~ coro-blocking-call: 'byDefault' blocks the thread that runs coroutine 'something': it reaches 'sleep' through 1 more function
  outer(false); //~ coro-blocking-call: 'outer' blocks the thread that runs coroutine 'something': it reaches 'std::this_thread::sleep_for' through 1 more function
  co_return;
}
