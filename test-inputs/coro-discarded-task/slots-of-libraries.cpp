// Functions of libraries that throw away what their callable returns.
#include <QObject>
#include <algorithm>
#include <boost/asio.hpp>
#include <mutex>
#include <own/lazy_task.hpp>
#include <thread>
#include <vector>

namespace asio = boost::asio;

own::lazy_task<> job();
own::lazy_task<> each(int);
asio::awaitable<void> session();

void hands(asio::io_context &Context, asio::steady_timer &Timer,
           std::vector<int> &Values, QObject *Sender) {
  std::thread A([] { return job(); }); //~ coro-discarded-task: this returns a task, which 'std::thread::thread' drops
  std::jthread B(job); //~ coro-discarded-task: this returns a task
  std::for_each(Values.begin(), Values.end(), each); //~ coro-discarded-task: this returns a task, which 'std::for_each' drops
  std::for_each(Values.begin(), Values.end(), [](int N) -> own::lazy_task<> { co_await each(N); }); //~ coro-discarded-task: this returns a task
  std::for_each_n(Values.begin(), 3, each); //~ coro-discarded-task: this returns a task
  std::ranges::for_each(Values, each); //~ coro-discarded-task: this returns a task
  std::once_flag Flag;
  std::call_once(Flag, job); //~ coro-discarded-task: this returns a task, which 'std::call_once' drops
  asio::post(Context, [] { return session(); }); //~ coro-discarded-task: this returns a task, which 'boost::asio::post' drops; 'boost::asio::awaitable' is lazy, so its work never runs; start it in there with 'asio::co_spawn'
  asio::post([]() -> asio::awaitable<void> { co_await session(); }); //~ coro-discarded-task: this returns a task
  asio::dispatch(Context, job); //~ coro-discarded-task: this returns a task
  asio::defer(Context, job); //~ coro-discarded-task: this returns a task
  Timer.async_wait([](asio::error_code) { return session(); }); //~ coro-discarded-task: this returns a task
  Timer.async_wait([](asio::error_code) -> asio::awaitable<void> { co_await session(); }); //~ coro-discarded-task: this returns a task
  QObject::connect(Sender, &QTimer::timeout, [] { return job(); }); //~ coro-discarded-task: this returns a task, which 'QObject::connect' drops
  QObject::connect(Sender, &QTimer::timeout, Sender, job); //~ coro-discarded-task: this returns a task
  QTimer::singleShot(100, []() -> own::lazy_task<> { co_await job(); }); //~ coro-discarded-task: this returns a task, which 'QTimer::singleShot' drops
}
