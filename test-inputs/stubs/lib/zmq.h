// Stub of <zmq.h>.
#pragma once
#include <bits/c_types.h>
#define ZMQ_DONTWAIT 1
extern "C" {
int zmq_recv(void *, void *, size_t, int);
int zmq_send(void *, const void *, size_t, int);
}
