// Sorting what may be large: by iterators, by ranges, in containers, in C.
#include <algorithm>
#include <list>
#include <own/lazy_task.hpp>
#include <stdlib.h>
#include <vector>

int compare(const void *, const void *);

own::lazy_task<> sorts(std::vector<int> &Values, std::list<int> &List, int *Data,
                       unsigned long Count) {
  std::sort(Values.begin(), Values.end()); //~ coro-heavy-compute: 'std::sort' may compute for long on the thread that runs coroutine 'sorts'; offload it to a thread pool, or split it and yield in between
  std::sort(Values.begin(), Values.end(), [](int A, int B) { return B < A; }); //~ coro-heavy-compute: 'std::sort' may compute for long on
  std::ranges::sort(Values); //~ coro-heavy-compute: 'std::ranges::sort' may compute for long on
  List.sort(); //~ coro-heavy-compute: 'std::list::sort' may compute for long on
  std::sort(Data, Data + Count); //~ coro-heavy-compute: 'std::sort' may compute for long on
  qsort(Data, Count, sizeof(int), compare); //~ coro-heavy-compute: 'qsort' may compute for long on
  co_return;
}
