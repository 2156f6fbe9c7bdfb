// A path below /proc or /sys may have a name: a constant string_view, array or
// pointer, and its data() is the same text. No disk is behind it.
#include <cppcoro/task.hpp>
#include <fcntl.h>
#include <string_view>
#include <unistd.h>

namespace app {
constexpr const char *Load = "/proc/loadavg";

bool isFipsEnabled() {
  static const std::string_view Name = "/proc/sys/crypto/fips_enabled";
  const int File = open(Name.data(), O_RDONLY);
  char Answer = '0';
  read(File, &Answer, 1);
  close(File);
  return Answer == '1';
}
bool isLoaded() {
  static constexpr char Modules[] = "/proc/modules";
  const int First = open(Modules, O_RDONLY);
  const int Second = open(Load, O_RDONLY);
  return First >= 0 && Second >= 0;
}
} // namespace app

cppcoro::task<bool> f() { co_return app::isFipsEnabled() && app::isLoaded(); }
// The same without a function between.
cppcoro::task<int> g() {
  static const std::string_view Name = "/proc/sys/crypto/fips_enabled";
  co_return open(Name.data(), O_RDONLY);
}
