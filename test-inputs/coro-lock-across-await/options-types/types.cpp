// Types that the options name: what must not live across an await, and locks
// whose code is elsewhere.
#include <own/lazy_task.hpp>

own::lazy_task<int> load();
namespace app {
class Unwinding {};
class Gate {
public:
  void enter();
  void leave();
};
namespace detail {
class Scope {};
} // namespace detail
} // namespace app
using Alias = app::Unwinding;

own::lazy_task<> types(app::Gate &Front, app::Unwinding &Reference) {
  app::Unwinding First; //~ coro-lock-across-await: 'First' lives on while coroutine 'types' is suspended
  Alias Second; //~ coro-lock-across-await: 'Second' lives on while coroutine 'types' is suspended
  app::detail::Scope Third; //~ coro-lock-across-await: 'Third' lives on while coroutine 'types' is suspended
  app::Unwinding &Same = Reference;
  co_await load(); //~ note: suspended here //~ note: suspended here //~ note: suspended here
  Front.enter(); //~ coro-lock-across-await: 'Front' stays locked while coroutine 'types' is suspended
  co_await load(); //~ note: suspended here //~ note: suspended here //~ note: suspended here //~ note: suspended here
  Front.leave();
  co_await load(); //~ note: suspended here //~ note: suspended here //~ note: suspended here
}
