//===- Completion.cpp - scripts that complete the command line ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "driver/shell/Completion.h"
#include "checks/CheckList.h"

using namespace llvm;

namespace corolint {

void writeCompletion(raw_ostream &OS, StringRef Shell,
                     ArrayRef<ShownOption> Options) {
  if (Shell == "bash")
    writeBashCompletion(OS, Options);
  else if (Shell == "fish")
    writeFishCompletion(OS, Options);
  else
    writeZshCompletion(OS, Options);
}

std::string quoted(StringRef Text) {
  std::string Result = "'";
  for (const char C : Text)
    Result += C == '\'' ? std::string("'\\''") : std::string(1, C);
  return Result + "'";
}

std::vector<std::string> checkGlobs() {
  std::vector<std::string> Result = {"*", "coro-*"};
  for (const CheckInfo &Check : allChecks())
    Result.push_back(Check.Name.str());
  return Result;
}

} // namespace corolint
