// What is serialised for a log or an error is the exception, not the work: an
// operand of '<<', code of a catch handler, a block that ends with a throw.
#include <own/lazy_task.hpp>
#include <string>

namespace nlohmann {
template <class T = int> class basic_json {
public:
  std::string dump(int Indent = -1) const;
  unsigned size() const;
};
using json = basic_json<>;
} // namespace nlohmann

struct Log {
  Log &operator<<(const std::string &);
  Log &operator<<(const char *);
};
#define LOG_ERROR Log()

own::lazy_task<> call(const nlohmann::json &);

own::lazy_task<> handle(const nlohmann::json &Request) {
  try {
    co_await call(Request);
  } catch (int) {
    LOG_ERROR << "processing request: " << Request.dump();
  }
}

own::lazy_task<> invalid(const nlohmann::json &Request) {
  if (Request.size() != 1) {
    auto Message = "invalid: " + Request.dump();
    if (Request.size() > 2)
      LOG_ERROR << Message;
    co_return;
  }
  co_await call(Request);
}

own::lazy_task<> fails(const nlohmann::json &Reply) {
  co_await call(Reply);
  if (Reply.size() == 0) {
    std::string Text = Reply.dump();
    throw Text;
  }
}
