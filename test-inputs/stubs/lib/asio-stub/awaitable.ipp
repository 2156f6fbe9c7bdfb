// Stub of Asio's awaitable, after Boost 1.81: the promise comes from a partial
// specialization of std::coroutine_traits and has initial_suspend(), returning
// 'auto', in a dependent base.
STUB_ASIO_BEGIN
template <class Signature, class Initiation> class deferred_async_operation;
namespace detail {
using std::coroutine_handle;
using std::suspend_always;
template <class Executor> class awaitable_thread;
template <class T, class Executor> class awaitable_frame;
} // namespace detail
namespace this_coro {
struct executor_t {};
inline constexpr executor_t executor;
struct cancellation_state_t {};
inline constexpr cancellation_state_t cancellation_state;
} // namespace this_coro
template <class T, class Executor = any_io_executor>
class [[nodiscard]] awaitable {
public:
  using value_type = T;
  using executor_type = Executor;
  constexpr awaitable() noexcept : frame_(nullptr) {}
  awaitable(awaitable &&Other) noexcept
      : frame_(std::exchange(Other.frame_, nullptr)) {}
  ~awaitable();
  awaitable &operator=(awaitable &&) noexcept;
  bool valid() const noexcept { return !!frame_; }
  bool await_ready() const noexcept { return false; }
  template <class U>
  void await_suspend(
      detail::coroutine_handle<detail::awaitable_frame<U, Executor>>);
  T await_resume();

private:
  awaitable(const awaitable &) = delete;
  detail::awaitable_frame<T, Executor> *frame_;
};
namespace detail {
template <class Executor> class awaitable_frame_base {
public:
  auto initial_suspend() noexcept { return suspend_always(); }
  auto final_suspend() noexcept {
    struct result {
      awaitable_frame_base *this_;
      bool await_ready() const noexcept { return false; }
      void await_suspend(coroutine_handle<void>) noexcept {
        this->this_->pop_frame();
      }
      void await_resume() const noexcept {}
    };
    return result{this};
  }
  void unhandled_exception();
  template <class T>
  auto await_transform(awaitable<T, Executor> a) const {
    return a;
  }
  auto await_transform(this_coro::executor_t) noexcept {
    struct result {
      awaitable_frame_base *this_;
      bool await_ready() const noexcept { return true; }
      void await_suspend(coroutine_handle<void>) noexcept {}
      Executor await_resume() const noexcept { return Executor(); }
    };
    return result{this};
  }
  template <class Signature, class Initiation>
  awaitable<void, Executor>
  await_transform(deferred_async_operation<Signature, Initiation>);
  void pop_frame() noexcept;
};
template <class T, class Executor>
class awaitable_frame : public awaitable_frame_base<Executor> {
public:
  awaitable<T, Executor> get_return_object() noexcept;
  template <class U> void return_value(U &&);
};
template <class Executor>
class awaitable_frame<void, Executor> : public awaitable_frame_base<Executor> {
public:
  awaitable<void, Executor> get_return_object() noexcept;
  void return_void();
};
template <class Token, class T> struct token_result {
  using type = void;
};
template <class Executor, class T>
struct token_result<use_awaitable_t<Executor>, T> {
  using type = awaitable<T, Executor>;
};
template <class Token, class T> struct token_result<redirect_error_t<Token>, T> {
  using type = typename token_result<Token, T>::type;
};
template <class Token, class E, class T>
struct token_result<executor_binder<Token, E>, T> {
  using type = typename token_result<Token, T>::type;
};
template <class Token, class T>
using result_of =
    typename token_result<std::decay_t<Token>, T>::type;
} // namespace detail
STUB_ASIO_END
namespace std {
template <class T, class Executor, class... Args>
struct coroutine_traits<STUB_ASIO::awaitable<T, Executor>, Args...> {
  using promise_type = STUB_ASIO::detail::awaitable_frame<T, Executor>;
};
} // namespace std
