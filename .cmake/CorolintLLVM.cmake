# Finds one LLVM/Clang development package: the major asked for by
# COROLINT_LLVM_MAJOR (cache variable or environment), else the newest
# supported one. Sets LLVM_* and Clang_* as find_package does, and
#   COROLINT_LLVM_BINDIR     where clang, clang-tidy and friends of it live
#   COROLINT_RESOURCE_DIR    the directory of Clang's builtin headers

set(COROLINT_NEWEST_LLVM 22)
set(COROLINT_OLDEST_LLVM 19)

set(COROLINT_LLVM_MAJOR "$ENV{COROLINT_LLVM_MAJOR}" CACHE STRING
    "LLVM major version to build with (${COROLINT_OLDEST_LLVM} to ${COROLINT_NEWEST_LLVM}); empty means the newest found")

function(_corolint_llvm_missing majors)
  list(GET majors 0 first)
  string(REPLACE ";" ", " printable "${majors}")
  message(FATAL_ERROR
    "corolint needs the development packages of LLVM and Clang, version "
    "${printable}, and found none.\n"
    "On Debian and Ubuntu: apt-get install llvm-${first}-dev "
    "libclang-${first}-dev clang-${first} clang-tidy-${first}\n"
    "Elsewhere: set LLVM_DIR to the directory of LLVMConfig.cmake.")
endfunction()

if(COROLINT_LLVM_MAJOR)
  if(NOT COROLINT_LLVM_MAJOR MATCHES "^[0-9]+$"
     OR COROLINT_LLVM_MAJOR LESS COROLINT_OLDEST_LLVM
     OR COROLINT_LLVM_MAJOR GREATER COROLINT_NEWEST_LLVM)
    message(FATAL_ERROR
      "COROLINT_LLVM_MAJOR is '${COROLINT_LLVM_MAJOR}'; supported are "
      "${COROLINT_OLDEST_LLVM} to ${COROLINT_NEWEST_LLVM}.")
  endif()
  set(_majors ${COROLINT_LLVM_MAJOR})
else()
  foreach(_major RANGE ${COROLINT_OLDEST_LLVM} ${COROLINT_NEWEST_LLVM})
    list(PREPEND _majors ${_major})
  endforeach()
endif()

foreach(_major IN LISTS _majors)
  # LLVM's version file accepts only its own minor series, so ask for each;
  # Debian's packages carry no unversioned LLVMConfig.cmake.
  foreach(_minor 1 0)
    find_package(LLVM ${_major}.${_minor} QUIET CONFIG
      HINTS /usr/lib/llvm-${_major}/lib/cmake/llvm /usr/local/opt/llvm@${_major}
            /opt/homebrew/opt/llvm@${_major})
    if(LLVM_FOUND)
      break()
    endif()
  endforeach()
  if(LLVM_FOUND)
    break()
  endif()
endforeach()

if(NOT LLVM_FOUND)
  _corolint_llvm_missing("${_majors}")
endif()

find_package(Clang QUIET CONFIG HINTS ${LLVM_LIBRARY_DIR}/cmake/clang NO_DEFAULT_PATH)
if(NOT Clang_FOUND OR NOT TARGET clangTidy)
  message(FATAL_ERROR
    "LLVM ${LLVM_PACKAGE_VERSION} was found in ${LLVM_DIR}, but its Clang "
    "development files (with libclangTidy) were not.\n"
    "On Debian and Ubuntu: apt-get install libclang-${LLVM_VERSION_MAJOR}-dev")
endif()

set(COROLINT_LLVM_BINDIR ${LLVM_TOOLS_BINARY_DIR})
set(COROLINT_RESOURCE_DIR
    ${LLVM_LIBRARY_DIR}/clang/${LLVM_VERSION_MAJOR} CACHE PATH
    "Clang's resource directory (builtin headers) that corolint is built for")
if(NOT EXISTS ${COROLINT_RESOURCE_DIR}/include/stddef.h)
  message(FATAL_ERROR
    "Clang's builtin headers are not in ${COROLINT_RESOURCE_DIR}.\n"
    "On Debian and Ubuntu: apt-get install libclang-common-${LLVM_VERSION_MAJOR}-dev; "
    "or set COROLINT_RESOURCE_DIR.")
endif()
message(STATUS "LLVM ${LLVM_PACKAGE_VERSION} in ${LLVM_DIR}")
