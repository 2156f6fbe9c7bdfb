// Calls that block or not, as flags or contention have it: too little is known.
#include <mqueue.h>
#include <mutex>
#include <own/lazy_task.hpp>
#include <pthread.h>
#include <shared_mutex>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

own::lazy_task<> maybe(int Socket, char *Data, std::mutex &Mutex,
                       std::shared_mutex &Shared, pthread_mutex_t *CMutex) {
  recv(Socket, Data, 8, MSG_DONTWAIT);
  send(Socket, Data, 8, 0);
  accept(Socket, nullptr, nullptr);
  read(Socket, Data, 8);
  write(Socket, Data, 8);
  waitpid(1, nullptr, WNOHANG);
  wait4(1, nullptr, WNOHANG, nullptr);
  mq_receive(Socket, Data, 8, nullptr);
  flock(Socket, LOCK_EX | LOCK_NB);
  {
    std::lock_guard<std::mutex> Guard(Mutex);
    ++*Data;
  }
  Mutex.lock();
  Mutex.unlock();
  Shared.lock_shared();
  Shared.unlock_shared();
  pthread_mutex_lock(CMutex);
  pthread_mutex_unlock(CMutex);
  co_return;
}
