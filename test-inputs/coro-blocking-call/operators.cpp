// Overloaded operators are calls: arithmetic, calls, subscripts, arrows,
// conversions.
#include <own/lazy_task.hpp>

struct Row {
  int Value;
};
struct Database {
  [[clang::annotate("corolint::blocking")]] Row operator[](int); //~ note: declared blocking here
  [[clang::annotate("corolint::blocking")]] int operator()(const char *); //~ note: declared blocking here
  [[clang::annotate("corolint::blocking")]] Row *operator->(); //~ note: declared blocking here
  [[clang::annotate("corolint::blocking")]] operator int(); //~ note: declared blocking here
  [[clang::annotate("corolint::blocking")]] Database &operator++(); //~ note: declared blocking here
};
[[clang::annotate("corolint::blocking")]] Database &operator<<(Database &, int); //~ note: declared blocking here

own::lazy_task<int> operators(Database &Table) {
  Row First = Table[0]; //~ coro-blocking-call: 'Database::operator[]' blocks the thread that runs coroutine 'operators'
  int Count = Table("count"); //~ coro-blocking-call: 'Table' blocks
  Count += Table->Value; //~ coro-blocking-call: 'Database::operator->' blocks
  int Size = Table; //~ coro-blocking-call: 'Database::operator int' blocks
  ++Table; //~ coro-blocking-call: 'Database::operator++' blocks
  Table << Size; //~ coro-blocking-call: 'operator<<' blocks
  co_return Count + First.Value;
}
