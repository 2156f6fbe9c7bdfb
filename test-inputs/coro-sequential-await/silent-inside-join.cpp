// What a task is given has to be there before the task: there is no task that
// could be passed in place of the inner await.
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <own/lazy_task.hpp>

using boost::asio::awaitable;
using namespace boost::asio::experimental::awaitable_operators;

template <class... T> own::lazy_task<int> gather(T...) { __builtin_trap(); }

own::lazy_task<int> token();
own::lazy_task<int> send(int Token);
awaitable<int> load();
awaitable<int> store(int);

own::lazy_task<int> both() {
  co_return co_await gather(send(co_await token()), send(1));
}

awaitable<void> operators() {
  auto [A, B] = co_await (store(co_await load()) && store(1));
  (void)A;
  (void)B;
}
