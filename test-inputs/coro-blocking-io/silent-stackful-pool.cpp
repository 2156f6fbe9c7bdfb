// A stackful coroutine that is started on a pool of threads may block there.
#include <boost/asio.hpp>
#include <fstream>
#include <string>
#include <unistd.h>

namespace asio = boost::asio;

void grep(asio::thread_pool &Pool, std::string File) {
  asio::spawn(
      Pool,
      [File](asio::yield_context Yield) {
        std::ifstream In(File);
        std::string Line;
        while (std::getline(In, Line))
          ;
      },
      asio::detached);
  asio::spawn(
      Pool.get_executor(), [](asio::yield_context) { sleep(1); },
      asio::detached);
}

void same(asio::thread_pool &Pool, std::string File) {
  asio::co_spawn(
      Pool,
      [File]() -> asio::awaitable<void> {
        std::ifstream In(File);
        co_return;
      },
      asio::detached);
}
