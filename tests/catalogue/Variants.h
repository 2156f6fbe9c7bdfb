//===- Variants.h - calls that make guards hold -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CATALOGUE_VARIANTS_H
#define COROLINT_TESTS_CATALOGUE_VARIANTS_H

#include "tests/catalogue/Oracle.h"
#include "tests/catalogue/Unit.h"

namespace corolint::test {

/// Makes up calls of the functions of one library.
class Variants {
public:
  Variants(const Library &Lib, const Oracle &Rules, Unit &Declared)
      : Lib(Lib), Rules(Rules), Declared(Declared) {}

  /// The functions that \p Name of an entry stands for, one for each twin.
  std::vector<std::string> expand(llvm::StringRef Name) const;

  /// A call with arguments that mean nothing.
  Call base(const std::string &Callee, bool IsC);

  /// \p From, changed in each way that makes \p Guard of \p Entry hold; with
  /// \p IsThorough in several forms. Empty where that cannot be.
  std::vector<Call> satisfying(const Call &From, const GuardEntry &Guard,
                               const FunctionEntry &Entry, bool IsThorough);

  /// \p From with an argument whose value nobody can tell, where that matters
  /// to \p Guard.
  std::vector<Call> untellable(const Call &From, const GuardEntry &Guard);

  /// \p From, changed so that \p Guard comes close to holding: a variable that
  /// may be something else than zero, a call before on another object …
  std::vector<Call> nearMisses(const Call &From, const GuardEntry &Guard);

  /// \p From with the argument that \p Guard asks for left to its default: one
  /// for which the guard holds, and another.
  std::vector<Call> defaulted(const Call &From, const GuardEntry &Guard);

  /// A call by which the library opens a descriptor, as the variable 'Fd'.
  std::optional<Call> opener();

  /// A call that blocks if the descriptor that \p Opening opens does.
  std::optional<Call> reader(const Call &Opening);

  /// Makes \p Opening, whose result is argument \p Index of \p Made, come
  /// first.
  bool giveDescriptor(Call &Made, unsigned Index, const Call &Opening);

  /// The first argument, or the object, as a variable that can be named again.
  bool nameSubject(Call &Made);

private:
  using Calls = std::vector<Call>;

  /// This library, then all others that it can be used together with.
  std::vector<const Library *> sameLanguage() const;
  Value *slot(Call &Made, std::optional<unsigned> Index);
  std::string resolve(llvm::StringRef Class, const Call &Made) const;
  bool callBefore(Call &Made, const std::string &Name);
  void callElsewhere(const Call &From, const std::string &Name, Calls &Result);
  bool receive(Call &Made, const std::string &Class, bool IsDerived);
  bool openBy(Call &Made, const std::string &Function,
              std::optional<unsigned> Index);

  void zero(Calls &All, unsigned Index, bool IsThorough);
  void names(Calls &All, const GuardEntry &Guard, bool IsThorough);
  void types(Calls &All, const GuardEntry &Guard, bool IsThorough);
  void setTemplateArgument(Value &Slot, llvm::StringRef Pattern);
  void sizes(Calls &All, const GuardEntry &Guard, bool IsThorough);
  void receivers(Calls &All, const GuardEntry &Guard, bool IsThorough);
  void arguments(Calls &All, const GuardEntry &Guard, bool IsThorough);
  /// Replaces each call by what \p Change makes of it, once per \p Item; it
  /// returns false where it cannot.
  template <typename ItemT, typename ChangeT>
  static void each(Calls &All, const std::vector<ItemT> &Items,
                   ChangeT Change) {
    Calls Result;
    for (const Call &From : All)
      for (const ItemT &Item : Items) {
        Call Changed = From;
        if (Change(Changed, Item))
          Result.push_back(std::move(Changed));
      }
    All = std::move(Result);
  }

  const Library &Lib;
  const Oracle &Rules;
  Unit &Declared;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_CATALOGUE_VARIANTS_H
