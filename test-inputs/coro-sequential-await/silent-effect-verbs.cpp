// Names that promise an effect: the order is by contract, although no data
// shows it.
#include <own/lazy_task.hpp>

own::lazy_task<int> acquireLock(int), startServer(int), publish(int), ack(int),
    deleteDirectory(int), create_directory(int), authorize(int), load(int),
    migrateUp(int), async_write(int), coSend(int), LoginUser(int), wait(int),
    sleepFor(int), readRow(int);

own::lazy_task<int> orders(int Id) {
  auto A = co_await acquireLock(Id);
  auto B = co_await load(1);
  auto C = co_await startServer(1);
  auto D = co_await readRow(1);
  auto E = co_await publish(1);
  auto F = co_await ack(1);
  auto G = co_await deleteDirectory(1);
  auto H = co_await create_directory(1);
  auto I = co_await authorize(1);
  auto J = co_await load(2);
  auto K = co_await migrateUp(1);
  auto L = co_await readRow(2);
  auto M = co_await async_write(1);
  auto N = co_await load(3);
  auto O = co_await coSend(1);
  auto P = co_await readRow(3);
  auto Q = co_await LoginUser(1);
  auto R = co_await load(4);
  auto S = co_await wait(1);
  auto T = co_await readRow(4);
  auto U = co_await sleepFor(1);
  co_return A + B + C + D + E + F + G + H + I + J + K + L + M + N + O + P + Q +
      R + S + T + U;
}
