# Takes the Clang of the LLVM that is built against, where it is installed and
# the user names no compiler: it compiles Clang's headers in a third of GCC's
# time. Any C++20 compiler works (CMAKE_CXX_COMPILER or CXX chooses it).
if(NOT CMAKE_CXX_COMPILER AND NOT DEFINED ENV{CXX})
  set(_names)
  foreach(_major ${COROLINT_LLVM_MAJOR} $ENV{COROLINT_LLVM_MAJOR} 22 21 20 19)
    list(APPEND _names clang++-${_major})
  endforeach()
  find_program(_corolint_clang NAMES ${_names} NO_CACHE)
  if(_corolint_clang)
    set(CMAKE_CXX_COMPILER ${_corolint_clang})
  endif()
endif()
