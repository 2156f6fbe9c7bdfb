// A regular expression that is made once, and one that is copied.
#include <own/lazy_task.hpp>
#include <regex>

own::lazy_task<> once(const std::regex &Given) {
  static const std::regex Expression("[a-z]+");
  static const std::regex Other = std::regex(std::string("[0-9]+"));
  std::regex Copy(Given);
  std::regex Empty;
  co_return;
}
