// Guards that were awaited, or whose future somebody uses.
#include <cppcoro/async_mutex.hpp>
#include <memory>
#include <own/async_mutex.hpp>
#include <seastar/core/coroutine.hh>
#include <seastar/core/semaphore.hh>

struct Lease {
  Lease(const Lease &);
  ~Lease();
};
struct Connection;
own::async_mutex &mutexOf(Connection &);
void keep(seastar::future<seastar::semaphore_units<
              seastar::semaphore_default_exception_factory,
              seastar::lowres_clock>>);

seastar::future<> units(seastar::semaphore &Sem) {
  auto Guard = co_await seastar::get_units(Sem, 1);
  auto Future = seastar::get_units(Sem, 1);
  auto Units = co_await std::move(Future);
  auto Other = seastar::get_units(Sem, 1);
  keep(std::move(Other));
  co_await seastar::get_units(Sem, 1).then([](auto Units) {});
  auto Waiting = Sem.wait(1);
  co_await std::move(Waiting);
}
cppcoro::task<> locks(cppcoro::async_mutex &Mutex, Connection &Of) {
  auto Guard = co_await Mutex.scoped_lock_async();
  auto Own = co_await mutexOf(Of).scoped_lock();
  auto Operation = mutexOf(Of).scoped_lock();
  auto Held = co_await Operation;
  if (auto Tried = mutexOf(Of).try_scoped_lock())
    co_return;
}
