// Loops that ask another thing each time round: the next key, the next
// character, the next element of a list.
#include <atomic>
#include <own/lazy_task.hpp>

own::lazy_task<> next();

struct Slots {
  bool try_insert(int Key);
};
struct Parser {
  bool try_consume(char Character);
};
struct Node {
  std::atomic<Node *> Next;
};

own::lazy_task<> slots(Slots &Free, int Count) {
  co_await next();
  int Key = 0;
  while (!Free.try_insert(++Key))
    ;
  while (!Free.try_insert(Key))
    Key = (Key + 1) % Count;
}
own::lazy_task<> parses(Parser &Input, const char *Text) {
  co_await next();
  while (!Input.try_consume(*Text))
    ++Text;
  for (;;) {
    if (Input.try_consume(*Text))
      break;
    ++Text;
  }
}
own::lazy_task<> walks(std::atomic<Node *> &Head) {
  co_await next();
  Node *Last = Head.load();
  while (Last->Next)
    Last = Last->Next;
  while (Last->Next.load() != nullptr)
    Last = Last->Next.load();
}
