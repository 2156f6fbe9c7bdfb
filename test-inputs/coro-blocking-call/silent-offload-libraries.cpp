// Each library's way to have something done elsewhere, and the project's own,
// which says so by an attribute.
#include <QtConcurrent/QtConcurrent>
#include <boost/asio.hpp>
#include <concurrencpp/concurrencpp.h>
#include <cppcoro/schedule_on.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <folly/executors/CPUThreadPoolExecutor.h>
#include <own/lazy_task.hpp>
#include <unistd.h>
#include <userver/engine/async.hpp>

namespace asio = boost::asio;

[[clang::annotate("corolint::leaves_executor")]] own::lazy_task<> background();

template <class F>
[[clang::annotate("corolint::offload")]] own::lazy_task<> onWorker(F Function) {
  co_await background();
  Function();
}

own::lazy_task<> offloads(folly::CPUThreadPoolExecutor &Folly,
                          concurrencpp::runtime &Runtime,
                          asio::thread_pool &Pool,
                          userver::engine::TaskProcessor &Files) {
  co_await onWorker([] { sleep(1); });
  asio::post(asio::bind_executor(Pool, [] { sleep(1); }));
  Pool.get_executor().execute([] { sleep(1); });
  folly::via(&Folly, [] { sleep(1); });
  Folly.add([] { sleep(1); });
  Runtime.background_executor()->post([] { sleep(1); });
  QtConcurrent::run([] { sleep(1); });
  userver::engine::AsyncNoSpan(Files, [] { sleep(1); }).Get();
}
