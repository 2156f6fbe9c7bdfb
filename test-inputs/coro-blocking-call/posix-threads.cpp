// Waiting for other threads with the C library's means.
#include <own/lazy_task.hpp>
#include <pthread.h>
#include <semaphore.h>
#include <threads.h>

own::lazy_task<> threads(pthread_t Thread, thrd_t CThread, cnd_t *CCondition,
                         mtx_t *CMutex, pthread_cond_t *Condition,
                         pthread_mutex_t *Mutex, pthread_barrier_t *Barrier,
                         sem_t *Semaphore, const timespec *Until) {
  pthread_join(Thread, nullptr); //~ coro-blocking-call: 'pthread_join' blocks the thread that runs coroutine 'threads'; await a task on a thread pool instead of joining a thread
  thrd_join(CThread, nullptr); //~ coro-blocking-call: 'thrd_join' blocks
  pthread_cond_wait(Condition, Mutex); //~ coro-blocking-call: 'pthread_cond_wait' blocks the thread that runs coroutine 'threads'; await an asynchronous event or condition instead
  pthread_cond_timedwait(Condition, Mutex, Until); //~ coro-blocking-call: 'pthread_cond_timedwait' blocks
  cnd_wait(CCondition, CMutex); //~ coro-blocking-call: 'cnd_wait' blocks
  cnd_timedwait(CCondition, CMutex, Until); //~ coro-blocking-call: 'cnd_timedwait' blocks
  pthread_barrier_wait(Barrier); //~ coro-blocking-call: 'pthread_barrier_wait' blocks the thread that runs coroutine 'threads'; await a join of the tasks, or an asynchronous latch
  sem_wait(Semaphore); //~ coro-blocking-call: 'sem_wait' blocks the thread that runs coroutine 'threads'; await an asynchronous semaphore instead
  sem_timedwait(Semaphore, Until); //~ coro-blocking-call: 'sem_timedwait' blocks
  sem_clockwait(Semaphore, 1, Until); //~ coro-blocking-call: 'sem_clockwait' blocks
  co_return;
}
