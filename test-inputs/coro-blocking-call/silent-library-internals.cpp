// The coroutines of a library itself run loops and wait where they have to.
#include <boost/asio.hpp>
#include <cppcoro/io_service.hpp>
#include <cppcoro/sync_wait.hpp>

namespace boost::asio::detail {
inline awaitable<void> drive(io_context &Context, ip::tcp::socket &Socket,
                             mutable_buffer Data) {
  Context.run_one();
  Socket.read_some(Data);
  co_return;
}
} // namespace boost::asio::detail

namespace cppcoro {
task<int> work();
inline task<int> block(io_service &Service) {
  Service.process_events();
  co_return sync_wait(work());
}
} // namespace cppcoro
