// Silent whatever is asked for: pairs, protocols, locks, streams, transactions.
#include <own/lazy_task.hpp>
#include <memory>

struct Lock {
  own::lazy_task<> acquire();
  own::lazy_task<> release();
};
struct Transaction {
  own::lazy_task<> begin();
  own::lazy_task<int> query(int);
  own::lazy_task<> commit();
};
struct Broker {
  own::lazy_task<> start();
  own::lazy_task<> publish(int);
  own::lazy_task<> ack(int);
  own::lazy_task<> stop();
};
own::lazy_task<> work(int), migrateUp(int), deleteDirectory(int),
    createDirectory(int);

own::lazy_task<> locked(Lock &Guard) {
  co_await Guard.acquire();
  co_await work(1);
  co_await Guard.release();
}
own::lazy_task<int> transaction(Transaction &Tx) {
  co_await Tx.begin();
  auto A = co_await Tx.query(1);
  auto B = co_await Tx.query(2);
  co_await Tx.commit();
  co_return A + B;
}
own::lazy_task<> pairs(Broker &In, Broker &Out) {
  co_await In.start();
  co_await Out.publish(1);
  co_await In.ack(1);
  co_await Out.stop();
}
own::lazy_task<> directories(int Id) {
  co_await migrateUp(Id);
  co_await createDirectory(Id);
}
