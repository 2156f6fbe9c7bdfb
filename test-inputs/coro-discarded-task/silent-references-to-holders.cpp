// Local names of what lives elsewhere: what is put there stays.
#include <memory>
#include <optional>
#include <own/lazy_task.hpp>
#include <vector>

own::lazy_task<> job();

struct Owner {
  std::vector<own::lazy_task<>> Pending;
  own::lazy_task<> Current = job();
  std::unique_ptr<own::lazy_task<>> Next;
  std::vector<own::lazy_task<>> &pending();
  own::lazy_task<> &current();
  void fills(std::vector<std::vector<own::lazy_task<>>> &Groups) {
    auto &Tasks = Pending;
    Tasks.push_back(job());
    auto &Same = pending();
    Same.emplace_back(job());
    own::lazy_task<> &Slot = Current;
    Slot = job();
    auto &&Other = current();
    Other = job();
    auto &Pointer = Next;
    Pointer = std::make_unique<own::lazy_task<>>(job());
    for (auto &Group : Groups)
      Group.push_back(job());
    auto *Address = &Pending;
    Address->push_back(job());
    auto &[First, Second, Third] = *this;
    First.push_back(job());
    Second = job();
    static std::vector<own::lazy_task<>> Forever;
    Forever.push_back(job());
  }
};
