// Awaiters that no coroutine returns and that are no work of their own: without
// a result, of channels, timers, events, locks, hops, wrappers of tasks, and
// questions to the coroutine's own environment.
#include <coroutine>
#include <own/client.hpp>
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>
#include <string>

template <typename T> using awaiter = own::callback_awaiter<T>;

struct Channel {
  awaiter<int> read();
  awaiter<int> peek() const;
  awaiter<bool> put(int);
};
struct Clock {
  awaiter<bool> sleep_for(int) const;
  awaiter<bool> after(int) const;
};
struct timer_awaiter : awaiter<bool> {};
timer_awaiter expiry(int);
struct Event {
  awaiter<bool> wait() const;
};
struct Pool {
  awaiter<int> schedule() const;
  awaiter<int> hop_to_executor(int) const;
};
struct Guard {
  Guard(Guard &&);
  ~Guard();
};
struct Gate {
  awaiter<Guard> hold(int) const;
};
struct Environment {
  awaiter<int> operator()(int) const;
};
awaiter<int> current_priority();
awaiter<int> as_result(own::eager_task<int> &);
awaiter<int> as_value(own::lazy_task<int>);
own::lazy_task<int> work(int);

own::lazy_task<> noResult(own::client &One, own::client &Two) {
  co_await One.ping();
  co_await Two.ping();
  co_await One.query("users");
  co_await Two.query("users");
}
own::lazy_task<int> channels(Channel &One, Channel &Two) {
  int A = co_await One.read();
  int B = co_await Two.read();
  int C = co_await One.peek();
  int D = co_await Two.peek();
  bool E = co_await One.put(1);
  bool F = co_await Two.put(2);
  co_return A + B + C + D + E + F;
}
own::lazy_task<int> waits(const Clock &One, const Event &A, const Event &B, int Delay) {
  bool First = co_await One.sleep_for(1);
  bool Second = co_await One.sleep_for(2);
  bool Third = co_await A.wait();
  bool Fourth = co_await B.wait();
  bool Fifth = co_await expiry(Delay);
  bool Sixth = co_await expiry(Delay + 1);
  co_return First + Second + Third + Fourth + Fifth + Sixth;
}
own::lazy_task<int> hops(const Pool &One, const Pool &Two) {
  int A = co_await One.schedule();
  int B = co_await Two.schedule();
  int C = co_await One.hop_to_executor(1);
  int D = co_await Two.hop_to_executor(2);
  co_return A + B + C + D;
}
own::lazy_task<> locks(const Gate &One, const Gate &Two) {
  auto A = co_await One.hold(1);
  auto B = co_await Two.hold(2);
}
own::lazy_task<int> environment(const Environment &One) {
  int A = co_await current_priority();
  int B = co_await current_priority();
  int C = co_await One(1);
  int D = co_await One(2);
  co_return A + B + C + D;
}
own::lazy_task<int> wrappers(own::eager_task<int> &One, own::eager_task<int> &Two) {
  int A = co_await as_result(One);
  int B = co_await as_result(Two);
  int C = co_await as_value(work(1));
  int D = co_await as_value(work(2));
  co_return A + B + C + D;
}
own::lazy_task<int> dependent(const own::client &Client) {
  auto Users = co_await Client.query("users");
  auto First = co_await Client.find(Users.size());
  co_return First.size();
}
