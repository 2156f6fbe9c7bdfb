// Stub of <termios.h>.
#pragma once
#include <bits/c_types.h>
extern "C" int tcdrain(int);
