// What happens once in the life of the program does not slow down the loop:
// statics and std::call_once that read files.
#include <filesystem>
#include <fstream>
#include <mutex>
#include <own/lazy_task.hpp>
#include <stdio.h>
#include <string>

static std::string readAll(std::ifstream &Stream);

own::lazy_task<> once(std::once_flag &Flag, std::string &Text) {
  static const bool HasConfig = std::filesystem::exists("/etc/app.conf");
  static std::ifstream Config("/etc/app.conf");
  static const std::string Content = [] {
    std::ifstream Stream("/etc/app.conf");
    return readAll(Stream);
  }();
  std::call_once(Flag, [&] {
    if (FILE *File = fopen("/etc/app.conf", "r"))
      fclose(File);
  });
  co_return;
}
