//===- EffectSummary.cpp - what a call does, calls included ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/EffectSummary.h"
#include "llvm/ADT/STLExtras.h"
#include <deque>

namespace corolint {

namespace {

/// How the function in question gets to one that is reached: along all calls
/// that have effects, along such on 'this', along awaits.
enum Chain : uint8_t { Effects = 1, OfThis = 2, Awaits = 4 };

/// Goes breadth first, so that each function is looked at by its shortest way.
/// Recursion adds nothing to what was collected.
class Composer {
public:
  explicit Composer(BodyLookup Lookup) : Lookup(Lookup) {}

  EffectSummary compose(FunctionId Root, const FileFacts *From) {
    add({Root, From, 0, Effects | OfThis | Awaits});
    while (!Open.empty()) {
      const Step Next = Open.front();
      Open.pop_front();
      visit(Next);
    }
    return std::move(Result);
  }

private:
  struct Step {
    FunctionId Function;
    const FileFacts *From;
    unsigned Depth;
    uint8_t Along;
  };

  void add(Step Next) {
    uint8_t &Known = Seen[{Next.From, Next.Function}];
    if ((Known | Next.Along) == Known)
      return;
    Known |= Next.Along;
    Open.push_back(Next);
  }

  void visit(const Step &At) {
    std::optional<SeenBody> Body;
    if (At.Depth != MaxEffectDepth) {
      Body = Lookup(At.Function, At.From);
      if (!Body && !llvm::is_contained(Result.Unseen, At.Function))
        Result.Unseen.push_back(At.Function);
    }
    if (!Body) {
      Result.CallsUnknown |= (At.Along & Effects) != 0;
      Result.ChangesThis |= At.Depth != 0 && (At.Along & OfThis) != 0;
      Result.MaySuspend |= (At.Along & Awaits) != 0;
      return;
    }
    Result.IsVisible |= At.Depth == 0;
    const bool IsOther = (Body->Flags & EffectFact::IsVirtual) != 0;
    if (At.Along & Effects)
      Result.CallsUnknown |=
          IsOther || (Body->Flags & EffectFact::CallsUnknown) != 0;
    if (At.Along & Awaits)
      Result.MaySuspend |=
          IsOther || (Body->Flags & EffectFact::MaySuspend) != 0;
    for (const VariableUse &Use : Body->Variables)
      if (At.Along & (Use.Flags & VariableUse::IsMember ? OfThis : Effects))
        Result.Variables[Use.Id] |= Use.Flags;
    for (const EffectCall &Call : Body->Calls)
      if (const uint8_t Along = follow(At.Along, Call))
        add({Call.Callee, Body->In, At.Depth + 1, Along});
  }

  static uint8_t follow(uint8_t Along, const EffectCall &Call) {
    uint8_t Result = 0;
    if (Call.Flags & EffectCall::HasEffects) {
      Result |= Along & Effects;
      if (Call.Flags & EffectCall::OnThis)
        Result |= Along & OfThis;
    }
    if (Call.Flags & EffectCall::IsAwaited)
      Result |= Along & Awaits;
    return Result;
  }

  BodyLookup Lookup;
  std::deque<Step> Open;
  llvm::DenseMap<std::pair<const FileFacts *, FunctionId>, uint8_t> Seen;
  EffectSummary Result;
};

} // namespace

EffectSummary summarizeEffects(FunctionId Function, const FileFacts *From,
                               BodyLookup Lookup) {
  return Composer(Lookup).compose(Function, From);
}

bool effectsOverlap(const EffectSummary &A, const EffectSummary &B,
                    bool OnOneObject) {
  if (!A.IsVisible || !B.IsVisible)
    return false;
  if (OnOneObject && (A.ChangesThis || B.ChangesThis))
    return true;
  return llvm::any_of(A.Variables, [&](const auto &Use) {
    auto Other = B.Variables.find(Use.first);
    if (Other == B.Variables.end())
      return false;
    const uint8_t Flags = Use.second | Other->second;
    return (Flags & VariableUse::MayChange) &&
           !(Flags & VariableUse::IsSynchronized) &&
           (OnOneObject || !(Flags & VariableUse::IsMember));
  });
}

bool isFullyKnown(const EffectSummary &Summary) {
  return Summary.IsVisible && !Summary.CallsUnknown && !Summary.ChangesThis;
}

bool changesNothing(const EffectSummary &Summary) {
  return isFullyKnown(Summary) &&
         llvm::none_of(Summary.Variables, [](const auto &Use) {
           return (Use.second & VariableUse::MayChange) != 0;
         });
}

} // namespace corolint
