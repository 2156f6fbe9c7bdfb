//===- CompilerVariables.cpp - what Clang asks for ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/run/CompilerVariables.h"
#include <cstdlib>

namespace corolint {

static constexpr const char *Variables[] = {"CPATH",
                                            "C_INCLUDE_PATH",
                                            "CPLUS_INCLUDE_PATH",
                                            "OBJCPLUS_INCLUDE_PATH",
                                            "INCLUDE",
                                            "EXTERNAL_INCLUDE",
                                            "VCToolsInstallDir",
                                            "GCC_EXEC_PREFIX",
                                            "COMPILER_PATH",
                                            "CCC_OVERRIDE_OPTIONS",
                                            "CLANG_NO_DEFAULT_CONFIG",
                                            "SDKROOT"};

std::string compilerVariables() {
  std::string Result;
  for (const char *Variable : Variables)
    if (const char *Value = std::getenv(Variable))
      Result += std::string("\n") + Variable + "=" + Value;
  return Result;
}

void clearCompilerVariables() {
  for (const char *Variable : Variables)
    ::unsetenv(Variable);
  // Files of flags in the user's folders are looked for unless this is set.
  ::setenv("CLANG_NO_DEFAULT_CONFIG", "1", /*overwrite=*/1);
}

} // namespace corolint
