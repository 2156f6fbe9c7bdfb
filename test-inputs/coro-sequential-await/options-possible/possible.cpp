// What is reported only on request: an object in common that is no stream or
// session, and operations of unknown effect.
#include <own/lazy_task.hpp>
#include <memory>
#include <vector>

struct Client {
  own::lazy_task<int> get(int);
  own::lazy_task<int> head(int);
  own::lazy_task<> note(int) const;
};
own::lazy_task<> save(int), tidy(int);
own::lazy_task<> process(int);

own::lazy_task<int> receiver(std::unique_ptr<Client> Http, std::vector<int> Ids) {
  auto A = co_await Http->get(1); //~ note: awaited first here
  auto B = co_await Http->head(2); //~ coro-sequential-await: 2 possibly independent awaits run one after the other: no call needs another's result, but each may change 'Http'
  int Sum = A + B;
  for (int Id : Ids)
    Sum += co_await Http->get(Id); //~ coro-sequential-await: one await for each iteration of this loop, possibly independent of those before: no call needs another's result, but each may change 'Http'
  co_return Sum;
}
own::lazy_task<> effects(std::vector<int> Ids) {
  co_await save(1); //~ note: awaited first here
  co_await save(2); //~ coro-sequential-await: 2 possibly independent awaits run one after the other: no call needs another's result, but their effects are not known
  for (int Id : Ids)
    co_await process(Id); //~ coro-sequential-await: possibly independent of those before: no call needs another's result, but their effects are not known
}
own::lazy_task<> different() {
  co_await tidy(1); //~ note: awaited first here
  co_await tidy(2); //~ coro-sequential-await: 2 possibly independent awaits
}
