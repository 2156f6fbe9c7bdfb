// Loops of C libraries: in a variable, or made by a function.
#include <event2/event.h>
#include <uv.h>

void onTimer(uv_timer_t *Timer);
void onEvent(int, short, void *);
void onWork(uv_work_t *);
void onDone(uv_work_t *, int);

int timers() {
  uv_loop_t Loop;
  uv_loop_init(&Loop);
  uv_timer_t Timer;
  uv_timer_init(&Loop, &Timer);
  Timer.data = nullptr;
  uv_timer_start(&Timer, onTimer, 100, 0);
  return uv_loop_close(&Loop);
}

void work() {
  uv_loop_t Loop;
  uv_loop_init(&Loop);
  uv_work_t Request;
  uv_queue_work(&Loop, &Request, onWork, onDone);
  uv_loop_close(&Loop);
}

void events(int Descriptor) {
  event_base *Base = event_base_new();
  event *Event = event_new(Base, Descriptor, 2, onEvent, nullptr);
  event_add(Event, nullptr);
  event_free(Event);
  event_base_free(Base);
}
