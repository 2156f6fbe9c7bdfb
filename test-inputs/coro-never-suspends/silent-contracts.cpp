// A coroutine whose type somebody else demands: a base class, a table, a set of
// overloads or of classes, a library.
#include <functional>
#include <own/lazy_task.hpp>
#include <string>
#include <vector>

struct Request {
  int Id;
};
void log(int);
void start(own::lazy_task<>);
own::lazy_task<> other();

class Handler {
public:
  virtual ~Handler() = default;
  virtual own::lazy_task<int> handle(Request) = 0;
  virtual own::lazy_task<int> optional(int Id) {
    log(Id);
    co_return Id;
  }
};
class Quick final : public Handler {
  own::lazy_task<int> handle(Request R) override {
    log(R.Id);
    co_return R.Id;
  }
};

// A base that is a template knows what it calls by its name.
template <class T> class Base {
public:
  own::lazy_task<> run() { co_await static_cast<T *>(this)->step(1); }
};
class Derived : public Base<Derived> {
  friend Base<Derived>;
  own::lazy_task<> step(int Id) {
    log(Id);
    log(2);
    co_return;
  }
};

// A table of handlers, or functions that could be in one.
static own::lazy_task<> get(const Request &R) {
  log(R.Id);
  log(1);
  co_return;
}
static own::lazy_task<> put(const Request &R) {
  log(R.Id);
  co_await other();
}
static own::lazy_task<> listed(int Id) {
  log(Id);
  log(1);
  co_return;
}
static own::lazy_task<> (*const Table[])(int) = {listed};
static own::lazy_task<> pointed(unsigned Id) {
  log(1);
  log(2);
  co_return;
}
static own::lazy_task<> wrapped(long Id) {
  log(1);
  log(2);
  co_return;
}
using Wrapper = std::function<own::lazy_task<>(long)>;
own::lazy_task<> registers() {
  auto Pointer = &pointed;
  co_await Pointer(1);
  Wrapper Wrapped(wrapped);
  co_await other();
}

// Overloads; classes that can take each other's place.
static own::lazy_task<> store(int Id) {
  log(Id);
  log(2);
  co_return;
}
static own::lazy_task<> store(const std::string &);
class Memory {
  own::lazy_task<bool> load(int Id) {
    log(Id);
    co_return true;
  }
};
class Disk {
  own::lazy_task<bool> load(int Id) {
    log(Id);
    co_await other();
    co_return true;
  }
};

// Somebody starts it, keeps it or hands it on: that takes a task.
static own::lazy_task<> started() {
  log(1);
  log(2);
  co_return;
}
static own::lazy_task<> kept() {
  log(1);
  log(2);
  co_return;
}
static own::lazy_task<> handedOn() {
  log(1);
  log(2);
  co_return;
}
own::lazy_task<> make() { return handedOn(); }
own::lazy_task<> uses() {
  start(started());
  std::vector<own::lazy_task<>> All;
  All.push_back(kept());
  co_await other();
}

// Lambdas and function objects are made to be called by others.
struct Function {
  own::lazy_task<> operator()(int Id) {
    log(Id);
    log(2);
    co_return;
  }
};
void lambdas() {
  start([]() -> own::lazy_task<> {
    log(1);
    log(2);
    co_return;
  }());
}
