//===- ProgramEffects.cpp - what the functions of all files do ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/ProgramEffects.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint {

static bool isSame(const FileFacts &FactsA, const EffectFact &A,
                   const FileFacts &FactsB, const EffectFact &B) {
  return A.Flags == B.Flags && FactsA.variables(A) == FactsB.variables(B) &&
         FactsA.calls(A) == FactsB.calls(B);
}

ProgramEffects::ProgramEffects(std::vector<const FileFacts *> Files) {
  llvm::sort(Files, [](const FileFacts *A, const FileFacts *B) {
    return A->Source < B->Source;
  });
  for (const FileFacts *Facts : Files)
    for (const EffectFact &Fact : Facts->Effects) {
      auto [It, IsNew] = Bodies.try_emplace(Fact.Id, Body{Facts, &Fact, false});
      if (Body &Known = It->second;
          !IsNew && !isSame(*Known.In, *Known.Fact, *Facts, Fact))
        Known.IsAmbiguous = true;
    }
}

static SeenBody seen(const FileFacts &In, const EffectFact &Fact) {
  return {&In, Fact.Flags, In.variables(Fact), In.calls(Fact)};
}

std::optional<SeenBody> ProgramEffects::find(FunctionId Function,
                                             const FileFacts *From) {
  auto Own = llvm::partition_point(From->Effects, [&](const EffectFact &Fact) {
    return Fact.Id < Function;
  });
  if (Own != From->Effects.end() && Own->Id == Function)
    return seen(*From, *Own);
  auto It = Bodies.find(Function);
  if (It == Bodies.end() || It->second.IsAmbiguous)
    return std::nullopt;
  return seen(*It->second.In, *It->second.Fact);
}

const EffectSummary &ProgramEffects::summary(const FileFacts &In,
                                             FunctionId Function) {
  auto [It, IsNew] = Summaries.try_emplace({&In, Function});
  if (IsNew)
    It->second = summarizeEffects(
        Function, &In, [this](FunctionId Callee, const FileFacts *From) {
          return find(Callee, From);
        });
  return It->second;
}

bool ProgramEffects::overlap(const FileFacts &In, FunctionId A, FunctionId B,
                             bool OnOneObject) {
  return effectsOverlap(summary(In, A), summary(In, B), OnOneObject);
}

bool ProgramEffects::changesNothing(const FileFacts &In, FunctionId Function) {
  return corolint::changesNothing(summary(In, Function));
}

bool ProgramEffects::maySuspend(const FileFacts &In, FunctionId Function) {
  return summary(In, Function).MaySuspend;
}

uint32_t ProgramEffects::judgeAlone(const FileFacts &In,
                                    const GroupFact &Group) {
  bool AllApart = true;
  for (const PairFact &Pair : In.pairs(Group)) {
    const bool WaitsA = maySuspend(In, Pair.A);
    const bool WaitsB = maySuspend(In, Pair.B);
    if (Pair.Flags & PairFact::CreatedBefore) {
      if (!WaitsA && !WaitsB)
        return 0;
      continue;
    }
    if (!WaitsA || !WaitsB ||
        overlap(In, Pair.A, Pair.B, (Pair.Flags & PairFact::OnOneObject) != 0))
      return 0;
    if (Pair.Flags & PairFact::RaisedIfApart)
      AllApart &= isFullyKnown(summary(In, Pair.A)) &&
                  isFullyKnown(summary(In, Pair.B));
  }
  return AllApart && Group.RaisedText ? Group.RaisedText : Group.Text;
}

uint32_t ProgramEffects::judge(const FileFacts &In, const GroupFact &Group) {
  if (Group.Rival && judgeAlone(In, In.Groups[Group.Rival - 1]))
    return 0;
  return judgeAlone(In, Group);
}

} // namespace corolint
