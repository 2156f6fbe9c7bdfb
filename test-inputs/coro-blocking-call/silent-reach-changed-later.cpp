// A parameter that is changed after the call that it decides about still has
// there what the caller gave. (A path that is made from itself stays where it
// was, too. As in a tool that resolves a block device below /sys.)
#include <cppcoro/task.hpp>
#include <filesystem>
#include <poll.h>
#include <string>

namespace app {
class Device {
public:
  void byNumber(const std::string &Number) {
    look(std::filesystem::path("/sys/dev/block") / Number);
  }
  void look(std::filesystem::path Path) {
    Path = std::filesystem::canonical(Path);
    Name = Path.filename();
  }
  void take(std::filesystem::path Path) {
    Exists = std::filesystem::exists(Path);
    Path = Path.parent_path();
    Name = Path;
  }

private:
  std::filesystem::path Name;
  bool Exists = false;
};

int ready(pollfd *Files, int Count, int Milliseconds) {
  int Result = poll(Files, Count, Milliseconds);
  Milliseconds = Result;
  return Milliseconds;
}
} // namespace app

cppcoro::task<int> f(app::Device &Device, pollfd &File) {
  Device.byNumber("8:0");
  Device.take("/sys/dev/block/8:0");
  co_return app::ready(&File, 1, 0);
}
