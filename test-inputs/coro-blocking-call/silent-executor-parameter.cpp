// A coroutine that runs on the executor it is given, whose type does not say
// whether it is one for blocking calls.
#include <chrono>
#include <concurrencpp/concurrencpp.h>
#include <memory>
#include <thread>

using namespace concurrencpp;

result<void> increment(executor_tag, std::shared_ptr<executor> Ex,
                       int &Counter, std::chrono::seconds Start) {
  std::this_thread::sleep_for(Start);
  co_await resume_on(Ex);
  ++Counter;
}

void all(std::shared_ptr<executor> Worker, int &Counter) {
  increment({}, Worker, Counter, std::chrono::seconds(1)).wait();
}
