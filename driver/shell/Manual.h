//===- Manual.h - the manual page corolint(1) -------------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes the manual page in the language of man(7).
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_SHELL_MANUAL_H
#define COROLINT_DRIVER_SHELL_MANUAL_H

#include "driver/shell/ShownOptions.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/raw_ostream.h"

namespace corolint {

void writeManual(llvm::raw_ostream &OS, llvm::ArrayRef<ShownOption> Options);

} // namespace corolint

#endif // COROLINT_DRIVER_SHELL_MANUAL_H
