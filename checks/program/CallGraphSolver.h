//===- CallGraphSolver.h - the search through calls -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The inside of CallGraph: CallGraphSolver.cpp has the search, CallGraph.cpp
// what is asked of its result.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_CALLGRAPHSOLVER_H
#define COROLINT_CHECKS_PROGRAM_CALLGRAPHSOLVER_H

#include "checks/program/CallGraph.h"
#include "checks/program/Conditions.h"
#include "checks/program/Definitions.h"
#include "checks/program/FactsCopier.h"
#include "llvm/ADT/DenseSet.h"
#include <deque>
#include <type_traits>

namespace corolint {

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

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_CALLGRAPHSOLVER_H
