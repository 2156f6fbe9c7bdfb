// Types nobody listed: the promise says that they are lazy, wherever it stands.
#include <own/awaiter_task.hpp>
#include <own/derived_promise_task.hpp>
#include <own/lazy_task.hpp>
#include <own/out_of_line_task.hpp>
#include <own/shared_task.hpp>

own::lazy_task<> nested(); //~ note: it returns 'own::lazy_task<>'
own::out_of_line_task outOfLine(); //~ note: it returns 'own::out_of_line_task'
own::awaiter_task ownAwaiter(); //~ note: it returns 'own::awaiter_task'
own::derived_promise_task<int> derived(); //~ note: it returns 'own::derived_promise_task<int>'
own::shared_task<int> shared(); //~ note: it returns 'own::shared_task<int>'

own::lazy_task<> caller() {
  nested(); //~ coro-discarded-task: 'own::lazy_task' is lazy
  outOfLine(); //~ coro-discarded-task: 'own::out_of_line_task' is lazy
  ownAwaiter(); //~ coro-discarded-task: 'own::awaiter_task' is lazy
  derived(); //~ coro-discarded-task: 'own::derived_promise_task' is lazy
  shared(); //~ coro-discarded-task: 'own::shared_task' is lazy
  co_return;
}
