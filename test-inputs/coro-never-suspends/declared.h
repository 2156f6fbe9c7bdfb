// What other files see.
#pragma once
#include <own/lazy_task.hpp>
void log(int);
own::lazy_task<int> shared(int);
class Service {
public:
  own::lazy_task<int> find(int);
};
