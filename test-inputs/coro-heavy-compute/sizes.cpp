// What may be of any size: parameters, members, what was awaited or read, what
// another function made, what a loop collects.
#include <algorithm>
#include <fstream>
#include <own/lazy_task.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

namespace nlohmann {
template <class T = int> class basic_json {
public:
  basic_json(const char *);
  static basic_json parse(const std::string &);
  std::string dump(int Indent = -1) const;
  int *begin();
  int *end();
};
using json = basic_json<>;
} // namespace nlohmann

own::lazy_task<std::vector<int>> load();
own::lazy_task<std::string> receive();
std::vector<int> collect();
void fill(std::vector<int> &);
std::string readFile(const std::string &);

struct Table {
  std::vector<int> Rows;

  own::lazy_task<> origins(std::vector<int> Given, unsigned Count) {
    std::ranges::sort(Given); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::ranges::sort(Rows); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::vector<int> Awaited = co_await load();
    std::ranges::sort(Awaited); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    auto Made = collect();
    std::ranges::sort(Made); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::vector<int> Filled;
    fill(Filled);
    std::ranges::sort(Filled); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::vector<int> Sized(Count);
    std::ranges::sort(Sized); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::vector<int> Copy = Rows;
    std::ranges::sort(Copy); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::vector<int> Collected;
    for (int Each : Rows)
      Collected.push_back(Each);
    std::ranges::sort(Collected); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
    std::vector<int> Grown;
    Grown.resize(Count);
    std::ranges::sort(Grown); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long
  }
};

own::lazy_task<> texts() {
  std::string Body = co_await receive();
  nlohmann::json::parse(Body); //~ coro-heavy-compute: 'nlohmann::basic_json::parse' may compute for long
  nlohmann::json::parse(readFile("settings.json")); //~ coro-heavy-compute: 'nlohmann::basic_json::parse' may compute for long
  std::string Text = readFile("settings.json");
  nlohmann::json::parse(Text); //~ coro-heavy-compute: 'nlohmann::basic_json::parse' may compute for long
  std::string Page = "<p>";
  Page += co_await receive();
  nlohmann::json::parse(Page); //~ coro-heavy-compute: 'nlohmann::basic_json::parse' may compute for long
}
