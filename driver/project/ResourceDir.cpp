//===- ResourceDir.cpp - where Clang's builtin headers are ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/project/ResourceDir.h"
#include "driver/BuildInfo.h"
#include "driver/Paths.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint {

static bool hasHeaders(StringRef Directory) {
  SmallString<256> Header(Directory);
  sys::path::append(Header, "include", "stddef.h");
  return sys::fs::exists(Header);
}

Expected<std::string> findResourceDir(StringRef Chosen, StringRef Executable) {
  if (!Chosen.empty()) {
    const std::string Result = absolutePath(Chosen, currentDirectory());
    if (hasHeaders(Result))
      return Result;
    return createStringError(
        inconvertibleErrorCode(),
        "--resource-dir: there is no include/stddef.h in '" + Chosen + "'");
  }
  SmallString<256> Real;
  if (sys::fs::real_path(Executable, Real))
    Real = Executable;
  const std::string Prefix =
      sys::path::parent_path(sys::path::parent_path(Real)).str();
  for (const StringRef Candidate :
       {"" COROLINT_LIBDIR "/corolint/clang/" COROLINT_LLVM_MAJOR,
        COROLINT_BUILD_RESOURCE_DIR, "lib/clang/" COROLINT_LLVM_MAJOR}) {
    std::string Directory = absolutePath(Candidate, Prefix);
    if (hasHeaders(Directory))
      return Directory;
  }
  return createStringError(
      inconvertibleErrorCode(),
      "Clang's builtin headers (release " COROLINT_LLVM_MAJOR
      ") were found neither beside corolint nor in "
      "'" COROLINT_BUILD_RESOURCE_DIR "'; name their folder with "
      "--resource-dir");
}

} // namespace corolint
