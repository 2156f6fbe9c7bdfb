//===- Conditions.h - what a way to a leaf needs ----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// 'wait(0ms)' does not block although 'wait' does: what a function needs of its
// parameters in order to block, and whether a call gives it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_CONDITIONS_H
#define COROLINT_CHECKS_PROGRAM_CONDITIONS_H

#include "checks/program/Facts.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace corolint {

/// A Condition that belongs to no file's tables.
struct Requirement {
  uint32_t Parameter = 0;
  Condition::Kind Test = Condition::Differs;
  int64_t Value = 0;
  llvm::StringRef Names;

  friend bool operator==(const Requirement &, const Requirement &) = default;
};

/// All of these; few, without duplicates.
using Requirements = llvm::SmallVector<Requirement, 0>;

/// Adds to \p All; false where it would be too many to keep.
bool addRequirements(const FileFacts &In, Range Conditions, Requirements &All);
bool addRequirements(const Requirements &More, Requirements &All);

/// What the caller's parameters must fulfil so that \p Call fulfils \p Needs;
/// none where it cannot.
std::optional<Requirements> requirementsOfCaller(const Requirements &Needs,
                                                 const FileFacts &In,
                                                 const CallFact &Call);

/// Whether arguments of which nothing is known fulfil \p Needs.
bool holdForUnknown(const Requirements &Needs);

/// Whether \p Call, from code whose own parameters are not known, may fulfil
/// \p Needs.
bool fulfils(const FileFacts &In, const CallFact &Call,
             const Requirements &Needs);

/// Whether whatever fulfils \p B fulfils \p A.
bool isWeaker(const Requirements &A, const Requirements &B);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_CONDITIONS_H
