//===- CheckList.h - the checks that corolint has ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names of the checks for whoever does not run them: the driver's list and
// help, the reports' rule tables, the tests that keep docs and inputs complete.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CHECKLIST_H
#define COROLINT_CHECKS_CHECKLIST_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace corolint {

struct CheckInfo {
  /// The id in diagnostics, `Checks:` and NOLINT.
  llvm::StringRef Name;
  /// Whether the driver runs it when nobody names checks.
  bool EnabledByDefault;
};

/// Every check, in alphabetical order.
llvm::ArrayRef<CheckInfo> allChecks();

} // namespace corolint

/// Referenced by executables that link the checks, so that the linker keeps the
/// object file that registers the module with clang-tidy's core.
extern volatile int CorolintModuleAnchorSource;

#endif // COROLINT_CHECKS_CHECKLIST_H
