//===- TaskSlots.h - coroutines where nobody takes their task ---*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A lambda or function that returns a task can be given to a slot whose owner
// expects nothing back: std::function<void()>, a thread, a signal. Each call
// makes a task and throws it away.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_TASKSLOTS_H
#define COROLINT_CHECKS_ANALYSIS_TASKSLOTS_H

#include "checks/FileModel.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace clang {
class CallExpr;
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

struct DroppingSlot {
  /// What returns tasks.
  const clang::Expr *Callable = nullptr;
  clang::QualType Task;
  /// What drops them, for the message: a type or a function.
  std::string Slot;
  /// The function of the program, if it is one, in which they are dropped.
  const clang::FunctionDecl *Dropper = nullptr;
};

/// The callables that \p S, in \p Function, gives to slots that drop what they
/// return.
llvm::SmallVector<DroppingSlot, 1>
findDroppingSlots(const clang::Stmt &S, const clang::FunctionDecl &Function,
                  FileModel &Model);

/// True where \p Call, in \p Function, calls a parameter whose type the caller
/// chooses: the mistake, if it is one, is the caller's, and is found there.
bool callsOwnParameter(const clang::CallExpr &Call,
                       const clang::FunctionDecl &Function);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_TASKSLOTS_H
