//===- FactsExtract.cpp - some functions of some facts --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsExtract.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint {

/// Elements that are appended to \p Array from now on, \p Count of them.
template <typename T>
static Range rangeAtEnd(const std::vector<T> &Array, size_t Count) {
  return {uint32_t(Array.size()), uint32_t(Count)};
}

uint32_t FactsExtract::string(uint32_t Text) {
  if (Text == 0)
    return 0;
  const auto [It, IsNew] =
      Strings.try_emplace(Text, uint32_t(Result.Strings.size()));
  if (IsNew)
    Result.Strings.push_back(Source.Strings[Text]);
  return It->second;
}

Place FactsExtract::place(Place At) {
  const auto [It, IsNew] =
      Files.try_emplace(At.File, uint32_t(Result.Files.size()));
  if (IsNew)
    Result.Files.push_back(Source.Files[At.File]);
  At.File = It->second;
  return At;
}

Range FactsExtract::copy(llvm::ArrayRef<Condition> Conditions) {
  const Range Copied = rangeAtEnd(Result.Conditions, Conditions.size());
  for (Condition Each : Conditions) {
    Each.Names = string(Each.Names);
    Result.Conditions.push_back(Each);
  }
  return Copied;
}

Range FactsExtract::copy(llvm::ArrayRef<Argument> Arguments) {
  const Range Copied = rangeAtEnd(Result.Arguments, Arguments.size());
  for (Argument Each : Arguments) {
    Each.Names = string(Each.Names);
    Result.Arguments.push_back(Each);
  }
  return Copied;
}

FunctionFact FactsExtract::copyHead(const FunctionFact &Function) {
  FunctionFact Copied = Function;
  Copied.Name = string(Function.Name);
  Copied.At = place(Function.At);
  const llvm::ArrayRef<FunctionId> Overridden = Source.overridden(Function);
  Copied.Overridden = rangeAtEnd(Result.Overridden, Overridden.size());
  llvm::append_range(Result.Overridden, Overridden);
  return Copied;
}

void FactsExtract::add(const FunctionFact &Function) {
  FunctionFact Copied = copyHead(Function);
  Copied.Calls = rangeAtEnd(Result.Calls, Function.Calls.Count);
  for (CallFact Call : Source.calls(Function)) {
    Call.At = place(Call.At);
    Call.Arguments = copy(Source.arguments(Call));
    Call.Conditions = copy(Source.conditions(Call.Conditions));
    Result.Calls.push_back(Call);
  }
  Copied.Leaves = rangeAtEnd(Result.Leaves, Function.Leaves.Count);
  for (LeafFact Leaf : Source.leaves(Function)) {
    for (uint32_t LeafFact::*Text :
         {&LeafFact::What, &LeafFact::Name, &LeafFact::Effect, &LeafFact::Need,
          &LeafFact::Advice})
      Leaf.*Text = string(Leaf.*Text);
    Leaf.At = place(Leaf.At);
    Leaf.Conditions = copy(Source.conditions(Leaf.Conditions));
    Result.Leaves.push_back(Leaf);
  }
  Result.Functions.push_back(Copied);
}

void FactsExtract::addForgotten(const FunctionFact &Function) {
  FunctionFact Copied = copyHead(Function);
  Copied.Flags &= ~FunctionFact::HasBody;
  Copied.CalledParameters = 0;
  Copied.Calls = {};
  Copied.Leaves = {};
  Result.Functions.push_back(Copied);
}

} // namespace corolint
