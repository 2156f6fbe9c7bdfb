// The file system: what looks at or changes it, by functions and by iterators.
#include <filesystem>
#include <own/lazy_task.hpp>

namespace fs = std::filesystem;

own::lazy_task<int> asks(const fs::path &Path) {
  if (!fs::exists(Path) || fs::is_directory(Path)) //~ coro-blocking-io: 'std::filesystem::exists' does blocking I/O on //~ coro-blocking-io: 'std::filesystem::is_directory' does blocking I/O on
    co_return 0;
  fs::create_directories(Path.parent_path()); //~ coro-blocking-io: 'std::filesystem::create_directories' does blocking I/O on
  fs::rename(Path, Path / "old"); //~ coro-blocking-io: 'std::filesystem::rename' does blocking I/O on
  fs::remove(fs::canonical(Path)); //~ coro-blocking-io: 'std::filesystem::remove' does blocking I/O on //~ coro-blocking-io: 'std::filesystem::canonical' does blocking I/O on
  co_return fs::file_size(Path); //~ coro-blocking-io: 'std::filesystem::file_size' does blocking I/O on
}

own::lazy_task<> lists(const fs::path &Path) {
  for (const fs::directory_entry &Entry : fs::directory_iterator(Path)) //~ coro-blocking-io: constructing 'std::filesystem::directory_iterator' does blocking I/O on
    Entry.path().filename();
  fs::directory_iterator It(Path); //~ coro-blocking-io: constructing 'std::filesystem::directory_iterator' does blocking I/O on
  ++It;
  co_return;
}

own::lazy_task<> advances(fs::directory_iterator It) {
  ++It; //~ coro-blocking-io: 'std::filesystem::directory_iterator::operator++' does blocking I/O on
  co_return;
}
