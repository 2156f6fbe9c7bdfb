// With the option these are reported, too.
#include "declared.h"

own::lazy_task<int> shared(int Id) { //~ coro-never-suspends: coroutine 'shared' never suspends
  log(Id);
  co_return Id;
}
own::lazy_task<int> Service::find(int Id) { //~ coro-never-suspends: coroutine 'find' never suspends
  log(Id);
  co_return Id;
}
