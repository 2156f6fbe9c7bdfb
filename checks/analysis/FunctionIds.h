//===- FunctionIds.h - functions and places by name -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What facts call the things of the syntax tree, so that other files' facts
// mean the same.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_FUNCTIONIDS_H
#define COROLINT_CHECKS_ANALYSIS_FUNCTIONIDS_H

#include "checks/program/Facts.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <string>

namespace clang {
class Decl;
class FunctionDecl;
class SourceManager;
class TemplateArgument;
class ValueDecl;
} // namespace clang

namespace corolint {

class FunctionIds {
public:
  /// Paths below \p Root are relative to it; with an empty one all are
  /// absolute.
  FunctionIds(const clang::SourceManager &Sources, llvm::StringRef Root)
      : Sources(Sources), Root(Root.str()) {}

  FunctionId get(const clang::FunctionDecl &Function);
  /// The same for a variable or a member.
  VariableId get(const clang::ValueDecl &Variable);
  /// Whether other files can have another function of the same USR.
  static bool isLocal(const clang::FunctionDecl &Function);

  /// Whether other files can call \p Function although they have no body of it.
  static bool isDefinedForOthers(const clang::FunctionDecl &Function);
  /// Whether every file that includes what \p Function, which is no template,
  /// is defined in has it.
  bool isDefinedInHeader(const clang::FunctionDecl &Function) const;

  /// The path of the file that \p Location is in.
  const std::string &pathOf(clang::SourceLocation Location);

private:
  void addPlaces(llvm::ArrayRef<clang::TemplateArgument> Arguments,
                 llvm::SmallVectorImpl<char> &Name);
  void addPlace(clang::SourceLocation Location,
                llvm::SmallVectorImpl<char> &Name);

  const clang::SourceManager &Sources;
  std::string Root;
  llvm::DenseMap<const clang::FunctionDecl *, FunctionId> Ids;
  llvm::DenseMap<const clang::Decl *, VariableId> VariableIds;
  llvm::DenseMap<clang::FileID, std::string> Paths;
};

/// The last part of \p Function's name as its definition is written, without
/// template arguments: of a constructor or destructor its class's, of an
/// operator "operator".
llvm::StringRef wordOf(const clang::FunctionDecl &Function);

/// The location of \p Line and \p Column in the file \p Path, which is read if
/// need be; invalid where that is not possible.
clang::SourceLocation locationIn(clang::SourceManager &Sources,
                                 llvm::StringRef Path, unsigned Line,
                                 unsigned Column);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_FUNCTIONIDS_H
