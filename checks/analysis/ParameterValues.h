//===- ParameterValues.h - what depends on parameters -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a parameter decides whether a function blocks (a timeout, a policy, a
// flag), and what calls give for such parameters.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_PARAMETERVALUES_H
#define COROLINT_CHECKS_ANALYSIS_PARAMETERVALUES_H

#include "checks/analysis/Branches.h"
#include "checks/program/Facts.h"
#include <optional>
#include <string>

namespace clang {
class FunctionDecl;
class ParmVarDecl;
} // namespace clang

namespace corolint {

class FileModel;

/// A Condition (see there) with its names at hand.
struct ParameterCondition {
  unsigned Parameter = 0; ///< Its index.
  Condition::Kind Test = Condition::Differs;
  int64_t Value = 0;
  std::string Names;
};

using ParameterConditions = llvm::SmallVector<ParameterCondition, 1>;

/// The index of the parameter of \p Function that \p E names or is converted
/// from, if the function leaves that as its caller gave it.
std::optional<unsigned> parameterOf(const clang::Expr &E,
                                    const clang::FunctionDecl &Function,
                                    FileModel &Model);

/// What \p Controls say of the parameters of \p Function.
void addControlConditions(llvm::ArrayRef<Control> Controls,
                          const clang::FunctionDecl &Function, FileModel &Model,
                          ParameterConditions &Result);

/// What a path that names no file on a disk is called in conditions.
constexpr llvm::StringLiteral PseudoFile = "pseudo-file";

/// A constant: its value, or of an object the first part of it that is not
/// zero, and the names that it is written with, separated by '|'.
struct ConstantValue {
  int64_t Value = 0;
  std::string Names;
};

std::optional<ConstantValue> constantOf(const clang::Expr &E,
                                        const clang::FunctionDecl &Function,
                                        const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_PARAMETERVALUES_H
