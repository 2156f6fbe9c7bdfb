//===- CallGraph.cpp - what is reached through calls ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/CallGraphSolver.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/FormatVariadic.h"
#include <set>
#include <tuple>

namespace corolint {

//===----------------------------------------------------------------------===//
// Answers
//===----------------------------------------------------------------------===//

StateIndex CallGraph::Solver::findState(NodeIndex N, Family Of,
                                        const FileFacts &In,
                                        const CallFact &Call) const {
  for (StateIndex I = firstState(N, Of); I != NoState; I = States[I].Sibling)
    if (fulfils(In, Call, needsOf(States[I])))
      return I;
  return NoState;
}

std::optional<Witness> CallGraph::Solver::find(const FileFacts &In,
                                               const CallFact &Call,
                                               Family Of) const {
  NodeIndex Callee = Functions.target(In, Call);
  if (Callee == NoNode)
    return std::nullopt;
  if (StateIndex I = findState(Callee, Of, In, Call); I != NoState)
    return witness(I);
  for (const Argument &Given : In.arguments(Call)) {
    if (Given.Gives != Argument::Callable ||
        !callsParameter(Callee, Given.Index))
      continue;
    NodeIndex Called = Functions.target(In, Given.Function);
    if (Called == NoNode)
      continue;
    // Nothing is known of what it is going to be given.
    StateIndex I = findState(Called, Of, In, CallFact());
    if (I == NoState)
      continue;
    Witness Result = witness(I);
    Result.Steps.front().IsArgument = true;
    return Result;
  }
  return std::nullopt;
}

Witness CallGraph::Solver::witness(StateIndex From) const {
  Witness Result;
  Witness::Step Step;
  for (StateIndex I = From; I != NoState; I = States[I].Next) {
    const State &S = States[I];
    if (Functions.isChoice(S.Node)) {
      const Definitions::Choice &Choice = Functions.choice(S.Node);
      Step.IsOverride |= Choice.IsVirtual;
      Step.IsOneOfMany |= Choice.Members.size() + Choice.Unknown > 1;
      Result.MayBeOther |=
          Choice.OneIsEnough && Choice.Members.size() + Choice.Unknown > 1;
      continue;
    }
    const FileFacts &Facts = Functions.factsOf(S.Node);
    const bool IsLeaf = S.Next == NoState;
    Step.In = &Facts;
    Step.Function = &Functions.function(S.Node);
    Step.At = IsLeaf ? Facts.Leaves[S.Element].At : Facts.Calls[S.Element].At;
    Result.Steps.push_back(Step);
    Step = {};
    Step.IsArgument = S.ThroughArgument;
    if (IsLeaf)
      Result.Leaf = &Facts.Leaves[S.Element];
  }
  return Result;
}

//===----------------------------------------------------------------------===//
// What others need to know of it
//===----------------------------------------------------------------------===//

/// Every function that says something about a virtual call which may block:
/// that an override does not is as important as that one does.
llvm::DenseSet<FunctionId> CallGraph::Solver::decidingIds() const {
  llvm::DenseMap<FunctionId, std::vector<FunctionId>> Bases;
  llvm::DenseMap<FunctionId, std::vector<FunctionId>> Overrides;
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N)
    for (FunctionId Base :
         Functions.factsOf(N).overridden(Functions.function(N))) {
      Bases[Functions.function(N).Id].push_back(Base);
      Overrides[Base].push_back(Functions.function(N).Id);
    }
  llvm::SetVector<FunctionId> Related;
  for (const State &S : States)
    if (!Functions.isChoice(S.Node))
      if (FunctionId Id = Functions.function(S.Node).Id;
          Bases.contains(Id) || Overrides.contains(Id))
        Related.insert(Id);
  for (const auto *Next : {&Bases, &Overrides})
    for (size_t I = 0; I != Related.size(); ++I)
      if (auto It = Next->find(Related[I]); It != Next->end())
        Related.insert(It->second.begin(), It->second.end());
  return {Related.begin(), Related.end()};
}

/// In an index all functions are in one file, so those of one name have to get
/// names of their own. What others call by that name stands for all of them.
FunctionId CallGraph::Solver::idInIndex(NodeIndex N) const {
  const FunctionFact &Function = Functions.function(N);
  if (!Functions.hasNamesakes(N))
    return Function.Id;
  return hashedId(llvm::formatv("{0}@{1}:{2}:{3}", Function.Id,
                                Functions.factsOf(N).Files[Function.At.File],
                                Function.At.Line, Function.At.Column)
                      .str());
}

/// The function \p N with the calls and leaves that make it block.
FunctionDraft CallGraph::Solver::draftOf(NodeIndex N, FactsCopier &Copy) const {
  const FileFacts &Facts = Functions.factsOf(N);
  FunctionDraft Result = Copy.copy(Facts, Functions.function(N));
  Result.Fact.Id = idInIndex(N);
  Result.Fact.CalledParameters = CalledParameters[N];
  if (Functions.hasNamesakes(N))
    Result.Overridden.clear();
  // In the order of the code, which decides between ways of one length.
  std::set<uint32_t> Calls;
  std::set<uint32_t> Leaves;
  for (unsigned F = 0; F != FamilyCount; ++F)
    for (StateIndex I = firstState(N, static_cast<Family>(F)); I != NoState;
         I = States[I].Sibling)
      (States[I].Next == NoState ? Leaves : Calls).insert(States[I].Element);
  for (uint32_t Call : Calls)
    Result.Calls.push_back(Copy.copy(Facts, Facts.Calls[Call]));
  for (uint32_t Leaf : Leaves)
    Result.Leaves.push_back(Copy.copy(Facts, Facts.Leaves[Leaf]));
  return Result;
}

/// One function that blocks where all of the choice \p N do, in the way of the
/// first. So the ways of others may get shorter through it.
FunctionDraft CallGraph::Solver::draftOfNamesakes(NodeIndex N,
                                                  FactsCopier &Copy) const {
  const std::vector<NodeIndex> &Members = Functions.choice(N).Members;
  FunctionDraft Result = Copy.copy(Functions.factsOf(Members.front()),
                                   Functions.function(Members.front()));
  Result.Fact.CalledParameters = 0;
  for (NodeIndex Member : llvm::drop_begin(Members))
    llvm::append_range(Result.Overridden, Functions.factsOf(Member).overridden(
                                              Functions.function(Member)));
  for (unsigned F = 0; F != FamilyCount; ++F) {
    StateIndex I = firstState(N, static_cast<Family>(F));
    if (I == NoState)
      continue;
    const State &Way = States[States[I].Next];
    const FileFacts &Facts = Functions.factsOf(Way.Node);
    llvm::SmallVector<Condition, 1> Conditions;
    for (const Requirement &Needed : needsOf(States[I]))
      Conditions.push_back({Needed.Parameter, Needed.Test, Needed.Value,
                            Copy.string(Needed.Names)});
    if (Way.Next == NoState) {
      Result.Leaves.push_back(Copy.copy(Facts, Facts.Leaves[Way.Element]));
      Result.Leaves.back().Conditions = std::move(Conditions);
    } else {
      Result.Calls.push_back(Copy.copy(Facts, Facts.Calls[Way.Element]));
      Result.Calls.back().Conditions = std::move(Conditions);
      Result.Calls.back().Fact.Carries = maskOf(static_cast<Family>(F));
    }
  }
  return Result;
}

FileFacts CallGraph::Solver::blockingFacts() const {
  const llvm::DenseSet<FunctionId> Deciding = decidingIds();
  auto IdOf = [&](const FileFacts &In, FunctionId Id) {
    NodeIndex N = Functions.target(In, Id);
    return N == NoNode || Functions.isChoice(N) ? Id : idInIndex(N);
  };
  FactsCopier Copy(IdOf);
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N)
    // What calls its parameters makes its callers block, if not itself.
    if (Blocks[N] != 0 || CalledParameters[N] != 0 ||
        (Deciding.contains(Functions.function(N).Id) &&
         !Functions.hasNamesakes(N)))
      Copy.add(draftOf(N, Copy));
  for (NodeIndex N = Functions.functionCount(); N != Functions.nodeCount();
       ++N) {
    const Definitions::Choice &Choice = Functions.choice(N);
    if (!Choice.IsVirtual &&
        (Blocks[N] != 0 ||
         Deciding.contains(Functions.function(Choice.Members.front()).Id)))
      Copy.add(draftOfNamesakes(N, Copy));
  }
  return Copy.take();
}

CallGraph::CallGraph(std::vector<const FileFacts *> Files, VirtualCalls Policy)
    : Solved(std::make_unique<Solver>(std::move(Files), Policy)) {}

CallGraph::~CallGraph() = default;
CallGraph::CallGraph(CallGraph &&) noexcept = default;

std::optional<Witness> CallGraph::find(const FileFacts &In,
                                       const CallFact &Call, Family Of) const {
  return Solved->find(In, Call, Of);
}

FileFacts CallGraph::blockingFacts() const { return Solved->blockingFacts(); }

} // namespace corolint
