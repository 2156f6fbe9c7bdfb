// Callers in other files rely on what a header declares.
#include "declared.h"

own::lazy_task<int> shared(int Id) {
  log(Id);
  co_return Id;
}
own::lazy_task<int> Service::find(int Id) {
  log(Id);
  co_return Id;
}
