// A reference to a task, or its name, creates none.
#include <own/lazy_task.hpp>
#include <vector>

struct Holder {
  own::lazy_task<> &task();
  own::lazy_task<> &&take();
  const own::lazy_task<> &look() const;
};

own::lazy_task<> references(Holder &Owner, own::lazy_task<> Task,
                            std::vector<own::lazy_task<>> &Tasks) {
  Owner.task();
  Owner.take();
  (void)Owner.look();
  Task;
  (void)Task;
  std::move(Task);
  (void)std::move(Task);
  static_cast<own::lazy_task<> &&>(Task);
  Tasks[0];
  Tasks.back();
  Task = std::move(Tasks[0]);
  co_return;
}
