// Coroutines in headers of others are not reported, even where their templates
// are instantiated here.
#include <own/lazy_task.hpp>
#include <own/blocking_header.hpp>

own::lazy_task<int> uses() {
  co_await own::polls();
  co_return co_await own::pollsFor(1);
}
