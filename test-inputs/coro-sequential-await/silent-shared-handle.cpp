// Arguments that lead to one object: a pointer, a smart pointer, an iterator, a
// reference wrapper, a moved value.
#include <functional>
#include <memory>
#include <own/lazy_task.hpp>
#include <string>
#include <vector>

struct State {
  int Value;
};
own::lazy_task<int> a(std::shared_ptr<State>);
own::lazy_task<int> b(std::shared_ptr<State>);
own::lazy_task<int> c(const std::shared_ptr<State> &);
own::lazy_task<int> d(State *);
own::lazy_task<int> e(State &);
own::lazy_task<int> f(std::vector<int>::iterator);
own::lazy_task<int> g(std::string);
own::lazy_task<int> h(const std::string &);

own::lazy_task<int> shared(std::shared_ptr<State> State) {
  auto A = co_await a(State);
  auto B = co_await b(State);
  co_return A + B;
}
own::lazy_task<int> byReference(const std::shared_ptr<State> &State) {
  auto A = co_await c(State);
  auto B = co_await b(State);
  co_return A + B;
}
own::lazy_task<int> dereferenced(std::shared_ptr<State> State) {
  auto A = co_await d(State.get());
  auto B = co_await e(*State);
  co_return A + B;
}
own::lazy_task<int> address(State State) {
  auto A = co_await d(&State);
  auto B = co_await d(&State);
  co_return A + B;
}
own::lazy_task<int> iterators(std::vector<int> Values) {
  auto A = co_await f(Values.begin());
  auto B = co_await f(Values.end());
  co_return A + B;
}
own::lazy_task<int> moved(std::string Text) {
  auto A = co_await h(Text);
  auto B = co_await g(std::move(Text));
  co_return A + B;
}
