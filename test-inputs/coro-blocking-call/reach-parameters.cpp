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
  std::this_thread::sleep_for(Time);
}
void passOn(std::chrono::milliseconds Time) { pause(Time); }
void inSeconds(int Count) {
  std::this_thread::sleep_for(std::chrono::seconds(Count));
}
void raised(int Count) {
  Count += 5;
  inSeconds(Count);
}

void wait(bool Really) {
  if (Really)
    sleep(1);
}
void poll(bool Once) {
  if (Once)
    return;
  sleep(1);
}
enum class Mode { Try, Wait };
void lock(Mode How) {
  if (How == Mode::Wait)
    sleep(1);
}
void lockOrNot(Mode How) { How == Mode::Try ? void() : pause(1s); }
void both(bool A, bool B) {
  if (A && !B)
    sleep(1);
}
void either(bool A, bool B) {
  if (A || B)
    sleep(1);
}
void byDefault(bool Wait = false) { wait(Wait); }
void outer(bool Wait) {
  if (!Wait)
    pause(5ms);
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
  pause(1ms);
  passOn(Unknown);
  inSeconds(1);
  raised(0);
  wait(true);
  wait(Flag);
  poll(false);
  lock(Mode::Wait);
  lockOrNot(Mode::Wait);
  both(true, false);
  either(false, false);
  byDefault(true);
  outer(false);
  co_return;
}
