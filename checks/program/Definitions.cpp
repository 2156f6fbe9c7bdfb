//===- Definitions.cpp - which function does a call mean? -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/Definitions.h"
#include "checks/program/FactsFormat.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FormatVariadic.h"
#include <algorithm>
#include <tuple>

namespace corolint {

static bool comesBefore(const FileFacts &A, const FileFacts &B) {
  if (A.Source != B.Source)
    return A.Source < B.Source;
  // One file, compiled in two ways: any order will do that is always the same.
  return llvm::formatv("{0}", toJSON(A)).str() <
         llvm::formatv("{0}", toJSON(B)).str();
}

Definitions::Definitions(std::vector<const FileFacts *> AllFiles,
                         VirtualCalls Policy)
    : Files(std::move(AllFiles)) {
  // Where two say something about one function, the first counts.
  llvm::sort(Files, [](const FileFacts *A, const FileFacts *B) {
    return comesBefore(*A, *B);
  });
  addFunctions();
  addNamesakes();
  if (Policy != VirtualCalls::Never)
    addOverrides(Policy);
}

namespace {

/// One mention of a function, so that those of one function are neighbours when
/// they are sorted, its definition first.
struct Mention {
  FunctionId Id;
  uint32_t Path; ///< The same number for the same path.
  uint32_t Line;
  uint32_t Column;
  uint32_t File;
  uint32_t Function;
  bool HasBody;

  auto place() const { return std::tie(Path, Line, Column); }
  bool operator<(const Mention &Other) const {
    return std::tuple(Id, !HasBody, Path, Line, Column, File) <
           std::tuple(Other.Id, !Other.HasBody, Other.Path, Other.Line,
                      Other.Column, Other.File);
  }
};

} // namespace

/// All mentions of functions in \p Files, sorted.
static std::vector<Mention>
collectMentions(llvm::ArrayRef<const FileFacts *> Files) {
  // Numbers in the order of paths, so that they do not depend on which file was
  // the first to name them.
  std::vector<llvm::StringRef> Paths;
  size_t Count = 0;
  for (const FileFacts *Facts : Files) {
    Paths.insert(Paths.end(), Facts->Files.begin(), Facts->Files.end());
    Count += Facts->Functions.size();
  }
  llvm::sort(Paths);
  Paths.erase(std::unique(Paths.begin(), Paths.end()), Paths.end());
  llvm::StringMap<uint32_t> Numbers;
  for (const auto &[Index, Path] : llvm::enumerate(Paths))
    Numbers[Path] = static_cast<uint32_t>(Index);

  std::vector<Mention> Mentions;
  Mentions.reserve(Count);
  for (const auto &[File, Facts] : llvm::enumerate(Files)) {
    std::vector<uint32_t> Own;
    Own.reserve(Facts->Files.size());
    for (const std::string &Path : Facts->Files)
      Own.push_back(Numbers[Path]);
    for (const auto &[Index, Function] : llvm::enumerate(Facts->Functions))
      Mentions.push_back({Function.Id, Own[Function.At.File], Function.At.Line,
                          Function.At.Column, static_cast<uint32_t>(File),
                          static_cast<uint32_t>(Index),
                          (Function.Flags & FunctionFact::HasBody) != 0});
  }
  llvm::sort(Mentions);
  return Mentions;
}

void Definitions::addFunctions() {
  const std::vector<Mention> Mentions = collectMentions(Files);
  ById.reserve(Mentions.size());
  std::vector<NodeIndex> NodeOf(Mentions.size());
  for (size_t First = 0; First != Mentions.size();) {
    size_t End = First;
    size_t Definitions = 0;
    for (; End != Mentions.size() && Mentions[End].Id == Mentions[First].Id;
         ++End) {
      const Mention &M = Mentions[End];
      // What only declares a function that somebody defines adds nothing.
      bool IsNew =
          End == First || (M.HasBody && M.place() != Mentions[End - 1].place());
      if (IsNew) {
        Nodes.push_back({M.File, M.Function});
        ++Definitions;
      }
      NodeOf[End] = Nodes.size() - 1;
    }
    if (Definitions == 1)
      ById[Mentions[First].Id] = Nodes.size() - 1;
    else
      for (size_t I = First; I != End; ++I)
        if (Mentions[I].HasBody)
          Own[{Files[Mentions[I].File], Mentions[I].Id}] = NodeOf[I];
    First = End;
  }
}

/// Functions of one name: for a call from a file that has none of its own any
/// of them may be meant.
void Definitions::addNamesakes() {
  for (NodeIndex First = 0; First != Nodes.size();) {
    NodeIndex End = First + 1;
    while (End != Nodes.size() && function(End).Id == function(First).Id)
      ++End;
    if (End - First > 1) {
      Choice Any;
      for (NodeIndex N = First; N != End; ++N)
        Any.Members.push_back(N);
      ById[function(First).Id] = nodeCount();
      Choices.push_back(std::move(Any));
    }
    First = End;
  }
}

void Definitions::addOverrides(VirtualCalls Policy) {
  llvm::DenseMap<FunctionId, std::vector<FunctionId>> By;
  for (NodeIndex N = 0; N != Nodes.size(); ++N)
    for (FunctionId Base : factsOf(N).overridden(function(N)))
      By[Base].push_back(function(N).Id);
  for (const FileFacts *Facts : Files) {
    for (const CallFact &Call : Facts->Calls)
      if (Call.IsVirtual)
        addVirtual(Call.Callee, Policy, By);
    for (const SiteFact &Site : Facts->Sites)
      if (Site.Call.IsVirtual)
        addVirtual(Site.Call.Callee, Policy, By);
  }
}

void Definitions::addVirtual(
    FunctionId Base, VirtualCalls Policy,
    const llvm::DenseMap<FunctionId, std::vector<FunctionId>> &By) {
  if (VirtualById.contains(Base))
    return;
  Choice Overrides;
  Overrides.IsVirtual = true;
  Overrides.OneIsEnough = Policy == VirtualCalls::Any;
  std::vector<FunctionId> Ids{Base};
  llvm::DenseSet<FunctionId> Seen{Base};
  for (size_t I = 0; I != Ids.size(); ++I)
    if (auto It = By.find(Ids[I]); It != By.end())
      for (FunctionId Override : It->second)
        if (Seen.insert(Override).second)
          Ids.push_back(Override);
  for (FunctionId Id : Ids) {
    auto It = ById.find(Id);
    if (It == ById.end())
      continue; // Pure.
    if (!isChoice(It->second) &&
        (function(It->second).Flags & FunctionFact::OnlyFails))
      continue;
    if (!isChoice(It->second) &&
        !(function(It->second).Flags & FunctionFact::HasBody))
      ++Overrides.Unknown;
    else
      Overrides.Members.push_back(It->second);
  }
  llvm::sort(Overrides.Members);
  VirtualById[Base] = nodeCount();
  Choices.push_back(std::move(Overrides));
}

NodeIndex Definitions::target(const FileFacts &In, FunctionId Id) const {
  if (!Own.empty())
    if (auto It = Own.find({&In, Id}); It != Own.end())
      return It->second;
  auto It = ById.find(Id);
  return It == ById.end() ? NoNode : It->second;
}

NodeIndex Definitions::target(const FileFacts &In, const CallFact &Call) const {
  if (!Call.IsVirtual)
    return target(In, Call.Callee);
  auto It = VirtualById.find(Call.Callee);
  return It == VirtualById.end() ? NoNode : It->second;
}

} // namespace corolint
