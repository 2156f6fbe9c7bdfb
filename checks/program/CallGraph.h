//===- CallGraph.h - what is reached through calls --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Merges the facts of any number of files and finds, for each function, the
// shortest way to a call that blocks. The search goes from what blocks to the
// callers, breadth first: so what is found first is shortest, recursion needs
// no care, and all of it takes time in proportion to the number of calls. What
// is found does not depend on the order of the files.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_CALLGRAPH_H
#define COROLINT_CHECKS_PROGRAM_CALLGRAPH_H

#include "checks/program/Facts.h"
#include "llvm/ADT/SmallVector.h"
#include <memory>
#include <optional>

namespace corolint {

/// The way from a call to a leaf.
struct Witness {
  struct Step {
    const FileFacts *In = nullptr;
    /// What is called, and calls the next.
    const FunctionFact *Function = nullptr;
    Place At; ///< Of the call of the next, or of the leaf; in In.
    /// It stands for a virtual function: it is one of its overrides.
    bool IsOverride = false;
    bool IsOneOfMany = false; ///< There are other overrides.
    /// It is what the function that is called was given to call.
    bool IsArgument = false;
  };
  llvm::SmallVector<Step, 4> Steps; ///< At least one.
  const LeafFact *Leaf = nullptr;   ///< In the facts of the last step.
  bool MayBeOther = false;          ///< A virtual call may go somewhere else.
};

class CallGraph {
public:
  /// The facts must outlive the graph.
  CallGraph(std::vector<const FileFacts *> Files, VirtualCalls Policy);
  ~CallGraph();
  CallGraph(CallGraph &&) noexcept;

  /// The way from \p Call, that stands in a function of the facts \p In, which
  /// are one of the graph's files; none where it does not block as \p Of.
  std::optional<Witness> find(const FileFacts &In, const CallFact &Call,
                              Family Of) const;

  /// The facts about everything that was found to block, and what decides
  /// about virtual calls and functions that are given: small, and enough to
  /// answer for callers in other files. Only what another policy finds and this
  /// one does not is missing.
  FileFacts blockingFacts() const;

private:
  class Solver;
  std::unique_ptr<Solver> Solved;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_CALLGRAPH_H
