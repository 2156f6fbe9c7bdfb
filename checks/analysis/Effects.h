//===- Effects.h - what a visible function reads and writes -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two calls that share no argument may still meet in a global variable, a
// member or a captured variable. Where the bodies can be seen, they tell.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_EFFECTS_H
#define COROLINT_CHECKS_ANALYSIS_EFFECTS_H

#include "llvm/ADT/DenseMap.h"

namespace clang {
class FunctionDecl;
class ValueDecl;
} // namespace clang

namespace corolint {

class FileModel;

struct EffectSummary {
  /// The body was seen; otherwise nothing below means anything.
  bool IsVisible = false;
  /// Variables that outlive the call (global, static, captured by reference)
  /// and members of 'this': true where they may be changed.
  llvm::DenseMap<const clang::ValueDecl *, bool> MayChange;
  /// 'this' is handed to code that was not seen and may change it.
  bool ChangesThis = false;
  /// It calls what was not seen and may do anything.
  bool CallsUnknown = false;
  /// It may wait for something: an await of what was not seen, or is no task.
  bool MaySuspend = false;
};

/// What a call of \p Function does, followed a few calls deep. Bodies in system
/// headers are not looked at.
EffectSummary summarizeEffects(const clang::FunctionDecl &Function,
                               FileModel &Model);

/// True where both name something that one of them changes. Members count only
/// where \p OnOneObject: both are called on the same object.
bool effectsOverlap(const EffectSummary &A, const EffectSummary &B,
                    bool OnOneObject);

/// True where all that the function may change is known.
bool isFullyKnown(const EffectSummary &Summary);

/// True where the function is known to change nothing that outlives the call.
bool changesNothing(const EffectSummary &Summary);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_EFFECTS_H
