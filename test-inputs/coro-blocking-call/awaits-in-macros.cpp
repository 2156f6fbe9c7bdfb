// Awaits and calls often come out of macros: they count at the expansion, like
// written ones.
#include <cppcoro/io_service.hpp>
#include <cppcoro/static_thread_pool.hpp>
#include <own/expected.hpp>
#include <unistd.h>

#define TRY_AWAIT(X)                                                           \
  ({                                                                           \
    auto Result = co_await (X);                                                \
    if (!Result.has_value())                                                   \
      co_return 0;                                                             \
    Result.value();                                                            \
  })
#define GO_TO(POOL) co_await (POOL).schedule()
#define PAUSE() sleep(1)
#define RETRY(N, X)                                                            \
  for (int I = 0; I != (N); ++I)                                               \
  X

struct Client {
  [[clang::annotate("corolint::blocking")]] cppcoro::task<own::expected<int>>
  fetch(unsigned);
};

cppcoro::task<int> macros(Client &Server, cppcoro::static_thread_pool &Pool,
                          cppcoro::io_service &Loop) {
  int Sum = TRY_AWAIT(Server.fetch(1));
  Sum += TRY_AWAIT(Server.fetch(sleep(1))); //~ coro-blocking-call: 'sleep' blocks the thread that runs coroutine 'macros'
  PAUSE(); //~ coro-blocking-call: 'sleep' blocks
  RETRY(3, PAUSE()); //~ coro-blocking-call: 'sleep' blocks
  GO_TO(Pool);
  PAUSE();
  sleep(2);
  GO_TO(Loop);
  PAUSE(); //~ coro-blocking-call: 'sleep' blocks
  co_return Sum;
}
