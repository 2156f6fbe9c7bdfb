//===- Effects.h - what a visible function reads and writes -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What single bodies change, read and call, as facts have it: so the same rules
// compose it along the calls of one file and of many (EffectSummary).
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_EFFECTS_H
#define COROLINT_CHECKS_ANALYSIS_EFFECTS_H

#include "checks/program/EffectSummary.h"
#include "checks/program/FactsBuilder.h"
#include <map>

namespace clang {
class FunctionDecl;
} // namespace clang

namespace corolint {

class FileModel;

/// The effects of the functions whose bodies a file shows, for one run of the
/// checks over it.
class BodyEffects {
public:
  explicit BodyEffects(FileModel &Model) : Model(Model) {}

  /// What a call of \p Function does, followed a few calls deep. Bodies in
  /// system headers are not looked at.
  const EffectSummary &summarize(const clang::FunctionDecl &Function);

  /// What the body of a function does itself; null where it cannot be seen.
  const EffectDraft *find(const clang::FunctionDecl &Function);
  const EffectDraft *find(FunctionId Function);

  /// A function that find() was asked for, or that one of these calls.
  const clang::FunctionDecl &declaration(FunctionId Function) const {
    return *Declarations.at(Function);
  }

  /// Whether other files may have bodies that \p Summary lacks.
  bool isOpen(const EffectSummary &Summary) const;

private:
  FunctionId idOf(const clang::FunctionDecl &Function);

  FileModel &Model;
  std::map<FunctionId, const clang::FunctionDecl *> Declarations;
  std::map<FunctionId, std::optional<EffectDraft>> Bodies;
  std::map<FunctionId, EffectSummary> Summaries;
};

/// The same, of the file that \p Model is of.
const EffectSummary &summarizeEffects(const clang::FunctionDecl &Function,
                                      FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_EFFECTS_H
