/* Stub of <event2/event.h>. */
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
struct event_base;
struct event;
typedef void (*event_callback_fn)(int, short, void *);
struct event_base *event_base_new(void);
void event_base_free(struct event_base *);
int event_base_dispatch(struct event_base *);
struct event *event_new(struct event_base *, int, short, event_callback_fn,
                        void *);
int event_add(struct event *, const void *);
void event_free(struct event *);
#ifdef __cplusplus
}
#endif
