//===- Signals.h - names of signals --------------------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one place that knows them.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_SIGNALS_H
#define COROLINT_DRIVER_RUN_SIGNALS_H

#include <string>

namespace corolint {

/// "SIGSEGV"; the number for one that has no name here.
std::string signalName(int Signal);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_SIGNALS_H
