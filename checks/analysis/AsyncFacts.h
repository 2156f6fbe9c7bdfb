//===- AsyncFacts.h - what async functions do, as facts ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_ASYNCFACTS_H
#define COROLINT_CHECKS_ANALYSIS_ASYNCFACTS_H

#include "checks/analysis/TaskFlow.h"
#include "checks/program/FactsBuilder.h"

namespace corolint {

/// Writes down what \p Functions, and what they call, do as far as this file
/// shows it and the whole program asks for it.
void addEffectFacts(llvm::ArrayRef<const clang::FunctionDecl *> Functions,
                    FileModel &Model, FactsBuilder &Facts);

/// Writes down where \p Function makes tasks that are not lost. \p Lost: those
/// that it loses in its variables.
void addTaskUses(const clang::FunctionDecl &Function,
                 llvm::ArrayRef<LostTask> Lost, FileModel &Model,
                 FactsBuilder &Facts);

/// A function whose declaration people can look at.
bool isOfProgram(const clang::FunctionDecl &Function, const FileModel &Model);

/// The place of \p Location in facts.
Place placeOf(clang::SourceLocation Location, FileModel &Model,
              FactsBuilder &Facts);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_ASYNCFACTS_H
