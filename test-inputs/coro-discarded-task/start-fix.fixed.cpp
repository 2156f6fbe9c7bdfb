// In a plain function the fix hands the task to what starts it, on an executor
// that is in scope: a local variable, a parameter, a member. None, no fix.
#include <boost/asio.hpp>

namespace asio = boost::asio;

asio::awaitable<void> session(int);
asio::awaitable<int> count();

class Server {
  asio::io_context &Context;

public:
  void accepts() {
    asio::co_spawn(Context, session(1), asio::detached);
    asio::co_spawn(Context, session(2), asio::detached);
  }
  void later() {
    asio::post(Context, [] {
      session(3);
    });
  }
};
void parameter(asio::io_context &Context) {
  asio::co_spawn(Context, session(4), asio::detached);
  asio::co_spawn(Context, count(), asio::detached);
}
void constant(const asio::io_context &Context) {
  session(5);
}
void executor(asio::any_io_executor Executor, bool Twice) {
  if (Twice)
    asio::co_spawn(Executor, session(6), asio::detached);
}
int main() {
  session(7);
  asio::io_context Loop;
  asio::co_spawn(Loop, session(8), asio::detached);
  asio::steady_timer Timer(Loop);
  asio::co_spawn(Loop, Timer.async_wait(asio::use_awaitable), asio::detached);
  Loop.run();
}
