// Stub of <readline/readline.h>.
#pragma once
#include <bits/c_types.h>
extern "C" char *readline(const char *);
