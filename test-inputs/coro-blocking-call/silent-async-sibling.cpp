// That there is an asynchronous form of the same name says nothing about the
// plain one: it may well be the better choice.
#include <own/lazy_task.hpp>
#include <string>

struct Context {
  void add(int);
  own::lazy_task<> addAsync(int);
  std::string get(const char *);
  own::lazy_task<std::string> async_get(const char *);
  void flush();
  own::lazy_task<> co_flush();
};
int load(const char *);
own::lazy_task<int> load_async(const char *);

own::lazy_task<int> uses(Context &Rows) {
  Rows.add(load("x"));
  Rows.flush();
  co_await Rows.addAsync(Rows.get("y").size());
  co_return co_await load_async("z");
}
