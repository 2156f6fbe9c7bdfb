// What is said depends on when the work starts and on what dropping does; types
// of ten different makes.
#include <boost/cobalt.hpp>
#include <cppcoro/shared_task.hpp>
#include <kj/async.h>
#include <own/cancelling_task.hpp>
#include <own/detaching_task.hpp>
#include <own/immovable_task.hpp>
#include <own/lazy_task.hpp>
#include <own/senders.hpp>
#include <own/ticket_coroutines.hpp>
#include <own/waiting_task.hpp>
#include <seastar/core/coroutine.hh>

own::lazy_task<> lazy(); //~ note: it returns 'own::lazy_task<>'
cppcoro::shared_task<int> shared(); //~ note: it returns 'cppcoro::shared_task<int>'
own::immovable_task<> immovable(); //~ note: it returns 'own::immovable_task<>'
own::ticket<int> elsewhere(); //~ note: it returns 'own::ticket<int>'
own::any_sender<int> sender(); //~ note: it returns 'own::any_sender<int>'
seastar::future<> detached(); //~ note: it returns 'seastar::future<>'
own::detaching_task<> detaching(); //~ note: it returns 'own::detaching_task<>'
own::cancelling_task cancelling(); //~ note: it returns 'own::cancelling_task'
kj::Promise<int> kjPromise(); //~ note: it returns 'kj::Promise<int>'
boost::cobalt::promise<int> cobalt(); //~ note: it returns 'boost::cobalt::promise<int>'
own::waiting_task<> waiting(); //~ note: it returns 'own::waiting_task<>'

void drops() {
  lazy(); //~ coro-discarded-task: 'own::lazy_task' is lazy, so its work never runs
  shared(); //~ coro-discarded-task: 'cppcoro::shared_task' is lazy, so its work never runs
  immovable(); //~ coro-discarded-task: 'own::immovable_task' is lazy, so its work never runs
  elsewhere(); //~ coro-discarded-task: 'own::ticket' is lazy, so its work never runs
  sender(); //~ coro-discarded-task: 'own::any_sender' is lazy, so its work never runs
  detached(); //~ coro-discarded-task: the task that 'detached' returns is dropped; its work runs on unobserved, and its errors are lost
  detaching(); //~ coro-discarded-task: its work runs on unobserved, and its errors are lost
  cancelling(); //~ coro-discarded-task: 'own::cancelling_task' starts its work, and cancels it when it is destroyed here
  kjPromise(); //~ coro-discarded-task: 'kj::Promise' starts its work, and cancels it when it is destroyed here
  cobalt(); //~ coro-discarded-task: 'boost::cobalt::promise' starts its work, and cancels it when it is destroyed here
  waiting(); //~ coro-discarded-task: 'own::waiting_task' waits in its destructor, so this blocks until its work is done
}
