//===- FactsBuilder.cpp - collects the facts of a file --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/xxhash.h"
#include <algorithm>

namespace corolint {

llvm::StringRef checkOf(Family F) {
  static constexpr llvm::StringRef Checks[FamilyCount] = {
      "coro-blocking-call", "coro-blocking-io", "coro-sync-wait",
      "coro-blocking-lock", "coro-heavy-compute"};
  return Checks[static_cast<unsigned>(F)];
}

FunctionId hashedId(llvm::StringRef Name) {
  // 0 is no function, and the highest two are what maps mark their empty slots
  // with.
  return std::clamp<FunctionId>(llvm::xxh3_64bits(Name), 1, UINT64_MAX - 2);
}

static uint32_t intern(llvm::StringRef Text, std::vector<std::string> &Table,
                       llvm::StringMap<uint32_t> &Index) {
  auto [It, IsNew] =
      Index.try_emplace(Text, static_cast<uint32_t>(Table.size()));
  if (IsNew)
    Table.push_back(Text.str());
  return It->second;
}

uint32_t FactsBuilder::string(llvm::StringRef Text) {
  return Text.empty() ? 0 : intern(Text, Strings, StringIndex);
}

uint32_t FactsBuilder::file(llvm::StringRef Path) {
  return intern(Path, Files, FileIndex);
}

/// Adds \p Call, or what it carries to the same one that another check found.
static void merge(CallDraft Call, std::vector<CallDraft> &Calls) {
  for (CallDraft &Known : Calls)
    if (Known.Fact.Callee == Call.Fact.Callee &&
        Known.Fact.At == Call.Fact.At &&
        Known.Fact.IsVirtual == Call.Fact.IsVirtual &&
        Known.Arguments == Call.Arguments &&
        Known.Conditions == Call.Conditions) {
      Known.Fact.Carries |= Call.Fact.Carries;
      return;
    }
  Calls.push_back(std::move(Call));
}

void FactsBuilder::add(FunctionDraft Function) {
  auto [It, IsNew] =
      Functions.try_emplace(Function.Fact.Id, std::move(Function));
  if (IsNew)
    return;
  // Not moved from: try_emplace leaves its arguments alone then.
  FunctionDraft &Known = It->second;
  Known.Fact.CalledParameters |= Function.Fact.CalledParameters;
  if (!(Known.Fact.Flags & FunctionFact::HasBody)) {
    Known.Fact.At = Function.Fact.At;
    Known.Fact.Flags = Function.Fact.Flags;
  }
  for (CallDraft &Call : Function.Calls)
    merge(std::move(Call), Known.Calls);
  for (LeafDraft &Leaf : Function.Leaves)
    Known.Leaves.push_back(std::move(Leaf));
}

llvm::DenseSet<FunctionId> FactsBuilder::findOpen(FamilyMask Families) const {
  llvm::DenseSet<FunctionId> Open;
  std::vector<FunctionId> New;
  llvm::DenseMap<FunctionId, std::vector<FunctionId>> Callers;
  for (const auto &[Id, Draft] : Functions) {
    bool IsOpen = !(Draft.Fact.Flags & FunctionFact::HasBody) ||
                  Draft.Fact.CalledParameters != 0 ||
                  llvm::any_of(Draft.Leaves, [&](const LeafDraft &Leaf) {
                    return maskOf(Leaf.Fact.Of) & Families;
                  });
    for (const CallDraft &Call : Draft.Calls) {
      if (!(Call.Fact.Carries & Families))
        continue;
      IsOpen |= Call.Fact.IsVirtual || !has(Call.Fact.Callee);
      Callers[Call.Fact.Callee].push_back(Id);
    }
    if (IsOpen && Open.insert(Id).second)
      New.push_back(Id);
  }
  while (!New.empty()) {
    const FunctionId Id = New.back();
    New.pop_back();
    for (FunctionId Caller : Callers.lookup(Id))
      if (Open.insert(Caller).second)
        New.push_back(Caller);
  }
  return Open;
}

bool FactsBuilder::hasLeaves() const {
  return llvm::any_of(
      Functions, [](const auto &Item) { return !Item.second.Leaves.empty(); });
}

uint32_t FactsBuilder::addSite(SiteFact Site, CallDraft Call) {
  Sites.emplace_back(Site, std::move(Call));
  return static_cast<uint32_t>(Sites.size() - 1);
}

void FactsBuilder::addEffects(EffectDraft Function) {
  Effects.try_emplace(Function.Fact.Id, std::move(Function));
}

uint32_t FactsBuilder::addGroup(GroupFact Group, std::vector<PairFact> Pairs) {
  Groups.emplace_back(Group, std::move(Pairs));
  return static_cast<uint32_t>(Groups.size() - 1);
}

template <typename T, typename U>
static Range append(const T &Items, std::vector<U> &All) {
  Range Result{static_cast<uint32_t>(All.size()),
               static_cast<uint32_t>(Items.size())};
  All.insert(All.end(), Items.begin(), Items.end());
  return Result;
}

static CallFact flatten(const CallDraft &Call, FileFacts &Facts) {
  CallFact Result = Call.Fact;
  Result.Arguments = append(Call.Arguments, Facts.Arguments);
  Result.Conditions = append(Call.Conditions, Facts.Conditions);
  return Result;
}

void FactsBuilder::buildAsync(FileFacts &Facts) const {
  for (const auto &[Id, Draft] : Effects) {
    EffectFact Fact = Draft.Fact;
    Fact.Variables = append(Draft.Variables, Facts.Variables);
    Fact.Calls = append(Draft.Calls, Facts.EffectCalls);
    Facts.Effects.push_back(Fact);
  }
  for (const auto &[Fact, Pairs] : Groups) {
    GroupFact Group = Fact;
    Group.Pairs = append(Pairs, Facts.Pairs);
    Facts.Groups.push_back(Group);
  }
  Facts.TaskUses.assign(TaskUses.begin(), TaskUses.end());
  Facts.LostTasks = LostTasks;
}

FileFacts FactsBuilder::build(llvm::StringRef Source) const {
  FileFacts Facts;
  Facts.Source = Source.str();
  Facts.Files = Files;
  Facts.Strings = Strings;
  const llvm::DenseSet<FunctionId> Open = findOpen(AllFamilies);
  for (const auto &[Id, Draft] : Functions) {
    if (!Open.contains(Id) && Draft.IsShared && !Draft.IsVirtual)
      continue;
    FunctionFact Function = Draft.Fact;
    std::vector<CallFact> Calls;
    for (const CallDraft &Call : Draft.Calls)
      if (leadsTo(Open, Call.Fact))
        Calls.push_back(flatten(Call, Facts));
    std::vector<LeafFact> Leaves;
    for (const LeafDraft &Leaf : Draft.Leaves) {
      Leaves.push_back(Leaf.Fact);
      Leaves.back().Conditions = append(Leaf.Conditions, Facts.Conditions);
    }
    Function.Calls = append(Calls, Facts.Calls);
    Function.Leaves = append(Leaves, Facts.Leaves);
    Function.Overridden = append(Draft.Overridden, Facts.Overridden);
    Facts.Functions.push_back(Function);
  }
  for (const auto &[Site, Call] : Sites) {
    Facts.Sites.push_back(Site);
    Facts.Sites.back().Call = flatten(Call, Facts);
  }
  buildAsync(Facts);
  return Facts;
}

} // namespace corolint
