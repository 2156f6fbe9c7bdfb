// Regular expressions: to make one, and to match what may be long.
#include <own/lazy_task.hpp>
#include <regex>
#include <string>

own::lazy_task<bool> matches(const std::string &Pattern,
                             const std::string &Text,
                             const std::regex &Known) {
  std::regex Expression(Pattern); //~ coro-heavy-compute: constructing 'std::basic_regex' may compute for long on the thread that runs coroutine 'matches'; make it once, when the program starts
  Expression.assign(Text); //~ coro-heavy-compute: 'std::basic_regex::assign' may compute for long on
  if (std::regex_match(Text, Expression)) //~ coro-heavy-compute: 'std::regex_match' may compute for long on
    co_return true;
  co_return std::regex_search(Text, Known); //~ coro-heavy-compute: 'std::regex_search' may compute for long on
}
