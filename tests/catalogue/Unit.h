//===- Unit.h - declarations of one generated file --------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions take whatever they are given and return what the call asks for:
//
//   template <class R = int, class... A> R f(A &&...) {…}
//
// C functions are declared 'extern "C" int f(...)'.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CATALOGUE_UNIT_H
#define COROLINT_TESTS_CATALOGUE_UNIT_H

#include "checks/catalogue/Library.h"
#include "tests/catalogue/Calls.h"
#include <map>
#include <set>

namespace corolint::test {

/// Where the declarations are: where the catalogue has them, or as libraries
/// are made: in inline namespaces, and members in bases that no catalogue
/// names.
enum class Style { Plain, AsImplemented };

/// How many arguments a call of a function can have.
struct Arity {
  unsigned Min = 0;
  unsigned Max = 64;
};

class Unit {
public:
  /// \p Lib decides which parts of names are namespaces.
  explicit Unit(const Library &Lib);

  /// Declares the function and what it is in, and says how to call it.
  Call addFunction(const std::string &Callee, bool IsC);
  /// Declares one more function of that name, with parameters of its own.
  void addOverload(const std::string &Callee, const std::string &Parameters);
  /// Declares a class.
  void addClass(const std::string &Full);
  /// Makes it a template of one class.
  void makeTemplate(const std::string &Full);
  /// A class without members of its own that derives from \p Bases; in full.
  std::string derive(const std::vector<std::string> &Bases);
  /// A constant, and a class, that have the name; in namespaces of their own.
  void addConstant(const std::string &Name) { Constants.insert(Name); }

  static Arity arity(const Call &Made);
  /// As code spells it; \p Lock is for templates.
  std::string spell(const std::string &Class,
                    const std::string &Lock = DefaultLock) const;
  /// Whether calls of this member of \p Class have to say which one is meant,
  /// since \p Other has one too.
  bool isAmbiguous(const std::string &Other, llvm::StringRef Member) const;
  std::string declarations(Style How) const;

  /// A lock with every member that there is.
  static constexpr const char *DefaultLock = "std::shared_timed_mutex";

private:
  struct Scope {
    bool IsNamespace = false;
    bool IsTemplate = false;
    std::map<std::string, Scope> Inner;
    std::set<std::string> Functions;
    std::set<std::pair<std::string, std::string>> Overloads;
  };

  Scope &scope(llvm::StringRef Full);
  const Scope *find(llvm::StringRef Full) const;

  Scope Root;
  std::set<std::string> CFunctions = {"mkdir", "sleep"};
  std::set<std::string> Constants;
  std::map<std::vector<std::string>, std::string> Derived;
  std::vector<std::string> DerivedText;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_CATALOGUE_UNIT_H
