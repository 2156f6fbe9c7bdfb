//===- FactsExtract.h - some functions of some facts ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An index tells about a whole program, and one file comes to a few of its
// functions. What is taken out costs as much as there is of it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_FACTSEXTRACT_H
#define COROLINT_CHECKS_PROGRAM_FACTSEXTRACT_H

#include "checks/program/Facts.h"
#include "llvm/ADT/DenseMap.h"

namespace corolint {

class FactsExtract {
public:
  /// \p TheSource must outlive this.
  explicit FactsExtract(const FileFacts &TheSource) : Source(TheSource) {}

  /// Adds \p Function of the source with all that it does.
  void add(const FunctionFact &Function);
  /// Adds it as one of which nothing is known but that it exists: a virtual
  /// call may go to it.
  void addForgotten(const FunctionFact &Function);

  FileFacts take() { return std::move(Result); }

private:
  FunctionFact copyHead(const FunctionFact &Function);
  uint32_t string(uint32_t Text);
  Place place(Place At);
  Range copy(llvm::ArrayRef<Condition> Conditions);
  Range copy(llvm::ArrayRef<Argument> Arguments);

  const FileFacts &Source;
  FileFacts Result;
  /// What has which index in the result, by that in the source.
  llvm::DenseMap<uint32_t, uint32_t> Strings;
  llvm::DenseMap<uint32_t, uint32_t> Files;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_FACTSEXTRACT_H
