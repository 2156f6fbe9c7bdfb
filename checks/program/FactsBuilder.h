//===- FactsBuilder.h - collects the facts of a file ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_FACTSBUILDER_H
#define COROLINT_CHECKS_PROGRAM_FACTSBUILDER_H

#include "checks/program/Facts.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <map>
#include <set>

namespace corolint {

struct CallDraft {
  CallFact Fact; ///< Without its ranges; the same holds for those below.
  llvm::SmallVector<Argument, 2> Arguments;
  llvm::SmallVector<Condition, 1> Conditions;
};

struct LeafDraft {
  LeafFact Fact;
  llvm::SmallVector<Condition, 1> Conditions;
};

struct FunctionDraft {
  FunctionFact Fact;
  std::vector<CallDraft> Calls;
  std::vector<LeafDraft> Leaves;
  llvm::SmallVector<FunctionId, 1> Overridden;
  /// Other files that use it have it as well, or nobody else can.
  bool IsShared = false;
  bool IsVirtual = false;
};

struct EffectDraft {
  EffectFact Fact;
  std::vector<VariableUse> Variables; ///< By id, each once.
  std::vector<EffectCall> Calls;      ///< By callee and OnThis, each once.
};

/// Puts together what several checks say about the same functions: each knows
/// its own family's leaves, and what stops that family.
class FactsBuilder {
public:
  /// Indices into FileFacts::Strings and FileFacts::Files.
  uint32_t string(llvm::StringRef Text);
  uint32_t file(llvm::StringRef Path);
  const std::string &text(uint32_t String) const { return Strings[String]; }
  const std::string &path(uint32_t File) const { return Files[File]; }

  void add(FunctionDraft Function);
  /// The functions that may block as one of \p Families, or lead out of the
  /// file to such: by a leaf, a call of something that is not here, a virtual
  /// call, a call of what they were given. All others are harmless.
  llvm::DenseSet<FunctionId> findOpen(FamilyMask Families) const;

  /// Whether \p Call may lead to one of \p Open.
  bool leadsTo(const llvm::DenseSet<FunctionId> &Open,
               const CallFact &Call) const {
    return Call.IsVirtual || Open.contains(Call.Callee) || !has(Call.Callee);
  }

  /// Returns the site's index in FileFacts::Sites.
  uint32_t addSite(SiteFact Site, CallDraft Call);
  bool hasLeaves() const;
  bool has(FunctionId Id) const { return Functions.contains(Id); }

  /// \p Name, unqualified, is called, and what it does stands in another file,
  /// or may.
  void addUndefined(FunctionId Id, llvm::StringRef Name) {
    Undefined.try_emplace(Id, Name);
  }
  const std::map<FunctionId, std::string> &undefined() const {
    return Undefined;
  }

  /// What is known of a function already is kept.
  void addEffects(EffectDraft Function);
  /// Returns the group's index in FileFacts::Groups.
  uint32_t addGroup(GroupFact Group, std::vector<PairFact> Pairs);
  void addTaskUse(TaskUseFact Use) { TaskUses.insert(Use); }
  void addLostTask(LostTaskFact Lost) { LostTasks.push_back(Lost); }

  /// Everything, in an order that depends on the code alone. What is harmless
  /// is left out, unless others have to know that it is.
  FileFacts build(llvm::StringRef Source) const;

private:
  void buildAsync(FileFacts &Facts) const;

  std::vector<std::string> Strings = {""};
  std::vector<std::string> Files;
  llvm::StringMap<uint32_t> StringIndex;
  llvm::StringMap<uint32_t> FileIndex;
  std::map<FunctionId, FunctionDraft> Functions;
  std::vector<std::pair<SiteFact, CallDraft>> Sites;
  std::map<FunctionId, EffectDraft> Effects;
  std::vector<std::pair<GroupFact, std::vector<PairFact>>> Groups;
  std::set<TaskUseFact> TaskUses; ///< Instantiations repeat them.
  std::vector<LostTaskFact> LostTasks;
  std::map<FunctionId, std::string> Undefined;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_FACTSBUILDER_H
