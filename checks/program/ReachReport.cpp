//===- ReachReport.cpp - what to say about a reached leaf -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/ReachReport.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace corolint {

/// The library of that name, of \p Known or what it is based on.
static const Library *findLibrary(llvm::StringRef Name,
                                  const Catalogue &Known) {
  for (const Catalogue *From : {&Known, &Catalogue::builtin()})
    for (const auto &Lib : From->libraries())
      if (!Name.empty() && Lib->Name == Name)
        return Lib.get();
  return nullptr;
}

/// As for a call that stands in the coroutine itself: what the user says goes
/// first, then what the coroutine's library has for that very function.
static std::string adviceFor(const FileFacts &In, const SiteFact &Site,
                             const Witness &Way, const Catalogue &Known) {
  if (Site.Advice)
    return In.Strings[Site.Advice];
  const FileFacts &Leaves = *Way.Steps.back().In;
  auto Text = [&](uint32_t Index) -> llvm::StringRef {
    return Leaves.Strings[Index];
  };
  const LeafFact &Leaf = *Way.Leaf;
  if (Leaf.IsOwnAdvice)
    return Text(Leaf.Advice).str();
  const Library *Lib = findLibrary(In.Strings[Site.Library], Known);
  const AlternativeEntry *Offer =
      Lib ? Lib->findAlternative(Text(Leaf.Need), Text(Leaf.Name)) : nullptr;
  const bool IsSpecific = Offer && !Offer->Functions.empty();
  if (!IsSpecific && Leaf.Advice)
    return Text(Leaf.Advice).str();
  if (Offer)
    return expandNamespace(Offer->Advice, In.Strings[Site.Prefix]);
  return Known.genericAdvice(Text(Leaf.Need)).str();
}

static std::string effectOf(const Witness &Way) {
  llvm::StringRef Effect = Way.Steps.back().In->Strings[Way.Leaf->Effect];
  return Way.MayBeOther && Effect == "blocks" ? "may block" : Effect.str();
}

static llvm::StringRef nameOf(const Witness::Step &Step) {
  return Step.In->Strings[Step.Function->Name];
}

ReachText describeReach(const FileFacts &In, const SiteFact &Site,
                        const Witness &Way, const Catalogue &Known) {
  ReachText Result;
  llvm::ArrayRef<Witness::Step> Steps = Way.Steps;
  const FileFacts &Last = *Steps.back().In;
  const std::string Leaf = Last.Strings[Way.Leaf->What];
  const std::string Effect = effectOf(Way);
  const size_t Between = Steps.size() - 1;
  Result.Message = In.Strings[Site.Callee] + " " + Effect +
                   " the thread that runs " + In.Strings[Site.Code] +
                   ": it reaches " + Leaf;
  if (Between != 0)
    Result.Message += " through " + llvm::utostr(Between) +
                      (Between == 1 ? " more function" : " more functions");
  Result.Message += "; " + adviceFor(In, Site, Way, Known);

  if (Steps.front().IsOverride)
    Result.Notes.push_back(
        {nameOf(Steps.front()).str() + " is " +
             (Steps.front().IsOneOfMany ? "one that may run" : "what runs"),
         Steps.front().In, Steps.front().Function->At});
  for (size_t I = 0; I != Between; ++I) {
    const Witness::Step &Next = Steps[I + 1];
    Result.Notes.push_back({nameOf(Steps[I]).str() +
                                (Next.IsArgument ? " has " : " calls ") +
                                nameOf(Next).str() +
                                (Next.IsArgument   ? " called here"
                                 : Next.IsOverride ? " here, by a virtual call"
                                                   : " here"),
                            Steps[I].In, Steps[I].At});
  }
  Result.Notes.push_back(
      {"in " + nameOf(Steps.back()).str() + ", " + Leaf + " " +
           Last.Strings[Way.Leaf->Effect] +
           (llvm::StringRef(Effect).ends_with(" on") ? " the thread" : ""),
       Steps.back().In, Steps.back().At});
  return Result;
}

} // namespace corolint
