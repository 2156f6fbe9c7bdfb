//===- CallGraphSolver.cpp - the search through calls ---------------------===//
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
// Who calls whom
//===----------------------------------------------------------------------===//

void CallGraph::Solver::addCallers() {
  CalledParameters.resize(Functions.functionCount());
  size_t Calls = 0;
  for (const FileFacts *Facts : Functions.files())
    Calls += Facts->Calls.size();
  Edges.reserve(Calls);
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N) {
    const FileFacts &Facts = Functions.factsOf(N);
    const FunctionFact &Function = Functions.function(N);
    CalledParameters[N] = Function.CalledParameters;
    for (const auto &[Index, Call] : llvm::enumerate(Facts.calls(Function)))
      if (NodeIndex Callee = Functions.target(Facts, Call); Callee != NoNode)
        Edges.push_back(
            {Callee,
             {N, static_cast<uint32_t>(Function.Calls.First + Index),
              Call.Carries, /*ThroughArgument=*/false,
              Call.Arguments.Count != 0, Call.Conditions.Count != 0}});
  }
  for (NodeIndex N = Functions.functionCount(); N != Functions.nodeCount(); ++N)
    for (NodeIndex Member : Functions.choice(N).Members)
      ChoicesOf[Member].push_back(N);
}

/// A function that is given another to call it on the spot makes its caller
/// call that, however many functions pass it on.
void CallGraph::Solver::addCallersOfArguments() {
  std::vector<size_t> WithArguments;
  for (const auto &[Index, Edge] : llvm::enumerate(Edges))
    if (!Functions.isChoice(Edge.first) && Edge.second.HasArguments)
      WithArguments.push_back(Index);
  // Passing on takes as many rounds as there are functions in between.
  for (bool Changed = true; Changed;) {
    Changed = false;
    for (size_t I : WithArguments) {
      const auto &[Callee, By] = Edges[I];
      if (CalledParameters[Callee] == 0)
        continue;
      const FileFacts &Facts = Functions.factsOf(By.Node);
      for (const Argument &Given : Facts.arguments(Facts.Calls[By.Call]))
        if (Given.Gives == Argument::Parameter && Given.Value < 32 &&
            callsParameter(Callee, Given.Index) &&
            !(CalledParameters[By.Node] >> Given.Value & 1)) {
          CalledParameters[By.Node] |= 1U << Given.Value;
          Changed = true;
        }
    }
  }
  for (size_t I : WithArguments) {
    const auto [Callee, By] = Edges[I];
    const FileFacts &Facts = Functions.factsOf(By.Node);
    for (const Argument &Given : Facts.arguments(Facts.Calls[By.Call]))
      if (Given.Gives == Argument::Callable &&
          callsParameter(Callee, Given.Index))
        if (NodeIndex Called = Functions.target(Facts, Given.Function);
            Called != NoNode) {
          Caller Giving = By;
          Giving.ThroughArgument = true;
          Edges.push_back({Called, Giving});
        }
  }
}

/// Sorts the callers by what they call, in the order in which they were found.
void CallGraph::Solver::indexCallers() {
  FirstCaller.assign(Functions.nodeCount() + 1, 0);
  for (const auto &[Callee, By] : Edges)
    ++FirstCaller[Callee + 1];
  for (size_t I = 1; I != FirstCaller.size(); ++I)
    FirstCaller[I] += FirstCaller[I - 1];
  std::vector<uint32_t> Next(FirstCaller.begin(), FirstCaller.end() - 1);
  Callers.resize(Edges.size());
  for (const auto &[Callee, By] : Edges)
    Callers[Next[Callee]++] = By;
  Edges = {};
}

//===----------------------------------------------------------------------===//
// The search
//===----------------------------------------------------------------------===//

static auto orderOf(const State &S) {
  return std::tuple(S.Node, S.Of, S.Element, S.Next);
}

void CallGraph::Solver::solve() {
  FirstStates.assign(size_t(Functions.nodeCount()) * FamilyCount, NoState);
  Blocks.assign(Functions.nodeCount(), 0);
  AlwaysBlocks.assign(Functions.nodeCount(), 0);
  std::vector<State> Candidates = leafStates();
  while (!Candidates.empty()) {
    llvm::sort(Candidates, [](const State &A, const State &B) {
      return orderOf(A) < orderOf(B);
    });
    const StateIndex Begin = States.size();
    for (const State &Candidate : Candidates)
      accept(Candidate);
    Candidates.clear();
    for (StateIndex I = Begin, End = States.size(); I != End; ++I) {
      addCallingStates(I, Candidates);
      addChoiceStates(I, Candidates);
    }
  }
}

std::vector<State> CallGraph::Solver::leafStates() {
  std::vector<State> Result;
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N) {
    const FileFacts &Facts = Functions.factsOf(N);
    const FunctionFact &Function = Functions.function(N);
    for (const auto &[Index, Leaf] : llvm::enumerate(Facts.leaves(Function))) {
      Requirements Needs;
      if (!addRequirements(Facts, Leaf.Conditions, Needs))
        continue;
      State &S = Result.emplace_back();
      S.Node = N;
      S.Of = Leaf.Of;
      S.Element = Function.Leaves.First + Index;
      S.Needs = store(std::move(Needs));
    }
  }
  return Result;
}

void CallGraph::Solver::addCallingStates(StateIndex From,
                                         std::vector<State> &Candidates) {
  const State &Callee = States[From];
  const Requirements &CalleeNeeds = needsOf(Callee);
  for (const Caller &By : callersOf(Callee.Node)) {
    if (!(By.Carries & ~AlwaysBlocks[By.Node] & maskOf(Callee.Of)))
      continue;
    Requirements Needs;
    if (By.HasConditions || !CalleeNeeds.empty()) {
      const FileFacts &Facts = Functions.factsOf(By.Node);
      const CallFact &Call = Facts.Calls[By.Call];
      if (By.ThroughArgument) {
        // What a function is given to call has parameters of its own.
        if (!holdForUnknown(CalleeNeeds))
          continue;
      } else {
        auto OfCaller = requirementsOfCaller(CalleeNeeds, Facts, Call);
        if (!OfCaller)
          continue;
        Needs = std::move(*OfCaller);
      }
      if (!addRequirements(Facts, Call.Conditions, Needs))
        continue;
    }
    if (isSuperfluous(By.Node, Callee.Of, Needs))
      continue;
    State &S = Candidates.emplace_back();
    S.Node = By.Node;
    S.Of = Callee.Of;
    S.Next = From;
    S.Element = By.Call;
    S.ThroughArgument = By.ThroughArgument;
    S.Needs = store(std::move(Needs));
  }
}

void CallGraph::Solver::addChoiceStates(StateIndex From,
                                        std::vector<State> &Candidates) {
  const State &Member = States[From];
  auto It = ChoicesOf.find(Member.Node);
  if (It == ChoicesOf.end())
    return;
  for (NodeIndex N : It->second) {
    const Definitions::Choice &Choice = Functions.choice(N);
    State S;
    S.Node = N;
    S.Of = Member.Of;
    if (Choice.OneIsEnough) {
      S.Next = From;
      S.Needs = Member.Needs;
      Candidates.push_back(S);
      continue;
    }
    // It blocks when the last of its members is known to, by way of the first.
    if (firstState(Member.Node, Member.Of) != From)
      continue;
    std::vector<StateIndex> &Blocking =
        Reached[{N, static_cast<unsigned>(Member.Of)}];
    Blocking.push_back(From);
    if (Blocking.size() != Choice.Members.size() + Choice.Unknown)
      continue;
    S.Next = Blocking.front();
    Requirements Needs;
    if (llvm::all_of(Blocking, [&](StateIndex Other) {
          return addRequirements(needsOf(States[Other]), Needs);
        })) {
      S.Needs = store(std::move(Needs));
      Candidates.push_back(S);
    }
  }
}

uint32_t CallGraph::Solver::store(Requirements Needs) {
  if (Needs.empty())
    return 0;
  AllNeeds.push_back(std::move(Needs));
  return AllNeeds.size() - 1;
}

/// Whether a way that is no longer needs no more than \p Needs, or there are
/// enough ways already.
bool CallGraph::Solver::isSuperfluous(NodeIndex N, Family Of,
                                      const Requirements &Needs) const {
  if (!(Blocks[N] & maskOf(Of)))
    return false;
  if (AlwaysBlocks[N] & maskOf(Of))
    return true;
  unsigned Ways = 0;
  for (StateIndex I = firstState(N, Of); I != NoState; I = States[I].Sibling)
    if (++Ways == MaxWays || isWeaker(needsOf(States[I]), Needs))
      return true;
  return false;
}

void CallGraph::Solver::accept(const State &Candidate) {
  if (isSuperfluous(Candidate.Node, Candidate.Of, needsOf(Candidate)))
    return;
  StateIndex *Slot = &firstState(Candidate.Node, Candidate.Of);
  while (*Slot != NoState)
    Slot = &States[*Slot].Sibling;
  *Slot = States.size();
  Blocks[Candidate.Node] |= maskOf(Candidate.Of);
  if (Candidate.Needs == 0)
    AlwaysBlocks[Candidate.Node] |= maskOf(Candidate.Of);
  States.push_back(Candidate);
}

} // namespace corolint
