// Stub of <mqueue.h>.
#pragma once
#include <bits/c_types.h>
typedef int mqd_t;
extern "C" ssize_t mq_receive(mqd_t, char *, size_t, unsigned *);
