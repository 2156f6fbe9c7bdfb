// The blocking form that is made of the asynchronous one waits for it: that is
// its purpose.
#include <boost/asio.hpp>
#include <cppcoro/sync_wait.hpp>

namespace asio = boost::asio;

cppcoro::task<int> fetchAsync(int);
inline int fetch(int Id) { return cppcoro::sync_wait(fetchAsync(Id)); }

asio::awaitable<int> storeAsync(int);
int store(asio::io_context &Context, int Id) {
  auto Result = asio::co_spawn(Context, storeAsync(Id), asio::use_future);
  Context.run();
  return Result.get();
}
