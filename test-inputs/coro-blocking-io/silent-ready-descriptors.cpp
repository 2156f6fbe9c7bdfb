// Reads after the loop said that there is something to read, and reads of
// pseudo-files: an annotation says that they do not wait.
#include <own/lazy_task.hpp>
#include <sys/eventfd.h>
#include <unistd.h>

own::lazy_task<> readable(int);
[[clang::annotate("corolint::nonblocking")]] int readProcStat(const char *);
namespace ready {
[[clang::annotate("corolint::nonblocking")]] ssize_t read(int, void *, size_t);
}

own::lazy_task<int> reads(int Event) {
  unsigned long Count = 0;
  co_await readable(Event);
  read(Event, &Count, sizeof(Count));
  int Own = eventfd(0, 0);
  co_await readable(Own);
  ready::read(Own, &Count, sizeof(Count));
  co_return readProcStat("/proc/self/stat") + Count;
}
