// Loops of C libraries: in a variable, or made by a function.
#include <event2/event.h>
#include <uv.h>

void onTimer(uv_timer_t *Timer);
void onEvent(int, short, void *);
void onWork(uv_work_t *);
void onDone(uv_work_t *, int);

int timers() {
  uv_loop_t Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens; call 'uv_run(&Loop, UV_RUN_DEFAULT)'
  uv_loop_init(&Loop);
  uv_timer_t Timer;
  uv_timer_init(&Loop, &Timer);
  Timer.data = nullptr;
  uv_timer_start(&Timer, onTimer, 100, 0); //~ note: it is given work here
  return uv_loop_close(&Loop);
}

void work() {
  uv_loop_t Loop; //~ coro-event-loop-not-run: event loop 'Loop' is given work, but nobody runs it; that work never happens; call 'uv_run(&Loop, UV_RUN_DEFAULT)'
  uv_loop_init(&Loop);
  uv_work_t Request;
  uv_queue_work(&Loop, &Request, onWork, onDone); //~ note: it is given work here
  uv_loop_close(&Loop);
}

void events(int Descriptor) {
  event_base *Base = event_base_new(); //~ coro-event-loop-not-run: event loop 'Base' is given work, but nobody runs it; that work never happens; call 'event_base_dispatch(Base)'
  event *Event = event_new(Base, Descriptor, 2, onEvent, nullptr);
  event_add(Event, nullptr); //~ note: it is given work here
  event_free(Event);
  event_base_free(Base);
}
