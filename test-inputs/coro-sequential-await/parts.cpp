// What loads parts of something is no step, and questions to two servers are no
// questions to one user.
#include <own/lazy_task.hpp>
#include <string>

struct Server {
  int Id;
};
own::lazy_task<int> fetchChunk(int);
own::lazy_task<int> ask(const Server &, int);

own::lazy_task<int> parts(const Server &A, const Server &B) {
  auto First = co_await fetchChunk(1); //~ note: awaited first here
  auto Second = co_await fetchChunk(2); //~ coro-sequential-await: 2 independent awaits run one after the other
  auto Third = co_await ask(A, First); //~ note: awaited first here
  auto Fourth = co_await ask(B, Second); //~ coro-sequential-await: 2 independent awaits run one after the other
  co_return Third + Fourth;
}
