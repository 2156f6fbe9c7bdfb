//===- Definitions.h - which function does a call mean? ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The linker of facts: one node for each function of the program. An inline
// function is in the facts of many files and is one node; two functions of one
// name, from two programs in one database, are two.
//
// Where a call may mean several functions it leads to a *choice*, a node of its
// own: the overrides of a virtual function, or all functions of one name.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_DEFINITIONS_H
#define COROLINT_CHECKS_PROGRAM_DEFINITIONS_H

#include "checks/program/CallGraph.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint {

/// Functions come first, then choices.
using NodeIndex = uint32_t;
constexpr NodeIndex NoNode = ~NodeIndex(0);

class Definitions {
public:
  /// \p Files in any order.
  Definitions(std::vector<const FileFacts *> Files, VirtualCalls Policy);

  struct Node {
    uint32_t File = 0;     ///< In files().
    uint32_t Function = 0; ///< In FileFacts::Functions.
  };
  struct Choice {
    std::vector<NodeIndex> Members;
    /// Overrides whose definition nobody has seen.
    unsigned Unknown = 0;
    bool OneIsEnough = false;
    bool IsVirtual = false;
  };

  /// In the order of their sources.
  llvm::ArrayRef<const FileFacts *> files() const { return Files; }
  const FileFacts &factsOf(NodeIndex N) const { return *Files[Nodes[N].File]; }
  const FunctionFact &function(NodeIndex N) const {
    return factsOf(N).Functions[Nodes[N].Function];
  }
  unsigned functionCount() const { return Nodes.size(); }
  unsigned nodeCount() const { return Nodes.size() + Choices.size(); }
  bool isChoice(NodeIndex N) const { return N >= Nodes.size(); }
  const Choice &choice(NodeIndex N) const { return Choices[N - Nodes.size()]; }

  /// Whether there are others of its name.
  bool hasNamesakes(NodeIndex N) const {
    return isChoice(ById.at(function(N).Id));
  }

  /// What \p Call, in \p In, leads to; NoNode where nothing is known of it.
  NodeIndex target(const FileFacts &In, const CallFact &Call) const;
  NodeIndex target(const FileFacts &In, FunctionId Id) const;

private:
  void addFunctions();
  void addNamesakes();
  void addOverrides(VirtualCalls Policy);
  void
  addVirtual(FunctionId Base, VirtualCalls Policy,
             const llvm::DenseMap<FunctionId, std::vector<FunctionId>> &By);

  std::vector<const FileFacts *> Files;
  std::vector<Node> Nodes; ///< By id.
  std::vector<Choice> Choices;
  llvm::DenseMap<FunctionId, NodeIndex> ById;
  llvm::DenseMap<FunctionId, NodeIndex> VirtualById;
  /// Of functions that others have the name of: the one of each file.
  llvm::DenseMap<std::pair<const FileFacts *, FunctionId>, NodeIndex> Own;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_DEFINITIONS_H
