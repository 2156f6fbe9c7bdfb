// Coroutines that have to be ones, by what they ask, who is given them, what
// they are declared to be for; and those of which not all is compiled.
#include <coroutine>
#include <own/lazy_task.hpp>

own::lazy_task<int> load(int);
void log(int);

// Only a coroutine can ask for that.
struct CurrentExecutor {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  int *await_resume();
};
static own::lazy_task<> spawns(int Count) {
  int *Executor = co_await CurrentExecutor{};
  log(Count);
  log(*Executor);
}
own::lazy_task<> usesSpawns() { co_await spawns(1); }

// Functions and classes that a template is given.
template <auto Function> struct Route {};
static own::lazy_task<int> routed(int Id) {
  log(Id);
  log(1);
  co_return Id;
}
Route<&routed> Known;

template <class H> class Server {
  H Handler;

public:
  own::lazy_task<> run() { co_await Handler.onMessage(co_await load(1)); }
};
struct Echo {
  int Count = 0;
  own::lazy_task<> onMessage(long Id) {
    ++Count;
    log(Count);
    co_return;
  }
};
own::lazy_task<> usesServer() {
  Server<Echo> Own;
  co_await Own.run();
}
template <class T>
concept Handles = requires(T Object) { Object.onEvent(1); };
struct Events {
  int Count = 0;
  own::lazy_task<> onEvent(int Id) {
    Count += Id;
    log(Count);
    co_return;
  }
};
static_assert(Handles<Events>);

// The real one of this name is in another file.
class RealStore {
public:
  own::lazy_task<int> row(int Id);
};
class FakeStore {
public:
  own::lazy_task<int> row(int Id) {
    log(Id);
    log(2);
    co_return Id;
  }
};

// Called by a template that nobody instantiates here.
static own::lazy_task<int> forwarded(unsigned Id) {
  log(1);
  log(2);
  co_return Id;
}
template <class T> auto forwards(T Value) { return forwarded(Value); }

// For who loads this file.
extern "C" own::lazy_task<int> pluginMain(int Count, char) {
  log(Count);
  log(1);
  co_return 0;
}
__attribute__((visibility("default"))) own::lazy_task<int>
exported(int Count, short) {
  log(Count);
  log(1);
  co_return 0;
}
__attribute__((used)) static own::lazy_task<int> kept(int Count, long) {
  log(Count);
  log(1);
  co_return 0;
}

// To be written.
struct NotImplemented {};
static own::lazy_task<int> later(double Value) {
  log(1);
  throw NotImplemented();
  co_return 0;
}
own::lazy_task<int> usesLater() { co_return co_await later(1.0); }

// The await is there where the program is built with another setting.
static own::lazy_task<int> configured(float Value) {
  log(1);
#ifdef WITH_NETWORK
  co_await load(1);
#endif
  log(2);
  co_return 1;
}
own::lazy_task<int> usesConfigured() { co_return co_await configured(1.0F); }
own::lazy_task<> configuredLoop() {
  co_await load(1);
  while (true) {
    log(1);
#ifdef WITH_NETWORK
    co_await load(2);
#endif
  }
}
