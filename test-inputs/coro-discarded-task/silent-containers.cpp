// Local containers whose tasks somebody gets.
#include <array>
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <tuple>
#include <vector>

own::lazy_task<> job(int = 0);
own::lazy_task<> join(std::vector<own::lazy_task<>>);

own::lazy_task<> uses(bool Early) {
  std::vector<own::lazy_task<>> A;
  A.push_back(job(1));
  for (auto &Task : A)
    own::spawn(std::move(Task));
  std::vector<own::lazy_task<>> B;
  B.push_back(job(2));
  co_await join(std::move(B));
  std::vector<own::lazy_task<>> C;
  if (Early)
    C.push_back(job(3));
  for (unsigned I = 0; I < C.size(); ++I)
    own::spawn(std::move(C[I]));
  std::optional<own::lazy_task<>> D;
  if (Early)
    D = job(4);
  if (D)
    co_await std::move(*D);
  auto E = std::make_unique<own::lazy_task<>>(job(5));
  co_await *E;
  std::tuple<own::lazy_task<>, int> F(job(6), 1);
  co_await std::get<0>(std::move(F));
  auto [First, Second] = std::pair<own::lazy_task<>, own::lazy_task<>>{job(), job()};
  co_await std::move(First);
  own::spawn(std::move(Second));
  std::array<own::lazy_task<>, 2> G{job(7), job(8)};
  for (auto &Task : G)
    own::spawn(std::move(Task));
  std::vector<own::lazy_task<>> Empty;
  std::vector<own::lazy_task<>> H;
  H.push_back(job(9));
  auto All = [&H]() -> own::lazy_task<> {
    for (auto &Task : H)
      own::spawn(std::move(Task));
    co_return;
  };
  co_await All();
}
