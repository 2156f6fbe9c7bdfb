// Functions of the project with such names.
#include <own/lazy_task.hpp>
#include <vector>

namespace app {
void sort(std::vector<int> &);
struct regex {
  explicit regex(const char *);
};
struct Table {
  void sort();
};
} // namespace app

own::lazy_task<> own_names(std::vector<int> &Values, app::Table &Rows) {
  app::sort(Values);
  app::regex Pattern("x");
  Rows.sort();
  co_return;
}
