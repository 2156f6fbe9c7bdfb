// Local containers and other standard holders of tasks that nobody looks into.
#include <array>
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <tuple>
#include <vector>

own::lazy_task<> job(int = 0); //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>' //~ note: it returns 'own::lazy_task<>'

void fills(int Count) {
  std::vector<own::lazy_task<>> Tasks; //~ coro-discarded-task: the tasks in 'Tasks' are never awaited; 'own::lazy_task' is lazy, so its work never runs
  Tasks.reserve(2);
  Tasks.push_back(job(1));
  for (int I = 0; I != Count; ++I)
    Tasks.emplace_back(job(I));
  std::optional<own::lazy_task<>> Maybe = job(2); //~ coro-discarded-task: the task in 'Maybe' is never awaited
  std::optional<own::lazy_task<>> Later; //~ coro-discarded-task: 'Later'
  Later = job(3);
  std::pair<own::lazy_task<>, int> Pair{job(4), 1}; //~ coro-discarded-task: the task in 'Pair' is never awaited
  std::tuple<own::lazy_task<>, int> Tuple(job(5), 1); //~ coro-discarded-task: the task in 'Tuple' is never awaited
  std::array<own::lazy_task<>, 2> Array{job(6), job(7)}; //~ coro-discarded-task: 'Array'
  own::lazy_task<> Old[] = {job(8), job(9)}; //~ coro-discarded-task: 'Old'
  auto Unique = std::make_unique<own::lazy_task<>>(job(10)); //~ coro-discarded-task: the task in 'Unique' is never awaited
  std::vector<own::lazy_task<>> Counted; //~ coro-discarded-task: the tasks in 'Counted' are never awaited
  Counted.push_back(job(11));
  if (Counted.size() > 1) //~ note: this only looks at it
    return;
}
