// Loops that are as long as their start says, or that meet an end; and a
// constant that is not few.
#include <algorithm>
#include <own/lazy_task.hpp>
#include <vector>

using Rows = std::vector<std::vector<int>>;
struct Node {
  Node *Next;
  std::vector<int> Values;
};
own::lazy_task<> next();

own::lazy_task<> counts(Rows &R) {
  co_await next();
  for (int I = R.size() - 1; I >= 0; --I) //~ coro-never-suspends: this loop calls 'std::ranges::sort' each time round
    std::ranges::sort(R[I]);
  for (unsigned I = R.size(); I > 0; --I) //~ coro-never-suspends: this loop calls 'std::ranges::sort' each time round
    std::ranges::sort(R[I - 1]);
  for (int I = 0; I < 1000000; ++I) //~ coro-never-suspends: this loop calls 'std::ranges::sort' each time round
    std::ranges::sort(R[I]);
  for (int I = 1000000; I != 0; --I) //~ coro-never-suspends: this loop calls 'std::ranges::sort' each time round
    std::ranges::sort(R[I - 1]);
  for (int I = 0; I < 8; ++I)
    std::ranges::sort(R[I]);
  for (int I = 7; I >= 0; --I)
    std::ranges::sort(R[I]);
  for (int I = 0; I < 1000000; I += 250000)
    std::ranges::sort(R[I]);
}
own::lazy_task<> walks(Node *First) {
  co_await next();
  for (Node *Each = First; Each != nullptr; Each = Each->Next) //~ coro-never-suspends: this loop calls 'std::ranges::sort' each time round
    std::ranges::sort(Each->Values);
}
