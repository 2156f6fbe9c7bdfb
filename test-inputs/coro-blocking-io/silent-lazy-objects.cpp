// A stream without a file opens nothing; what is moved or handed on is not
// opened again; an iterator's end and a path touch no disk.
#include <filesystem>
#include <fstream>
#include <own/lazy_task.hpp>
#include <vector>

namespace fs = std::filesystem;

own::lazy_task<> consume(std::ifstream);
struct Reader {
  std::ifstream Stream;
  explicit Reader(std::ifstream Given) : Stream(std::move(Given)) {}
};

own::lazy_task<> lazy(std::ifstream Opened) {
  std::ifstream Empty;
  std::ofstream Output;
  std::ifstream Moved(std::move(Opened));
  Empty = std::move(Moved);
  Reader Owner(std::move(Empty));
  co_await consume(std::move(Owner.Stream));
}

own::lazy_task<bool> paths(const fs::path &Name, const fs::directory_iterator &It) {
  fs::directory_iterator End;
  fs::directory_iterator Copy(It);
  fs::path Full = Name / "sub";
  fs::directory_entry None;
  fs::file_status Status{};
  co_return fs::exists(Status) && Full.filename().string().empty();
}
