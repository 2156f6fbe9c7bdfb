# Finds what corolint-clangd is linked with: clangd's libraries, which come with
# LLVM's development files but without headers and whole CMake targets, and the
# libraries that clangd's remote index needs. Defines the target
#   corolint_clangd_libs     clangd, its refactorings and its clang-tidy checks
# or, where something is missing, says what, and defines no target.

option(COROLINT_BUILD_CLANGD "Build corolint-clangd where its libraries are found" ON)
if(NOT COROLINT_BUILD_CLANGD)
  return()
endif()

# Each registers itself with clangd when the program starts, and nothing else
# refers to them.
set(_clangd_whole clangDaemonTweaks)
set(_clangd_parts clangdMain clangDaemon clangdSupport clangdRemoteIndex
  clangdRemoteMarshalling clangdRemoteIndexProto clangdRemoteIndexServiceProto
  clangdMonitoringServiceProto clangTidy clangTidyUtils clangIncludeCleaner)
# Checks and what they use; which there are depends on the version.
file(GLOB _clangd_modules RELATIVE ${LLVM_LIBRARY_DIR}
  ${LLVM_LIBRARY_DIR}/libclangTidy*Module.a ${LLVM_LIBRARY_DIR}/libclangQuery.a
  ${LLVM_LIBRARY_DIR}/libclangPseudo*.a)
list(TRANSFORM _clangd_modules REPLACE "^lib(.*)\\.a$" "\\1")

set(_clangd_missing)
foreach(_library ${_clangd_whole} ${_clangd_parts})
  if(NOT EXISTS ${LLVM_LIBRARY_DIR}/lib${_library}.a)
    list(APPEND _clangd_missing ${LLVM_LIBRARY_DIR}/lib${_library}.a)
  endif()
endforeach()
set(_clangd_shared)
foreach(_library grpc++ grpc gpr protobuf absl_synchronization)
  find_library(COROLINT_LIB_${_library} ${_library})
  mark_as_advanced(COROLINT_LIB_${_library})
  if(COROLINT_LIB_${_library})
    list(APPEND _clangd_shared ${COROLINT_LIB_${_library}})
  else()
    list(APPEND _clangd_missing lib${_library})
  endif()
endforeach()

if(_clangd_missing)
  list(JOIN _clangd_missing ", " _clangd_missing)
  message(STATUS "corolint-clangd is not built, since there is no "
    "${_clangd_missing}. On Debian and Ubuntu: apt-get install "
    "libclang-${LLVM_VERSION_MAJOR}-dev libgrpc++-dev libprotobuf-dev")
  return()
endif()

# By their paths: the imported targets ask for static copies of what is in
# libclang-cpp, too, and Clang must not be in one program twice.
set(_clangd_archives ${_clangd_parts} ${_clangd_modules})
list(TRANSFORM _clangd_archives REPLACE "(.+)" "${LLVM_LIBRARY_DIR}/lib\\1.a")
list(TRANSFORM _clangd_whole REPLACE "(.+)" "${LLVM_LIBRARY_DIR}/lib\\1.a")
list(JOIN _clangd_archives "," _clangd_archives)
list(JOIN _clangd_whole "," _clangd_whole)
find_package(Threads REQUIRED)
add_library(corolint_clangd_libs INTERFACE)
target_link_libraries(corolint_clangd_libs INTERFACE
  "$<LINK_LIBRARY:WHOLE_ARCHIVE,${_clangd_whole}>"
  "$<LINK_GROUP:RESCAN,${_clangd_archives}>"
  clang-cpp LLVM ${_clangd_shared} Threads::Threads)
