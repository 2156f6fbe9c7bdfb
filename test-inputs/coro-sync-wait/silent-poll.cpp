// Driving a loop without waiting: what is ready is run, the rest stays.
#include <boost/asio.hpp>

boost::asio::awaitable<void> drives(boost::asio::io_context &Context) {
  Context.poll();
  Context.stop();
  (void)sizeof(Context.run());
  co_return;
}
