// Results that are no tasks: handles, generators that nobody iterates,
// expected-like values, awaiters, plain values with a lazy member function.
#include <own/expected.hpp>
#include <own/generator.hpp>
#include <own/lazy_task.hpp>

own::generator<int> numbers();
own::expected<int> parse();
struct Plain {
  own::lazy_task<> later();
};
Plain plain();

own::lazy_task<> results() {
  numbers();
  parse();
  plain();
  std::suspend_always{};
  co_return;
}
