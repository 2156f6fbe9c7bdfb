//===- Driver.h - the flow of a run -----------------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From the command line to the exit code: which files, with which
// configuration, through the workers, into fixes and a report.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_DRIVER_H
#define COROLINT_DRIVER_DRIVER_H

#include "driver/Options.h"
#include "llvm/ADT/StringRef.h"

namespace corolint {

/// Does what \p Opts ask for; \p Executable is this program, which the workers
/// run, too. Returns the exit code.
int runDriver(const Options &Opts, llvm::StringRef Executable);

} // namespace corolint

#endif // COROLINT_DRIVER_DRIVER_H
