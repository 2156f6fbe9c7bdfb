// After an await that moves the coroutine to threads that may block, its code
// may block, until it moves back.
#include <boost/asio.hpp>
#include <concurrencpp/concurrencpp.h>
#include <coro/coro.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <unistd.h>
#include <winrt/base.h>

namespace asio = boost::asio;

cppcoro::task<> cppcoroPool(cppcoro::static_thread_pool &Pool) {
  co_await Pool.schedule();
  sleep(1);
}

coro::task<> libcoroPool(coro::thread_pool &Pool) {
  co_await Pool.schedule();
  sleep(1);
}

asio::awaitable<void> posted(asio::thread_pool &Pool) {
  co_await asio::post(Pool, asio::use_awaitable);
  sleep(1);
  co_await asio::post(Pool.get_executor(), asio::use_awaitable);
  sleep(1);
}

asio::awaitable<void> bound(asio::thread_pool &Pool) {
  co_await asio::post(asio::bind_executor(Pool, asio::use_awaitable));
  sleep(1);
}

winrt::Windows::Foundation::IAsyncAction background() {
  co_await winrt::resume_background();
  sleep(1);
}

concurrencpp::result<void> resumed(concurrencpp::runtime &Runtime) {
  co_await concurrencpp::resume_on(Runtime.background_executor());
  sleep(1);
}

cppcoro::task<> throughVariable(cppcoro::static_thread_pool &Pool) {
  auto Switch = Pool.schedule();
  co_await Switch;
  sleep(1);
}
