//===- Terminal.h - what standard output can show ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether people read standard output, and whether it understands colours. The
// conventions are those of no-color.org and bixense.com/clicolors.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_REPORT_TERMINAL_H
#define COROLINT_DRIVER_REPORT_TERMINAL_H

#include "driver/Options.h"

namespace corolint {

/// Whether standard output is a terminal that is more than a typewriter
/// (`TERM=dumb`, as in editors that parse what they show).
bool isTerminal();

/// Whether what goes to standard output is to have colours. `Auto` asks
/// NO_COLOR, then CLICOLOR_FORCE, then the terminal.
bool wantsColor(ColorMode Mode);

} // namespace corolint

#endif // COROLINT_DRIVER_REPORT_TERMINAL_H
