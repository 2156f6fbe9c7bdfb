// A container that the loop empties: each element is on its own.
#include <own/lazy_task.hpp>
#include <memory>
#include <list>
#include <utility>

struct Session {
  own::lazy_task<> close();
};
template <class T> struct queue {
  bool empty() const;
  unsigned long size() const;
  T &front();
  void pop();
  void push(T);
};

own::lazy_task<> drain(queue<std::unique_ptr<Session>> Sessions) {
  while (!Sessions.empty()) {
    auto Session = std::move(Sessions.front());
    Sessions.pop();
    co_await Session->close(); //~ coro-sequential-await: one await for each iteration of this loop
  }
}
own::lazy_task<> sized(queue<std::unique_ptr<Session>> Sessions) {
  while (Sessions.size() > 0) {
    auto Session = std::move(Sessions.front());
    Sessions.pop();
    co_await Session->close(); //~ coro-sequential-await: one await for each iteration of this loop
  }
}
// Silent: the list of work grows while it is worked on.
own::lazy_task<> grows(queue<std::unique_ptr<Session>> Sessions) {
  while (!Sessions.empty()) {
    auto Session = std::move(Sessions.front());
    Sessions.pop();
    co_await Session->close();
    Sessions.push(std::make_unique<struct Session>());
  }
}
template <class T> struct deque {
  std::unique_ptr<T> try_pop();
};
own::lazy_task<> taken(deque<Session> Sessions) {
  while (auto Session = Sessions.try_pop())
    co_await Session->close(); //~ coro-sequential-await: one await for each iteration of this loop
}
