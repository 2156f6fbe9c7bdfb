//===- FactsCopier.h - facts out of other facts -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Copies functions of any number of files into facts of their own.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_FACTSCOPIER_H
#define COROLINT_CHECKS_PROGRAM_FACTSCOPIER_H

#include "checks/program/FactsBuilder.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace corolint {

class FactsCopier {
public:
  /// \p IdOf: the new id of the function that \p Id means in the facts \p In.
  explicit FactsCopier(
      llvm::function_ref<FunctionId(const FileFacts &In, FunctionId Id)> IdOf)
      : IdOf(IdOf) {}

  /// Without its calls and leaves, and with its old id.
  FunctionDraft copy(const FileFacts &In, const FunctionFact &Function);
  CallDraft copy(const FileFacts &In, const CallFact &Call);
  LeafDraft copy(const FileFacts &In, const LeafFact &Leaf);
  uint32_t string(llvm::StringRef Text) { return Builder.string(Text); }

  void add(FunctionDraft Function) { Builder.add(std::move(Function)); }
  FileFacts take() { return Builder.build(""); }

private:
  uint32_t string(const FileFacts &In, uint32_t Text) {
    return Builder.string(In.Strings[Text]);
  }
  Place place(const FileFacts &In, Place At);
  void copy(const FileFacts &In, Range Conditions,
            llvm::SmallVectorImpl<Condition> &Result);

  llvm::function_ref<FunctionId(const FileFacts &In, FunctionId Id)> IdOf;
  FactsBuilder Builder;
};

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_FACTSCOPIER_H
