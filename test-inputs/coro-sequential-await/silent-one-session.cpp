// Members that a constructor made from one transaction, or that hold a
// reference to one of the same class, may well be over one transaction.
#include <memory>
#include <own/lazy_task.hpp>

struct Transaction;
struct Storage {
  own::lazy_task<int> config() const;
};
struct Transaction {
  std::unique_ptr<Storage> storage() const;
};
class BlockReader {
  Transaction &Over;

public:
  explicit BlockReader(Transaction &Over) : Over(Over) {}
  own::lazy_task<int> block(int) const;
};
class StateReader {
public:
  explicit StateReader(Transaction &Over);
  own::lazy_task<int> balance(int) const;
};

// Both readers are made by the constructor.
class Caller {
  BlockReader Blocks;
  StateReader State;

public:
  explicit Caller(Transaction &Tx) : Blocks{Tx}, State{Tx} {}
  own::lazy_task<int> call(int Id) const {
    auto Block = co_await Blocks.block(Id);
    auto Balance = co_await State.balance(Id);
    co_return Block + Balance;
  }
};
// One is handed in, the other made from the transaction.
class Executor {
  Transaction &Over;
  const BlockReader &Blocks;

public:
  Executor(Transaction &Over, const BlockReader &Blocks)
      : Over(Over), Blocks(Blocks) {}
  own::lazy_task<int> execute(int Id) {
    const auto Chain{Over.storage()};
    const auto Config = co_await Chain->config();
    const auto Block = co_await Blocks.block(Id);
    co_return Config + Block;
  }
};
// Two of a kind, made from one.
class Twice {
  std::shared_ptr<StateReader> First, Second;

public:
  explicit Twice(Transaction &Tx)
      : First(std::make_shared<StateReader>(Tx)),
        Second(std::make_shared<StateReader>(Tx)) {}
  own::lazy_task<int> both(int Id) const {
    auto A = co_await First->balance(Id);
    auto B = co_await Second->balance(Id);
    co_return A + B;
  }
};
