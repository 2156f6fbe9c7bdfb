// A function that does nothing but to cast calls to void is there to see that
// they compile.
#include <own/lazy_task.hpp>

struct Connection {
  own::lazy_task<> connect();
  own::lazy_task<> connect(int Timeout);
  own::lazy_task<> close();
};

void overloads() {
  Connection Here;
  (void)Here.connect();
  (void)Here.connect(1);
  static_cast<void>(Here.close());
}
