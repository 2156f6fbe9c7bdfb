//===- main.cpp - the corolint program ------------------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/CheckList.h"
#include "driver/Driver.h"
#include "driver/Options.h"
#include "driver/report/Report.h"
#include "driver/run/Worker.h"
#include "llvm/Support/FileSystem.h"

// Keeps the checks' module in the program.
[[maybe_unused]] static int ChecksAnchor = CorolintModuleAnchorSource;

int main(int Argc, const char **Argv) {
  const std::optional<corolint::Options> Opts =
      corolint::parseOptions(Argc, Argv);
  if (!Opts)
    return corolint::ExitUsage;
  if (Opts->Worker)
    return corolint::runWorker();
  // Any address in the program tells where it is.
  return corolint::runDriver(
      *Opts, llvm::sys::fs::getMainExecutable(
                 Argv[0], reinterpret_cast<void *>(corolint::runDriver)));
}
