//===- CallGraph.cpp - what is reached through calls ----------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/program/CallGraph.h"
#include "checks/program/Conditions.h"
#include "checks/program/Definitions.h"
#include "checks/program/FactsBuilder.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <tuple>

namespace corolint {

namespace {

using StateIndex = uint32_t;
constexpr StateIndex NoState = ~StateIndex(0);

/// How many ways that need different things of its parameters are kept for one
/// function: more decide nothing that a reader could follow.
constexpr unsigned MaxWays = 4;

/// "This function blocks, if its parameters fulfil that."
struct State {
  NodeIndex Node = NoNode;
  Family Of = Family::BlockingCall;
  StateIndex Next = NoState; ///< What the call leads to; none for a leaf.
  uint32_t Element = 0; ///< The call, or the leaf, in the facts of the node.
  StateIndex Sibling = NoState; ///< The next best way of the same function.
  bool ThroughArgument = false; ///< The callee calls what it was given.
  Requirements Needs;
};

/// A call that leads to a node.
struct Caller {
  NodeIndex Node;
  uint32_t Call;
  bool ThroughArgument;
};

} // namespace

class CallGraph::Solver {
public:
  Solver(std::vector<const FileFacts *> Files, VirtualCalls Policy)
      : Functions(std::move(Files), Policy) {
    addCallers();
    addCallersOfArguments();
    indexCallers();
    solve();
  }

  std::optional<Witness> find(const FileFacts &In, const CallFact &Call,
                              Family Of) const;
  FileFacts blockingFacts() const;

private:
  void addCallers();
  void addCallersOfArguments();
  void indexCallers();
  llvm::ArrayRef<Caller> callersOf(NodeIndex N) const {
    return llvm::ArrayRef(Callers).slice(FirstCaller[N],
                                         FirstCaller[N + 1] - FirstCaller[N]);
  }
  bool callsParameter(NodeIndex Callee, uint32_t Index) const {
    return !Functions.isChoice(Callee) && Index < 32 &&
           (CalledParameters[Callee] >> Index & 1);
  }

  void solve();
  std::vector<State> leafStates() const;
  void addCallingStates(StateIndex From, std::vector<State> &Candidates) const;
  void addChoiceStates(StateIndex From, std::vector<State> &Candidates);
  bool accept(const State &Candidate);
  StateIndex &firstState(NodeIndex N, Family Of) {
    return FirstStates[N * FamilyCount + static_cast<unsigned>(Of)];
  }
  StateIndex firstState(NodeIndex N, Family Of) const {
    return FirstStates[N * FamilyCount + static_cast<unsigned>(Of)];
  }
  StateIndex findState(NodeIndex N, Family Of, const FileFacts &In,
                       const CallFact &Call) const;
  Witness witness(StateIndex From) const;

  Definitions Functions;
  std::vector<uint32_t> CalledParameters; ///< By node.
  std::vector<std::pair<NodeIndex, Caller>> Edges;
  std::vector<Caller> Callers; ///< By what they call.
  std::vector<uint32_t> FirstCaller;
  /// The choices that a node is a member of.
  llvm::DenseMap<NodeIndex, std::vector<NodeIndex>> ChoicesOf;
  /// By choice and family, the members that are known to block.
  llvm::DenseMap<std::pair<NodeIndex, unsigned>, std::vector<StateIndex>>
      Reached;
  std::vector<State> States; ///< Shorter ways first.
  std::vector<StateIndex> FirstStates;
};

//===----------------------------------------------------------------------===//
// Who calls whom
//===----------------------------------------------------------------------===//

void CallGraph::Solver::addCallers() {
  CalledParameters.resize(Functions.functionCount());
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N) {
    const FileFacts &Facts = Functions.factsOf(N);
    const FunctionFact &Function = Functions.function(N);
    CalledParameters[N] = Function.CalledParameters;
    for (const auto &[Index, Call] : llvm::enumerate(Facts.calls(Function)))
      if (NodeIndex Callee = Functions.target(Facts, Call); Callee != NoNode)
        Edges.push_back(
            {Callee,
             {N, static_cast<uint32_t>(Function.Calls.First + Index), false}});
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
    if (!Functions.isChoice(Edge.first) && Functions.factsOf(Edge.second.Node)
                                                   .Calls[Edge.second.Call]
                                                   .Arguments.Count != 0)
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
            Called != NoNode)
          Edges.push_back({Called, {By.Node, By.Call, true}});
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

std::vector<State> CallGraph::Solver::leafStates() const {
  std::vector<State> Result;
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N) {
    const FileFacts &Facts = Functions.factsOf(N);
    const FunctionFact &Function = Functions.function(N);
    for (const auto &[Index, Leaf] : llvm::enumerate(Facts.leaves(Function))) {
      State &S = Result.emplace_back();
      S.Node = N;
      S.Of = Leaf.Of;
      S.Element = Function.Leaves.First + Index;
      S.Needs = requirementsOf(Facts, Leaf.Conditions);
    }
  }
  return Result;
}

void CallGraph::Solver::addCallingStates(StateIndex From,
                                         std::vector<State> &Candidates) const {
  const State &Callee = States[From];
  for (const Caller &By : callersOf(Callee.Node)) {
    const FileFacts &Facts = Functions.factsOf(By.Node);
    const CallFact &Call = Facts.Calls[By.Call];
    if (!(Call.Carries & maskOf(Callee.Of)))
      continue;
    State S;
    // What a function is given to call has parameters of its own.
    if (!By.ThroughArgument) {
      auto Needs = requirementsOfCaller(Callee.Needs, Facts, Call);
      if (!Needs)
        continue;
      S.Needs = std::move(*Needs);
    }
    if (!addRequirements(Facts, Call.Conditions, S.Needs))
      continue;
    S.Node = By.Node;
    S.Of = Callee.Of;
    S.Next = From;
    S.Element = By.Call;
    S.ThroughArgument = By.ThroughArgument;
    Candidates.push_back(std::move(S));
  }
}

/// A choice blocks when the last of its members is known to, by way of the
/// first.
void CallGraph::Solver::addChoiceStates(StateIndex From,
                                        std::vector<State> &Candidates) {
  const State &Member = States[From];
  auto It = ChoicesOf.find(Member.Node);
  if (It == ChoicesOf.end() || firstState(Member.Node, Member.Of) != From)
    return;
  for (NodeIndex N : It->second) {
    const Definitions::Choice &Choice = Functions.choice(N);
    std::vector<StateIndex> &Blocking =
        Reached[{N, static_cast<unsigned>(Member.Of)}];
    Blocking.push_back(From);
    size_t Needed =
        Choice.OneIsEnough ? 1 : Choice.Members.size() + Choice.Unknown;
    if (Blocking.size() != Needed)
      continue;
    State S;
    S.Node = N;
    S.Of = Member.Of;
    S.Next = Blocking.front();
    bool Fits = true;
    for (StateIndex Other : Blocking)
      Fits &= addRequirements(States[Other].Needs, S.Needs);
    if (Fits)
      Candidates.push_back(std::move(S));
  }
}

/// Keeps \p Candidate, unless a way that is no longer needs no more.
bool CallGraph::Solver::accept(const State &Candidate) {
  StateIndex *Slot = &firstState(Candidate.Node, Candidate.Of);
  for (unsigned Ways = 0; *Slot != NoState; ++Ways) {
    if (Ways + 1 == MaxWays || isWeaker(States[*Slot].Needs, Candidate.Needs))
      return false;
    Slot = &States[*Slot].Sibling;
  }
  *Slot = States.size();
  States.push_back(Candidate);
  return true;
}

//===----------------------------------------------------------------------===//
// Answers
//===----------------------------------------------------------------------===//

StateIndex CallGraph::Solver::findState(NodeIndex N, Family Of,
                                        const FileFacts &In,
                                        const CallFact &Call) const {
  for (StateIndex I = firstState(N, Of); I != NoState; I = States[I].Sibling)
    if (fulfils(In, Call, States[I].Needs))
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
    if (Called == NoNode || firstState(Called, Of) == NoState)
      continue;
    Witness Result = witness(firstState(Called, Of));
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

namespace {

/// Copies functions into facts of their own.
class Copier {
public:
  FunctionDraft copy(const FileFacts &In, const FunctionFact &Function) {
    FunctionDraft Result;
    Result.Fact = Function;
    Result.Fact.Name = string(In, Function.Name);
    Result.Fact.At = place(In, Function.At);
    llvm::append_range(Result.Overridden, In.overridden(Function));
    return Result;
  }

  CallDraft copy(const FileFacts &In, const CallFact &Call) {
    CallDraft Result;
    Result.Fact = Call;
    Result.Fact.At = place(In, Call.At);
    for (Argument Given : In.arguments(Call)) {
      Given.Names = string(In, Given.Names);
      Result.Arguments.push_back(Given);
    }
    copy(In, Call.Conditions, Result.Conditions);
    return Result;
  }

  LeafDraft copy(const FileFacts &In, const LeafFact &Leaf) {
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

  void add(FunctionDraft Function) { Builder.add(std::move(Function)); }
  FileFacts take() { return Builder.build(""); }

private:
  uint32_t string(const FileFacts &In, uint32_t Text) {
    return Builder.string(In.Strings[Text]);
  }
  Place place(const FileFacts &In, Place At) {
    At.File = Builder.file(In.Files[At.File]);
    return At;
  }
  void copy(const FileFacts &In, Range Conditions,
            llvm::SmallVectorImpl<Condition> &Result) {
    for (Condition C : In.conditions(Conditions)) {
      C.Names = string(In, C.Names);
      Result.push_back(C);
    }
  }

  FactsBuilder Builder;
};

} // namespace

FileFacts CallGraph::Solver::blockingFacts() const {
  // What blocks, and what decides whether a virtual call does.
  std::vector<bool> Wanted(Functions.nodeCount());
  for (const State &S : States)
    Wanted[S.Node] = true;
  for (NodeIndex N = Functions.nodeCount(); N-- > Functions.functionCount();)
    if (Wanted[N])
      for (NodeIndex Member : Functions.choice(N).Members)
        Wanted[Member] = true;

  Copier Copy;
  for (NodeIndex N = 0; N != Functions.functionCount(); ++N) {
    if (!Wanted[N])
      continue;
    const FileFacts &Facts = Functions.factsOf(N);
    FunctionDraft Function = Copy.copy(Facts, Functions.function(N));
    Function.Fact.CalledParameters = CalledParameters[N];
    for (unsigned F = 0; F != FamilyCount; ++F)
      for (StateIndex I = firstState(N, static_cast<Family>(F)); I != NoState;
           I = States[I].Sibling) {
        const uint32_t Element = States[I].Element;
        if (States[I].Next == NoState)
          Function.Leaves.push_back(Copy.copy(Facts, Facts.Leaves[Element]));
        else
          Function.Calls.push_back(Copy.copy(Facts, Facts.Calls[Element]));
      }
    Copy.add(std::move(Function));
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
