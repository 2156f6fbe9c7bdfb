// In a template the instantiations decide whether a call makes a task; it is
// reported once, wherever it is a task.
#include <own/eager_task.hpp>
#include <own/lazy_task.hpp>

struct Blocking {
  void flush();
  int size();
};
struct Lazy {
  own::lazy_task<> flush(); //~ note: it returns 'own::lazy_task<>'
  own::lazy_task<int> size(); //~ note: it returns 'own::lazy_task<int>'
};
struct Other {
  own::lazy_task<> flush();
  own::lazy_task<long> size();
};
void convert(int);
own::lazy_task<> convert(long); //~ note: it returns 'own::lazy_task<>'

template <class Backend> void close(Backend &Store) {
  Store.flush(); //~ coro-discarded-task: the task that 'flush' returns is dropped
  (void)Store.size(); //~ coro-discarded-task: the task that 'size' returns is dropped by a cast to void
}
template void close(Blocking &);
template void close(Lazy &);
template void close(Other &);

template <class T> struct Converter {
  void run(T Value) {
    convert(Value); //~ coro-discarded-task: the task that 'convert' returns is dropped
  }
  void never(T Value) { convert(Value); }
};
void uses() {
  Converter<int>().run(1);
  Converter<long>().run(1);
}
