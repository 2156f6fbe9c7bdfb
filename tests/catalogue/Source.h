//===- Source.h - generated functions and what is found there ---*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_CATALOGUE_SOURCE_H
#define COROLINT_TESTS_CATALOGUE_SOURCE_H

#include "tests/catalogue/Oracle.h"
#include "tests/catalogue/Unit.h"
#include "llvm/ADT/StringSet.h"

namespace corolint::test {

/// The checks with their defaults; or with every option that makes them report
/// more: MayBlock, ConsoleOutput, EveryLock, UnknownContext, Callbacks.
enum class Mode { Defaults, Everything };

/// What is to be found.
struct Expected {
  unsigned Line = 0;
  std::string Check;
  /// Texts that the message has.
  std::vector<std::string> Parts;
};

/// A function to be generated.
struct Probe {
  enum class Kind { Coroutine, Plain, Stackful };
  Kind Code = Kind::Coroutine;
  std::vector<std::string> Parameters;
  std::vector<Statement> Body;
  std::string Macro;
};

class Source {
public:
  Source(const Oracle &Rules, const Unit &Declared)
      : Rules(Rules), Declared(Declared) {}

  /// The function that makes \p Made and what has to come before and after it.
  Probe probeOf(const Call &Made) const;
  /// Adds \p Function unless there is one with the same text.
  void add(const Probe &Function);

  /// The functions' text. Lines count from its first.
  const std::string &text() const { return Text; }
  const std::vector<Expected> &expected(Mode Options) const {
    return Options == Mode::Defaults ? ByDefault : WithEverything;
  }

private:
  /// The place that a finding is for.
  struct Place {
    Probe::Kind Code;
    std::string Function;
    unsigned Line;
    /// The function awaits something of a library: advice is in its words.
    bool HasLibrary;
  };

  std::string expression(const Call &Made) const;
  std::string memberCall(const Call &Made, const std::string &List) const;
  std::string statement(const Statement &S) const;
  void expectCall(const Call &Made, const Place &Where);
  void expectArguments(const Call &Made, const Place &Where);
  void expect(Mode Options, FunctionKind Kind, const std::string &What,
              const std::string &Code, unsigned Line,
              const std::vector<std::string> &Advice = {},
              llvm::StringRef Need = {});

  const Oracle &Rules;
  const Unit &Declared;
  std::string Text;
  unsigned NextLine = 1;
  unsigned Count = 0;
  llvm::StringSet<> Seen;
  std::vector<Expected> ByDefault;
  std::vector<Expected> WithEverything;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_CATALOGUE_SOURCE_H
