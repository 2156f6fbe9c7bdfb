//===- Generator.h - code that calls a whole library ------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CATALOGUE_GENERATOR_H
#define COROLINT_TESTS_CATALOGUE_GENERATOR_H

#include "tests/catalogue/Source.h"
#include "tests/catalogue/Variants.h"

namespace corolint::test {

/// Writes calls of every function of a library: some for which its entry
/// holds, and some for which each of the entry's guards does.
class Generator {
public:
  Generator(const Library &Lib, const Oracle &Rules);

  /// What cannot be generated.
  struct Failure {
    std::string Function;
    std::string Message;
  };
  /// Generates everything that can be.
  std::vector<Failure> run();

  std::string declarations(Style How) const {
    return Declared.declarations(How);
  }
  const Source &functions() const { return Functions; }

private:
  using Calls = std::vector<Call>;

  void declareTemplates();
  void generate(const FunctionEntry &Entry, const std::string &Name,
                const std::string &Full, bool IsThorough);
  Calls holding(const FunctionEntry &Entry, const Call &Base, bool IsThorough);
  Calls guarded(const FunctionEntry &Entry, const Call &Holding,
                bool IsThorough);
  void blocking(const FunctionEntry &Entry, const Call &Base, bool IsThorough);
  Calls otherForms(const FunctionEntry &Entry, const Call &Base);
  void role(const FunctionEntry &Entry, const Call &Base, bool IsThorough);
  void callable(const Call &Made);
  void switching(const FunctionEntry &Entry, const Call &Made);
  void opening(const Call &Made);
  void unblocking(const Call &Made);
  void contextParameters();
  bool isFirst(const FunctionEntry &Entry, const Call &Made) const;
  bool decides(const FunctionEntry &Entry, const Call &Made) const;
  void fail(const std::string &Reason);
  std::string whyNot(const FunctionEntry &Entry, const Call &Made) const;

  const Library &Lib;
  const Oracle &Rules;
  Unit Declared;
  Variants Ways;
  Source Functions;
  /// The entry and the function at hand, for messages.
  std::string CurrentEntry;
  std::string CurrentFunction;
  std::vector<Failure> Failures;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_CATALOGUE_GENERATOR_H
