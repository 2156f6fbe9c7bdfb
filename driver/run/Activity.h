//===- Activity.h - what a worker was at when it ended -------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A worker that crashes, or is made to, prints what it was at: Clang says what
// it parsed, CheckScope which check looked at which function. This makes a few
// words of that.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_ACTIVITY_H
#define COROLINT_DRIVER_RUN_ACTIVITY_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace corolint {

/// "while analysing function 'app::f' (coro-blocking-call)", as told by
/// \p Messages, what a process printed; empty where they do not tell.
std::string activityIn(llvm::StringRef Messages);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_ACTIVITY_H
