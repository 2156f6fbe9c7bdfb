// Objects that were made from one another lead to one transaction, though each
// has a name of its own; and so does a callback that captured it.
#include <functional>
#include <memory>
#include <own/lazy_task.hpp>

struct Storage {
  own::lazy_task<int> readConfig() const;
};
struct Tx {
  std::unique_ptr<Storage> makeStorage();
};
class BlockReader {
  const Storage &From;
  Tx &Over;

public:
  BlockReader(const Storage &From, Tx &Over) : From(From), Over(Over) {}
  own::lazy_task<int> number(int) const;
  own::lazy_task<int> read(int) const;
};
class Oracle {
public:
  explicit Oracle(const std::function<own::lazy_task<int>(int)> &);
  own::lazy_task<int> price(int) const;
};

own::lazy_task<int> request(Tx &Tx) {
  const auto Storage = Tx.makeStorage();
  const BlockReader Reader{*Storage, Tx};
  const auto Config = co_await Storage->readConfig();
  const auto Number = co_await Reader.number(1);
  co_return Config + Number;
}
own::lazy_task<int> callback(Tx &Tx, int Number) {
  const auto Storage = Tx.makeStorage();
  BlockReader Reader{*Storage, Tx};
  std::function<own::lazy_task<int>(int)> Provider = [&Reader](int Id) {
    return Reader.read(Id);
  };
  Oracle Prices{Provider};
  const auto Price = co_await Prices.price(Number);
  const auto Block = co_await Provider(Number);
  co_return Price + Block;
}
