// The Windows API, with time-outs that are zero, infinite or not known.
#include <own/lazy_task.hpp>
#include <windows.h>

own::lazy_task<> waits(HANDLE Event, const HANDLE *Many, DWORD Given) {
  Sleep(1); //~ coro-blocking-call: 'Sleep' blocks the thread that runs coroutine 'waits'
  Sleep(0);
  WaitForSingleObject(Event, INFINITE); //~ coro-blocking-call: 'WaitForSingleObject' blocks
  WaitForSingleObject(Event, Given); //~ coro-blocking-call: 'WaitForSingleObject' blocks
  WaitForSingleObject(Event, 0);
  WaitForMultipleObjects(2, Many, 0, 100); //~ coro-blocking-call: 'WaitForMultipleObjects' blocks
  WaitForMultipleObjects(2, Many, 0, 0);
  co_return;
}
