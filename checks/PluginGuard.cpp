//===- PluginGuard.cpp - the plugin runs only where it fits ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plugin built for one LLVM may load into the clang-tidy of another and then
// find nothing, which looks like clean code. So it compares versions when it is
// loaded, before anything else of it runs, and ends the process on a mismatch.
//
//===----------------------------------------------------------------------===//

#include "clang/Basic/Version.h"
#include "llvm/Config/llvm-config.h"
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

/// "22.1" of "Debian clang version 22.1.8 (…)"; LLVM keeps its binary interface
/// within such a series.
std::string seriesOf(const std::string &FullVersion) {
  const std::string Marker = "clang version ";
  size_t At = FullVersion.find(Marker);
  if (At == std::string::npos)
    return FullVersion;
  At += Marker.size();
  size_t Dot = FullVersion.find('.', At);
  size_t End = FullVersion.find_first_not_of("0123456789", Dot + 1);
  return FullVersion.substr(At, End == std::string::npos ? End : End - At);
}

struct Guard {
  Guard() {
    const std::string Built = std::to_string(LLVM_VERSION_MAJOR) + "." +
                              std::to_string(LLVM_VERSION_MINOR);
    const std::string Running = seriesOf(clang::getClangFullVersion());
    if (Running == Built)
      return;
    std::fprintf(stderr,
                 "error: this corolint plugin was built for clang-tidy %s and "
                 "cannot run in clang-tidy %s; load it into clang-tidy-%d, or "
                 "build corolint with LLVM %s\n",
                 Built.c_str(), Running.c_str(), LLVM_VERSION_MAJOR,
                 Running.c_str());
    std::fflush(stderr);
    std::_Exit(2);
  }
};

// Before the registration in Module.cpp, which would call into another layout.
[[gnu::init_priority(101)]] Guard CheckVersion;

} // namespace
