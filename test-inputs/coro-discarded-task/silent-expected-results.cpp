// Expected-like classes are coroutines only to return early: they hold a value,
// and to test them is what they are for.
#include <coroutine>
#include <exception>

template <class T> class outcome {
public:
  struct promise_type {
    outcome get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T);
    void unhandled_exception();
  };
  outcome(T);
  explicit operator bool() const noexcept;
  bool operator!() const noexcept;
  friend bool operator==(const outcome &, const T &);
  bool has_value() const;
  T &value();

private:
  T Value;
  int Error = 0;
};
/// The same, which any coroutine can await.
template <class T> class expected : public outcome<T> {
public:
  struct promise_type : outcome<T>::promise_type {
    expected get_return_object();
  };
  using outcome<T>::outcome;
  struct awaiter {
    bool await_ready() const noexcept;
    void await_suspend(std::coroutine_handle<>);
    T await_resume();
  };
  awaiter operator co_await() &&;
};
outcome<int> parse(const char *);
expected<int> check(const char *);

int tests(const char *Text) {
  if (parse(Text) && !parse("") && parse(Text) == 3)
    return 1;
  if (!check(Text) || check(Text) == 4)
    return 2;
  auto Result = parse(Text);
  if (!Result)
    return 3;
  parse(Text);
  check(Text);
  return check(Text) ? 4 : 5;
}
