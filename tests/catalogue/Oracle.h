//===- Oracle.h - what docs/catalogue.md says about a call ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules of the catalogue once more, without a compiler: which entries a
// name has, which guards hold, which entry decides.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CATALOGUE_ORACLE_H
#define COROLINT_TESTS_CATALOGUE_ORACLE_H

#include "checks/catalogue/Catalogue.h"
#include "tests/catalogue/Calls.h"
#include "llvm/ADT/StringMap.h"

namespace corolint::test {

class Oracle {
public:
  explicit Oracle(const Catalogue &Known);

  /// The entries for a function of that name, in the catalogue's order.
  std::vector<const FunctionEntry *> entries(llvm::StringRef Callee,
                                             bool IsC) const;

  enum class Answer { No, CannotTell, Yes };
  Answer ask(const GuardEntry &Guard, const FunctionEntry &Entry,
             const Call &Made) const;
  bool applies(const FunctionEntry &Entry, const Call &Made) const;
  bool isGuarded(const FunctionEntry &Entry, const Call &Made) const;

  /// The entry by which the call blocks; null where it does not.
  const FunctionEntry *blocking(const Call &Made) const;
  /// The entry by which the function means one of these to the code around it;
  /// null where it does not.
  const FunctionEntry *role(const Call &Made,
                            llvm::ArrayRef<FunctionKind> Kinds) const;

  /// Whether \p Class, in full, is what \p Candidate of \p Lib names.
  static bool isNamed(llvm::StringRef Class, llvm::StringRef Candidate,
                      const Library &Lib);

private:
  struct Known {
    std::string Pattern;
    const FunctionEntry *Entry;
  };
  Answer askArguments(const GuardEntry &Guard, const FunctionEntry &Entry,
                      const Call &Made) const;
  bool isLike(const LikeEntry &Like, const Call &Made) const;

  /// By the last part of the name.
  llvm::StringMap<std::vector<Known>> Names;
  /// Those whose last part is not known.
  std::vector<Known> Patterns;
};

/// The namespace of the library that the function is in; else its first one.
std::string twinOf(const Library &Lib, llvm::StringRef Callee);

} // namespace corolint::test

#endif // COROLINT_TESTS_CATALOGUE_ORACLE_H
