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
#include "checks/program/FactsCopier.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/FormatVariadic.h"
#include <deque>
#include <set>
#include <tuple>
#include <type_traits>

namespace corolint {

namespace {

using StateIndex = uint32_t;
constexpr StateIndex NoState = ~StateIndex(0);

/// How many ways that need different things of its parameters are kept for one
/// function: more decide nothing that a reader could follow.
constexpr unsigned MaxWays = 4;

/// "This function blocks, if its parameters fulfil what it needs."
struct State {
  NodeIndex Node = NoNode;
  Family Of = Family::BlockingCall;
  StateIndex Next = NoState; ///< What the call leads to; none for a leaf.
  uint32_t Element = 0; ///< The call, or the leaf, in the facts of the node.
  StateIndex Sibling = NoState; ///< The next best way of the same function.
  uint32_t Needs = 0;           ///< In Solver::AllNeeds.
  bool ThroughArgument = false; ///< The callee calls what it was given.
};
// Most of what the search moves about.
static_assert(sizeof(State) <= 32 && std::is_trivially_copyable_v<State>);

/// A call that leads to a node. What the search asks of each is here: looking
/// at the facts costs it more than all the rest.
struct Caller {
  NodeIndex Node;
  uint32_t Call;
  FamilyMask Carries;
  bool ThroughArgument;
  bool HasArguments;
  bool HasConditions;
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
  std::vector<State> leafStates();
  void addCallingStates(StateIndex From, std::vector<State> &Candidates);
  void addChoiceStates(StateIndex From, std::vector<State> &Candidates);
  bool isSuperfluous(NodeIndex N, Family Of, const Requirements &Needs) const;
  void accept(const State &Candidate);
  const Requirements &needsOf(const State &S) const {
    return AllNeeds[S.Needs];
  }
  /// For State::Needs.
  uint32_t store(Requirements Needs);
  StateIndex &firstState(NodeIndex N, Family Of) {
    return FirstStates[N * FamilyCount + static_cast<unsigned>(Of)];
  }
  StateIndex firstState(NodeIndex N, Family Of) const {
    return FirstStates[N * FamilyCount + static_cast<unsigned>(Of)];
  }
  StateIndex findState(NodeIndex N, Family Of, const FileFacts &In,
                       const CallFact &Call) const;
  Witness witness(StateIndex From) const;

  llvm::DenseSet<FunctionId> decidingIds() const;
  FunctionId idInIndex(NodeIndex N) const;
  FunctionDraft draftOf(NodeIndex N, FactsCopier &Copy) const;
  FunctionDraft draftOfNamesakes(NodeIndex N, FactsCopier &Copy) const;

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
  /// The first one is empty. References to elements stay valid.
  std::deque<Requirements> AllNeeds = {{}};
  std::vector<StateIndex> FirstStates;
  /// By node, the families as which it blocks, and as which it does whatever it
  /// is given. Most candidates are judged by that, so it is small.
  std::vector<FamilyMask> Blocks;
  std::vector<FamilyMask> AlwaysBlocks;
};

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
          Bases.count(Id) || Overrides.count(Id))
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
