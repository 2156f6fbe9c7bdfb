// In a stackful coroutine the library's own waiting suspends; a bridge to
// another library's tasks does not.
#include <cppcoro/io_service.hpp>
#include <cppcoro/sync_wait.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/thread.hh>

cppcoro::task<int> load();
seastar::future<int> query();

seastar::future<> inThread(cppcoro::io_service &Service) {
  return seastar::async([&Service] {
    query().get();
    cppcoro::sync_wait(load()); //~ coro-sync-wait: 'cppcoro::sync_wait' synchronously waits for asynchronous work on the thread that runs this stackful coroutine
    Service.process_events(); //~ coro-sync-wait: 'cppcoro::io_service::process_events' runs an event loop
  });
}
