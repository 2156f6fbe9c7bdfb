// Every way in which a variable's task gets to somebody.
#include <functional>
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<int> job(int = 0);
own::lazy_task<> work();
void runs(own::lazy_task<> &);
void runs(own::lazy_task<> *);
#define AWAIT(TASK) co_await std::move(TASK)
struct Registration {
  own::lazy_task<> &Target;
};

class Session {
  own::lazy_task<> Member = work();
  std::vector<own::lazy_task<>> Maybe;
  void keep(own::lazy_task<>);
  std::function<void()> Callback;

  own::lazy_task<int> uses(std::vector<own::lazy_task<>> &Out) {
    auto A = job();
    AWAIT(A);
    auto B = work();
    keep(std::move(B));
    auto C = work();
    Member = std::move(C);
    auto D = work();
    runs(&D);
    auto E = work();
    runs(E);
    auto F = work();
    Out.push_back(std::move(F));
    auto G = work();
    auto Run = [&] { own::spawn(std::move(G)); };
    Run();
    auto H = work();
    Callback = [Task = std::make_shared<own::lazy_task<>>(std::move(H))] {};
    auto I = work();
    auto Nested = [&I] { return [&I] { own::spawn(std::move(I)); }; };
    Nested()();
    auto J = work();
    Registration Registered{J};
    auto K = work();
    auto &Alias = K;
    co_await Alias;
    auto L = work();
    Maybe.emplace_back(std::move(L));
    auto M = work();
    std::swap(M, Member);
    auto N = job(1);
    co_return co_await std::move(N) + co_await [](auto T) -> own::lazy_task<int> {
      co_return co_await std::move(T);
    }(job(2));
  }
  own::lazy_task<> returned() {
    auto T = work();
    return T;
  }
};
