//===- RandomProgram.h - programs that nobody thought of --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Small programs, made at random from a seed, and what is reached in them: by
// trying every function with every value until nothing changes, where the
// graph searches.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_PROGRAM_RANDOMPROGRAM_H
#define COROLINT_TESTS_PROGRAM_RANDOMPROGRAM_H

#include "tests/program/Drafts.h"
#include <map>

namespace corolint::test {

/// What such a program may have besides calls that lead to leaves.
struct RandomFeatures {
  bool Families = false;
  bool Headers = false;
  bool Namesakes = false;
  bool Virtuals = false;
  bool Callables = false; ///< Functions that are given to be called.
  /// Conditions and arguments, of that many parameters; at most two.
  unsigned Parameters = 0;
};

/// Its last file has nothing but sites; others have one or two.
std::vector<FileFacts> makeRandomProgram(unsigned Seed,
                                         const RandomFeatures &With);

class Oracle {
public:
  Oracle(llvm::ArrayRef<FileFacts> Files, VirtualCalls Policy, Family Of);

  /// How many functions are on the shortest way, where every choice counts as
  /// one; 0 where there is no way.
  unsigned distance(const FileFacts &In, const CallFact &Call) const;

private:
  struct Function {
    const FileFacts *In;
    const FunctionFact *Fact;
    uint32_t CalledParameters;
    /// By what its parameters are, the distance to a leaf, or 0.
    std::vector<unsigned> Distances;

    bool hasBody() const { return Fact->Flags & FunctionFact::HasBody; }
  };
  using Names = std::vector<const Function *>;

  void addFunctions();
  void closeCalledParameters();
  Names meanings(const FileFacts &In, FunctionId Id) const;
  unsigned distanceOf(const Names &Of, unsigned Values) const;
  unsigned distanceOfVirtual(FunctionId Base, unsigned Values) const;
  unsigned distanceOfCall(const FileFacts &In, const CallFact &Call,
                          unsigned Values) const;
  unsigned distanceNow(const Function &F, unsigned Values) const;

  std::vector<const FileFacts *> Files;
  const VirtualCalls Policy;
  const Family Of;
  std::map<FunctionId, std::vector<Function>> Functions;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_PROGRAM_RANDOMPROGRAM_H
