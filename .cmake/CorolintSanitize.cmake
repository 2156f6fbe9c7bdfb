# Finds memory errors and undefined behaviour in our code while it runs. LLVM
# and Clang are taken as they are installed, without sanitizers; the assertions
# in their headers are on, where these are compiled into our code.

option(COROLINT_SANITIZE
  "Build with AddressSanitizer and UndefinedBehaviorSanitizer, and the fuzzer" OFF)
if(NOT COROLINT_SANITIZE)
  return()
endif()

if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  message(FATAL_ERROR "COROLINT_SANITIZE needs Clang as the compiler; it is "
    "${CMAKE_CXX_COMPILER}.")
endif()
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_FLAGS -fsanitize=address,undefined)
check_cxx_source_compiles("int main() {}" COROLINT_HAS_SANITIZERS)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT COROLINT_HAS_SANITIZERS)
  message(FATAL_ERROR
    "The compiler finds no libraries for its sanitizers.\n"
    "On Debian and Ubuntu: apt-get install libclang-rt-${LLVM_VERSION_MAJOR}-dev")
endif()

set(CMAKE_CXX_FLAGS_RELEASE "-O1 -gline-tables-only")
add_compile_options(
  -fsanitize=address,undefined,fuzzer-no-link
  # What LLVM is built without (-fno-rtti) has no type to look at.
  -fno-sanitize=vptr
  -fno-sanitize-recover=all
  -fno-omit-frame-pointer)
add_link_options(-fsanitize=address,undefined)

# Part of every program.
add_library(sanitizer_options OBJECT
  ${CMAKE_CURRENT_LIST_DIR}/SanitizerOptions.cpp)
link_libraries(sanitizer_options)
