// Short or linear algorithms are everyday code.
#include <algorithm>
#include <own/lazy_task.hpp>
#include <string>
#include <vector>

own::lazy_task<int> everyday(std::vector<int> &Values, std::string Text) {
  int Sum = 0;
  for (int Value : Values)
    Sum += Value;
  std::for_each(Values.begin(), Values.end(), [&](int Value) { Sum += Value; });
  auto It = std::find_if(Values.begin(), Values.end(), [](int V) { return V; });
  Text = Text + std::to_string(Sum);
  co_return std::min(*It, Sum);
}
