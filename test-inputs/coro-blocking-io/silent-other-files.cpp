// The same names where they are something else: classes of the project, C++
// functions with names of C, operands that are not evaluated.
#include <fstream>
#include <own/lazy_task.hpp>
#include <string>

namespace app {
struct ifstream {
  explicit ifstream(const char *);
  void open(const char *);
};
struct filesystem {
  static bool exists(const char *);
};
int fopen(const char *, const char *);
} // namespace app
struct Device {
  int open(const char *, int);
  int read(char *, int);
};

own::lazy_task<int> others(Device &Port, char *Data) {
  app::ifstream Stream("name");
  Stream.open("name");
  int Sum = app::filesystem::exists("name") + app::fopen("name", "r");
  Sum += sizeof(std::ifstream("name"));
  Sum += Port.open("name", 0) + Port.read(Data, 8);
  co_return Sum;
}
