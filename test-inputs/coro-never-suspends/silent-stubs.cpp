// Stubs of one statement: constants, "not yet", errors; and what is not run by
// an executor at all.
#include <own/expected.hpp>
#include <own/generator.hpp>
#include <own/lazy_task.hpp>

void log(int);

static own::lazy_task<int> constant(int) { co_return 42; }
static own::lazy_task<> nothing(int Id) {
  (void)Id;
  co_return;
}
static own::lazy_task<> notYet(long) {
  throw 1;
  co_return;
}
static own::lazy_task<> forwards(int Id, int Other) {
  log(Id);
  co_return;
}
static own::generator<int> counts(int End) {
  for (int I = 0; I != End; ++I)
    co_yield I;
}
static own::expected<int> early(int Id) {
  log(Id);
  if (Id < 0)
    co_return 0;
  co_return Id;
}
