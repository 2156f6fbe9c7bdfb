// Types whose objects hold nothing cannot be awaited: they look after
// themselves, also where they start lazily. Tasks of QCoro are meant for slots,
// where nobody takes them.
#include <QCoro/QCoroTask>
#include <functional>
#include <own/detached_task.hpp>
#include <own/self_owning_task.hpp>

own::detached_task forget() { co_return; }
own::self_owning_task owned() { co_return; }

QCoro::Task<> qt() { co_return; }

void starts() {
  qt();
  auto Unused = qt();
  std::function<void()> Slot = [] { return qt(); };
  std::function<void()> Forgets = []() -> own::detached_task { co_return; };
  forget();
  owned();
  (void)owned();
  true ? forget() : forget();
}
