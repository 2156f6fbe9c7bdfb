// Nobody writes these calls.
#include <memory>
#include <own/lazy_task.hpp>
#include <unistd.h>

int nap() { return sleep(1); }

struct Opened {
  Opened() { nap(); }
};
struct Base {
  Opened First;
};
struct Inherits : Base {
  int Value;
  Inherits() : Value(0) {}
};
struct Initialised {
  int Value = nap();
};
struct ByList {
  int Value;
  explicit ByList(int) : Value(nap()) {}
};
struct Closing {
  ~Closing() { nap(); }
};
struct Holder {
  Closing Part;
  ~Holder() {}
};
struct Plain {
  Closing Part;
};
struct Operators {
  Operators &operator<<(int) {
    nap();
    return *this;
  }
  explicit operator bool() const { return nap() != 0; }
  int operator[](int) const { return nap(); }
  int operator()(int) const { return nap(); }
  bool operator==(const Operators &) const { return nap() != 0; }
};
void defaulted(int Value = nap());
Closing make();

own::lazy_task<> implicit(Operators &Some) {
  Opened A;
  Inherits B;
  Initialised C;
  ByList D(1);
  Closing E;
  Holder F;
  Plain G;
  Some << 1;
  if (Some)
    Some[1];
  Some(2);
  (void)(Some == Some);
  defaulted();
  make();
  delete new Closing;
  co_return;
}
