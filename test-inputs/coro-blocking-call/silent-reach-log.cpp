// A log that is open already: one line is put into its buffer.
#include <cppcoro/task.hpp>
#include <fstream>
#include <memory>
#include <mutex>
#include <string>

namespace app {
std::mutex Mutex;
std::unique_ptr<std::ofstream> File;

void log(const std::string &Line) {
  std::lock_guard<std::mutex> Lock(Mutex);
  if (File && File->is_open())
    *File << Line << '\n';
}
void trace(const std::string &Line) {
  static std::ofstream Out("trace.log");
  Out << Line << '\n';
}
class Logger {
public:
  explicit Logger(const char *Path) : Out(Path) {}
  void info(const std::string &Line) { Out << Line << '\n'; }

private:
  std::ofstream Out;
};
} // namespace app

cppcoro::task<int> f(app::Logger &Logger) {
  app::log("started");
  app::trace("started");
  Logger.info("started");
  co_return 1;
}
