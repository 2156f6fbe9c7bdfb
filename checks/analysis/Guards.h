//===- Guards.h - conditions under which a call does not block  -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_GUARDS_H
#define COROLINT_CHECKS_ANALYSIS_GUARDS_H

#include "checks/FileModel.h"
#include "checks/analysis/Invocations.h"
#include "checks/analysis/ParameterValues.h"
#include "checks/coroutines/Walk.h"

namespace corolint {

/// A call and where it stands.
struct CallSite {
  const Invocation &Call;
  /// The function whose body holds the call, directly or in a lambda that runs
  /// there. Variables are followed in it.
  const clang::FunctionDecl &Function;
  // Initialised, so that initialisers may leave it out.
  Ancestors Above = {}; // NOLINT(readability-redundant-member-init)
  /// The code runs in a coroutine with a stack of its own.
  bool IsStackful = false;
  /// Where a guard of `unless` asks what only the function's callers know, what
  /// their arguments must be for it not to hold goes here; null where nobody
  /// wants to know.
  ParameterConditions *Conditions = nullptr;
};

/// Whether \p Entry holds for \p Site at all: its `when`.
bool applies(const FunctionEntry &Entry, const CallSite &Site,
             FileModel &Model);

/// Whether one of the guards of `unless` holds, or cannot be ruled out.
bool isGuarded(const FunctionEntry &Entry, const CallSite &Site,
               FileModel &Model);

/// The first entry of one of \p Kinds that applies and is not guarded, or null.
const FunctionEntry *findRole(const CallSite &Site,
                              llvm::ArrayRef<FunctionKind> Kinds,
                              FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_GUARDS_H
