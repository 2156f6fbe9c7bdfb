//===- EffectSummary.h - what a call does, calls included -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two calls that share no argument may still meet in a global variable, a
// member or a captured variable. Where the bodies can be seen, they tell. This
// composes what single bodies do along their calls: from a syntax tree or from
// the facts of many files, by the same rules.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_EFFECTSUMMARY_H
#define COROLINT_CHECKS_PROGRAM_EFFECTSUMMARY_H

#include "checks/program/Facts.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace corolint {

/// Deeper chains of calls count as unknown: they cost time, and a reader could
/// not follow the argument either.
constexpr unsigned MaxEffectDepth = 4;

struct EffectSummary {
  /// The body was seen; otherwise nothing but Unseen means anything.
  bool IsVisible = false;
  /// 'this' is handed to code that was not seen and may change it.
  bool ChangesThis = false;
  /// It calls what was not seen and may do anything.
  bool CallsUnknown = false;
  /// It may wait for something: an await of what was not seen, or is no task.
  bool MaySuspend = false;
  /// Flags of VariableUse.
  llvm::DenseMap<VariableId, uint8_t> Variables;
  /// What was asked for in vain.
  llvm::SmallVector<FunctionId, 2> Unseen;
};

/// What is known of one function's body, and whose facts say it.
struct SeenBody {
  const FileFacts *In = nullptr;
  uint8_t Flags = 0; ///< Of EffectFact.
  llvm::ArrayRef<VariableUse> Variables;
  llvm::ArrayRef<EffectCall> Calls;
};

/// The body of a function that is called in code of the given facts; none where
/// it was not seen.
using BodyLookup =
    llvm::function_ref<std::optional<SeenBody>(FunctionId, const FileFacts *)>;

/// What a call of \p Function does, followed a few calls deep.
EffectSummary summarizeEffects(FunctionId Function, const FileFacts *From,
                               BodyLookup Lookup);

/// True where both name something that one of them changes. Members count only
/// where \p OnOneObject: both are called on the same object.
bool effectsOverlap(const EffectSummary &A, const EffectSummary &B,
                    bool OnOneObject);

/// True where all that the function may change is known.
bool isFullyKnown(const EffectSummary &Summary);

/// True where the function is known to change nothing that outlives the call.
bool changesNothing(const EffectSummary &Summary);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_EFFECTSUMMARY_H
