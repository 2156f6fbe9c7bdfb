// Stub of <seastar/core/semaphore.hh>.
#pragma once
#include <optional>
#include <seastar/core/future.hh>
namespace seastar {
template <typename ExceptionFactory, typename Clock> class basic_semaphore;
template <typename ExceptionFactory, typename Clock> class semaphore_units {
  basic_semaphore<ExceptionFactory, Clock> *_sem = nullptr;
  unsigned long _n = 0;

public:
  semaphore_units() noexcept = default;
  semaphore_units(semaphore_units &&) noexcept;
  ~semaphore_units();
  void return_all() noexcept;
};
struct semaphore_default_exception_factory {};
struct lowres_clock {};
template <typename ExceptionFactory, typename Clock = lowres_clock>
class basic_semaphore {
  unsigned long _count;

public:
  explicit basic_semaphore(unsigned long);
  future<> wait(unsigned long = 1);
  void signal(unsigned long = 1);
};
using semaphore = basic_semaphore<semaphore_default_exception_factory>;
template <typename E, typename C>
future<semaphore_units<E, C>> get_units(basic_semaphore<E, C> &,
                                        unsigned long) noexcept;
template <typename E, typename C>
std::optional<semaphore_units<E, C>> try_get_units(basic_semaphore<E, C> &,
                                                   unsigned long) noexcept;
template <typename E, typename C>
semaphore_units<E, C> consume_units(basic_semaphore<E, C> &,
                                    unsigned long) noexcept;
} // namespace seastar
