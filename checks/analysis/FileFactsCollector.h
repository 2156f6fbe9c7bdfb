//===- FileFactsCollector.h - facts from a syntax tree ----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Writes down what the functions of a file do, for one check of the blocking
// family: its own leaves, and the calls that its suppressions let through.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_FILEFACTSCOLLECTOR_H
#define COROLINT_CHECKS_ANALYSIS_FILEFACTSCOLLECTOR_H

#include "checks/analysis/BlockingAnalysis.h"
#include "checks/analysis/FunctionIds.h"
#include "checks/analysis/Suppressions.h"
#include "checks/program/FactsBuilder.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace corolint {

class FileFactsCollector {
public:
  /// \p Describe: what a call does to its thread, for the message; nothing
  /// where it is another check's.
  FileFactsCollector(
      BlockingAnalysis &Analysis, FileModel &Model, Family Of,
      llvm::function_ref<llvm::StringRef(const BlockingReason &)> Describe,
      FactsBuilder &Facts)
      : Analysis(Analysis), Model(Model), Of(Of), Describe(Describe),
        Facts(Facts), Ids(Model.ids()), Suppressed(Model.suppressions()) {}

  /// Adds \p Function, if it has a body that can be followed, and what it
  /// calls.
  void add(const clang::FunctionDecl &Function);

  /// Adds what \p Call leads to. The call itself, as its caller's facts have
  /// it.
  CallDraft addCall(const FollowedCall &Call);

  /// Adds what overrides something, whoever calls it.
  void addOverrides();

private:
  /// Takes \p Function in, once; false where its body is none that counts.
  bool push(const clang::FunctionDecl &Function);
  void addTarget(const FollowedCall &Call);
  void addNow(const clang::FunctionDecl &Definition);
  void addDeclaration(const clang::CXXMethodDecl &Method);
  FunctionFact factOf(const clang::FunctionDecl &Function);
  CallDraft draft(const FollowedCall &Call);
  std::optional<LeafDraft> draft(const BlockingSite &Site);
  void addArguments(const FollowedCall &Call, CallDraft &Draft);
  std::optional<Argument> argument(const clang::Expr &E,
                                   const clang::FunctionDecl &Caller);
  void addConditions(const ParameterConditions &From,
                     llvm::SmallVectorImpl<Condition> &To);
  uint32_t calledParameters(const clang::FunctionDecl &Function);
  Place placeOf(clang::SourceLocation Location);
  bool isSuppressed(clang::SourceLocation Location) {
    return Suppressed.isSuppressed(Location, checkOf(Of));
  }
  void follow();

  BlockingAnalysis &Analysis;
  FileModel &Model;
  const Family Of;
  llvm::function_ref<llvm::StringRef(const BlockingReason &)> Describe;
  FactsBuilder &Facts;
  FunctionIds &Ids;
  Suppressions &Suppressed;
  llvm::DenseSet<const clang::FunctionDecl *> Seen;
  std::vector<const clang::FunctionDecl *> Open;
};

/// The definition of \p Function where its body can be seen and counts as a
/// helper's: it is the project's own, and no coroutine; else null.
const clang::FunctionDecl *helperDefinition(const clang::FunctionDecl &Function,
                                            const FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_FILEFACTSCOLLECTOR_H
