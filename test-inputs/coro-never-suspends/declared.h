// What other files see.
#pragma once
#include <own/lazy_task.hpp>
void log(int);
own::lazy_task<int> shared(int);
static inline own::lazy_task<long> copied(long Id) {
  log(1);
  co_return Id;
}
class Service {
public:
  own::lazy_task<int> find(int);
};
