// A path below /proc or /sys that another function is given, or that is put
// together from one, names no file on a disk.
#include <cppcoro/task.hpp>
#include <filesystem>
#include <fstream>
#include <string>

namespace app {
std::string slurp(const char *Path) {
  std::ifstream In(Path);
  std::string Text;
  In >> Text;
  return Text;
}
std::string firstWord(const std::string &Path) {
  std::ifstream In(Path);
  std::string Text;
  In >> Text;
  return Text;
}
std::string memory() { return slurp("/proc/self/statm"); }
std::string diskSize(const std::string &Disk) {
  std::ifstream In("/sys/block/" + Disk + "/size");
  std::string Text;
  In >> Text;
  return Text;
}
// As a tool does that looks at the block device below a file system.
bool isPartition(std::filesystem::path Device) {
  return std::filesystem::exists(std::filesystem::canonical(Device));
}
bool isPartitionNumber(const std::string &Number) {
  return isPartition(std::filesystem::path("/sys/dev/block") / Number);
}
} // namespace app

cppcoro::task<std::string> f() {
  co_return app::memory() + app::slurp("/proc/self/status") +
      app::firstWord("/proc/loadavg") +
      app::diskSize(app::isPartitionNumber("8:0") ? "sda1" : "sda");
}
