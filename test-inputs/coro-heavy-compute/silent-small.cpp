// What is bound to be small: local containers that a few statements fill, parts
// of a constant length, constants, counts that are written down.
#include <algorithm>
#include <own/lazy_task.hpp>
#include <regex>
#include <stdlib.h>
#include <string>
#include <vector>

namespace nlohmann {
template <class T = int> class basic_json {
public:
  basic_json();
  basic_json(const char *);
  basic_json(int);
  basic_json(const std::string &);
  static basic_json parse(const std::string &);
  std::string dump(int Indent = -1) const;
  basic_json &operator[](const char *);
  void push_back(const basic_json &);
  int *begin();
  int *end();
};
using json = basic_json<>;
} // namespace nlohmann

int compare(const void *, const void *);
own::lazy_task<int> next();

const std::string Default = "{}";

own::lazy_task<> small(int Id, std::string Name, int *Data) {
  std::vector<int> Few{Id, 2, 3};
  std::ranges::sort(Few);
  std::vector<int> Pushed;
  Pushed.push_back(Id);
  Pushed.push_back(co_await next());
  std::sort(Pushed.begin(), Pushed.end());
  std::vector<int> Sized(16);
  std::ranges::sort(Sized);
  std::vector<int> Counted;
  for (int I = 0; I < 4; ++I)
    Counted.push_back(I);
  std::ranges::sort(Counted);
  qsort(Data, 8, sizeof(int), compare);
  nlohmann::json::parse(Default);
  nlohmann::json::parse(Name.substr(0, 64));
  nlohmann::json Reply;
  Reply["id"] = Id;
  Reply["name"] = Name;
  Reply["next"] = co_await next();
  std::string Text = Reply.dump();
  Text = Reply.dump(2);
}
