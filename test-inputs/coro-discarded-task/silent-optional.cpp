// An optional is the result of coroutines that return early: a value, although
// it can be awaited.
#include <coroutine>
namespace folly {
template <class T> class Optional {
public:
  struct promise_type {
    Optional get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept;
    template <typename U> void return_value(U &&);
  };
  explicit operator bool() const noexcept;
  bool has_value() const noexcept;
  T &value();
  bool operator==(T) const;
  friend auto operator co_await(Optional O) {
    struct Awaiter {
      bool await_ready() const noexcept;
      void await_suspend(std::coroutine_handle<>) noexcept;
      T await_resume();
    };
    return Awaiter();
  }
private:
  T Value;
  bool HasValue;
};
} // namespace folly
folly::Optional<int> name(), poll();
bool isBbr() { return name() == 3; }
void waits() {
  while (!poll())
    ;
}
