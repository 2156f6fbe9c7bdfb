# What every target of corolint shares: warnings, RTTI as LLVM was built,
# ccache and lld where they are present.

option(COROLINT_WERROR "Treat compiler warnings as errors" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are cached only with these two kinds of sloppiness.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${CCACHE_PROGRAM})
endif()

find_program(LLD_PROGRAM NAMES ld.lld HINTS ${COROLINT_LLVM_BINDIR})
if(LLD_PROGRAM)
  get_filename_component(_lld_dir ${LLD_PROGRAM} DIRECTORY)
  add_link_options(-fuse-ld=lld -B${_lld_dir})
endif()

add_library(corolint_build INTERFACE)
target_compile_features(corolint_build INTERFACE cxx_std_20)
target_include_directories(corolint_build INTERFACE ${PROJECT_SOURCE_DIR})
# Clang's headers are not ours to warn about. They come last: libc++'s packages
# put headers of the C++ runtime into the same folder.
set(_llvm_includes ${LLVM_INCLUDE_DIRS} ${CLANG_INCLUDE_DIRS})
list(REMOVE_DUPLICATES _llvm_includes)
foreach(_include IN LISTS _llvm_includes)
  target_compile_options(corolint_build INTERFACE "SHELL:-idirafter ${_include}")
endforeach()
separate_arguments(_llvm_definitions NATIVE_COMMAND "${LLVM_DEFINITIONS}")
target_compile_definitions(corolint_build INTERFACE ${_llvm_definitions})
target_compile_options(corolint_build INTERFACE
  -Wall -Wextra -Wno-unused-parameter
  $<$<BOOL:${COROLINT_WERROR}>:-Werror>
  $<$<NOT:$<BOOL:${LLVM_ENABLE_RTTI}>>:-fno-rtti>
  # What each compiler needs to let ccache see through a precompiled header.
  $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
  "$<$<CXX_COMPILER_ID:Clang,AppleClang>:SHELL:-Xclang -fno-pch-timestamp>")

# corolint_embed(<output.cpp> <symbol> <directory> <files>...)
# Makes <output.cpp>, which defines the files' texts as
#   extern const corolint::EmbeddedFile <symbol>[]; extern const size_t <symbol>Count;
function(corolint_embed output symbol directory)
  list(JOIN ARGN "|" files)
  set(inputs ${ARGN})
  list(TRANSFORM inputs PREPEND ${directory}/)
  add_custom_command(OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} -DSYMBOL=${symbol}
            -DDIRECTORY=${directory} "-DFILES=${files}"
            -P ${PROJECT_SOURCE_DIR}/.cmake/EmbedFiles.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/.cmake/EmbedFiles.cmake
    VERBATIM)
endfunction()
