// Constructing what does not block: where the blocking initialiser is not used,
// copies and moves, and types that are only named.
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <unistd.h>

struct Connection {
  [[clang::annotate("corolint::blocking")]] explicit Connection(const char *);
  Connection() noexcept;
  Connection(const Connection &);
};
struct Options {
  unsigned Left = sleep(1);
  unsigned Right = 0;
};

own::lazy_task<> constructs(const Connection &Given, const Options &Set) {
  Connection Empty;
  Connection Copy(Given);
  Options Chosen{.Left = 1, .Right = 2};
  Options Copied = Set;
  std::optional<Connection> Later;
  std::unique_ptr<Connection> None;
  using Type = decltype(Connection("host"));
  static_assert(sizeof(Options{}) != 0);
  co_return;
}
