// Senders describe work; building one starts nothing. What is composed with
// '|', given to an algorithm, or started is consumed.
#include <own/senders.hpp>
#include <stdexec/execution.hpp>

void work(own::pool &Pool) {
  Pool.schedule(); //~ coro-discarded-task: the task that 'schedule' returns is dropped; 'own::any_sender' is lazy, so its work never runs
  own::just(1); //~ coro-discarded-task: the task that 'just' returns is dropped
  own::then(Pool.schedule(), [] {}); //~ coro-discarded-task: the task that 'then' returns is dropped
  Pool.schedule() | own::then([] {}); //~ coro-discarded-task: is dropped; 'own::any_sender' is lazy
  own::when_all(own::just(1), Pool.schedule()); //~ coro-discarded-task: the task that 'when_all' returns is dropped
  own::start_detached(Pool.schedule() | own::then([] {}));
  Pool.schedule() | own::then([] {}) | own::start_detached();
  own::run_and_wait(own::just(1));
}
void standard() {
  stdexec::then(stdexec::just(1), [](int) {}); //~ coro-discarded-task: is dropped; 'stdexec::__sexpr' is lazy
  stdexec::just(1) | stdexec::then([](int) {}); //~ coro-discarded-task: is dropped; 'stdexec::__sexpr' is lazy
  auto Work = stdexec::just(2) | stdexec::then([](int) {}); //~ coro-discarded-task: the task in 'Work' is never awaited
  auto Used = stdexec::just(3) | stdexec::then([](int) {});
  stdexec::sync_wait(stdexec::when_all(Used, stdexec::just(4)));
  stdexec::start_detached(stdexec::just(5));
}
