//===- ProgramEffects.h - what the functions of all files do ----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Answers from the facts of all files what one file cannot tell about the
// functions that it calls: do two of them change the same, does one change
// anything, does it ever wait? A file's own functions count before others of
// the same name; where files disagree about one, nothing is known of it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_PROGRAMEFFECTS_H
#define COROLINT_CHECKS_PROGRAM_PROGRAMEFFECTS_H

#include "checks/program/EffectSummary.h"
#include <map>
#include <vector>

namespace corolint {

class ProgramEffects {
public:
  /// The facts must outlive this; in any order.
  explicit ProgramEffects(std::vector<const FileFacts *> Files);

  /// What a call of \p Function in code of \p In does.
  const EffectSummary &summary(const FileFacts &In, FunctionId Function);

  /// Both change, or one changes and the other uses, the same thing.
  bool overlap(const FileFacts &In, FunctionId A, FunctionId B,
               bool OnOneObject);
  bool changesNothing(const FileFacts &In, FunctionId Function);
  /// True also where nobody knows.
  bool maySuspend(const FileFacts &In, FunctionId Function);

  /// The message of a group that \p In has, in its strings; 0 where there is
  /// nothing to report.
  uint32_t judge(const FileFacts &In, const GroupFact &Group);

private:
  struct Body {
    const FileFacts *In = nullptr;
    const EffectFact *Fact = nullptr;
    /// Files say different things about functions of that name.
    bool IsAmbiguous = false;
  };
  std::optional<SeenBody> find(FunctionId Function, const FileFacts *From);
  uint32_t judgeAlone(const FileFacts &In, const GroupFact &Group);

  llvm::DenseMap<FunctionId, Body> Bodies;
  std::map<std::pair<const FileFacts *, FunctionId>, EffectSummary> Summaries;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_PROGRAMEFFECTS_H
