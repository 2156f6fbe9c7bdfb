// Where the bodies can be seen they say whether the calls meet: in a global
// variable, a static one, a member, a captured variable. And whether they wait
// at all: on one thread, a join of what only computes gains nothing.
#include <own/lazy_task.hpp>
#include <vector>

int Total;
own::lazy_task<int> ask(int);

own::lazy_task<int> adds(int Id) {
  Total += co_await ask(Id);
  co_return Total;
}
own::lazy_task<int> looks(int Id) { co_return Total + co_await ask(Id); }
own::lazy_task<int> counts(int Id) {
  static int Calls = 0;
  co_return ++Calls + co_await ask(Id);
}
own::lazy_task<int> square(int Id) { co_return Id * Id; }
own::lazy_task<int> cube(int Id) { co_return Id * co_await square(Id); }

own::lazy_task<int> globals(std::vector<int> Ids) {
  auto A = co_await adds(1);
  auto B = co_await looks(1);
  int Sum = A + B;
  for (int Id : Ids)
    Sum += co_await counts(Id);
  co_return Sum;
}
own::lazy_task<int> statics() {
  auto C = co_await counts(1);
  auto D = co_await counts(2);
  co_return C + D;
}
own::lazy_task<int> computes(std::vector<int> Ids) {
  auto A = co_await square(1);
  auto B = co_await cube(1);
  auto First = square(2);
  auto Second = cube(2);
  int Sum = A + B + co_await std::move(First) + co_await std::move(Second);
  for (int Id : Ids)
    Sum += co_await cube(Id);
  co_return Sum;
}
struct Cache {
  int Hits = 0;
  own::lazy_task<int> hit(int Id) {
    ++Hits;
    co_return co_await ask(Id);
  }
  own::lazy_task<int> rate(int Id) const {
    co_return Hits / co_await ask(Id);
  }
  own::lazy_task<int> both() {
    auto A = co_await hit(1);
    auto B = co_await rate(2);
    co_return A + B;
  }
};
