// A lazy task whose operator co_await and promise are somebody else's business:
// see <own/ticket_coroutines.hpp>.
#pragma once
namespace own {
template <class T> class ticket {
public:
  ticket(ticket &&) noexcept;
  ~ticket();

private:
  void *State = nullptr;
};
} // namespace own
