//===- FactsCopier.cpp - facts out of other facts -------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/FactsCopier.h"
#include "llvm/ADT/STLExtras.h"

namespace corolint {

FunctionDraft FactsCopier::copy(const FileFacts &In,
                                const FunctionFact &Function) {
  FunctionDraft Result;
  Result.Fact = Function;
  Result.Fact.Name = string(In, Function.Name);
  Result.Fact.At = place(In, Function.At);
  llvm::append_range(Result.Overridden, In.overridden(Function));
  return Result;
}

CallDraft FactsCopier::copy(const FileFacts &In, const CallFact &Call) {
  CallDraft Result;
  Result.Fact = Call;
  if (!Call.IsVirtual)
    Result.Fact.Callee = IdOf(In, Call.Callee);
  Result.Fact.At = place(In, Call.At);
  for (Argument Given : In.arguments(Call)) {
    if (Given.Gives == Argument::Callable)
      Given.Function = IdOf(In, Given.Function);
    Given.Names = string(In, Given.Names);
    Result.Arguments.push_back(Given);
  }
  copy(In, Call.Conditions, Result.Conditions);
  return Result;
}

LeafDraft FactsCopier::copy(const FileFacts &In, const LeafFact &Leaf) {
  LeafDraft Result;
  Result.Fact = Leaf;
  for (uint32_t LeafFact::*Text :
       {&LeafFact::What, &LeafFact::Name, &LeafFact::Effect, &LeafFact::Need,
        &LeafFact::Advice})
    Result.Fact.*Text = string(In, Leaf.*Text);
  Result.Fact.At = place(In, Leaf.At);
  copy(In, Leaf.Conditions, Result.Conditions);
  return Result;
}

Place FactsCopier::place(const FileFacts &In, Place At) {
  At.File = Builder.file(In.Files[At.File]);
  return At;
}

void FactsCopier::copy(const FileFacts &In, Range Conditions,
                       llvm::SmallVectorImpl<Condition> &Result) {
  for (Condition C : In.conditions(Conditions)) {
    C.Names = string(In, C.Names);
    Result.push_back(C);
  }
}

} // namespace corolint
