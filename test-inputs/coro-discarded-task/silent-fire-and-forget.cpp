// Types whose objects hold nothing cannot be awaited: they look after
// themselves, also where they start lazily.
#include <own/detached_task.hpp>
#include <own/self_owning_task.hpp>

own::detached_task forget() { co_return; }
own::self_owning_task owned() { co_return; }

void starts() {
  forget();
  owned();
  (void)owned();
  true ? forget() : forget();
}
