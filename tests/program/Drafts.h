//===- Drafts.h - facts that tests write down by hand -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program of a few lines, without code:
//
//   Program P;
//   P.file("a.cpp").define("f").calls("g");
//   P.file("b.cpp").define("g").blocks("sleep");
//   P.file("a.cpp").site("f");
//   P.way(); // "f > g > sleep"
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_PROGRAM_DRAFTS_H
#define COROLINT_TESTS_PROGRAM_DRAFTS_H

#include "checks/program/CallGraph.h"
#include "checks/program/FactsBuilder.h"
#include <deque>
#include <memory>

namespace corolint::test {

/// The id of the function of that name.
FunctionId idOf(llvm::StringRef Name);

/// A Condition in words.
struct When {
  uint32_t Parameter = 0;
  Condition::Kind Test = Condition::Differs;
  int64_t Value = 0;
  std::string Names = {};
};
inline When equals(uint32_t Parameter, int64_t Value) {
  return {Parameter, Condition::Equals, Value};
}
inline When differs(uint32_t Parameter, int64_t Value) {
  return {Parameter, Condition::Differs, Value};
}
inline When notNamed(uint32_t Parameter, std::string Names) {
  return {Parameter, Condition::NotNamed, 0, std::move(Names)};
}

inline When avoids(uint32_t Parameter, std::string Names) {
  return {Parameter, Condition::Avoids, 0, std::move(Names)};
}
inline When notConstant(uint32_t Parameter) {
  return {Parameter, Condition::NotConstant};
}
inline When notStackful() { return {0, Condition::NotStackful}; }

/// What a call gives: a constant, an own parameter, or a function.
struct Gives {
  uint32_t Index = 0;
  Argument::Kind Kind = Argument::Constant;
  int64_t Value = 0;
  std::string Text = {}; ///< The names of a constant, or the function.
};
inline Gives constant(uint32_t Index, int64_t Value, std::string Names = {}) {
  return {Index, Argument::Constant, Value, std::move(Names)};
}
inline Gives own(uint32_t Index, int64_t Parameter) {
  return {Index, Argument::Parameter, Parameter};
}
inline Gives callable(uint32_t Index, std::string Function) {
  return {Index, Argument::Callable, 0, std::move(Function)};
}

struct CallDetails {
  std::vector<Gives> Arguments = {};
  std::vector<When> Conditions = {};
  FamilyMask Carries = AllFamilies;
  bool IsVirtual = false;
};
inline const CallDetails Virtually{{}, {}, AllFamilies, true};

class FileOfProgram {
public:
  explicit FileOfProgram(llvm::StringRef Source) : Source(Source.str()) {}

  class Function {
  public:
    Function &calls(llvm::StringRef Callee, const CallDetails &Details = {});
    Function &blocks(llvm::StringRef Leaf,
                     const std::vector<When> &Conditions = {},
                     Family Of = Family::BlockingCall);
    Function &overrides(llvm::StringRef Base);
    Function &callsParameter(unsigned Index);

  private:
    friend FileOfProgram;
    explicit Function(FileOfProgram &In) : In(In) {}
    FileOfProgram &In;
    FunctionDraft Draft;
  };

  /// A function with a body. \p Header: for one that many files have.
  Function &define(llvm::StringRef Name, llvm::StringRef Header = {});
  Function &declare(llvm::StringRef Name, llvm::StringRef Header = {});
  /// A call in code that must not block.
  void site(llvm::StringRef Callee, const CallDetails &Details = {},
            Family Of = Family::BlockingCall);

  FileFacts build() const;

private:
  CallDraft call(llvm::StringRef Callee, const CallDetails &Details);
  Condition condition(const When &Needed);
  Place nextPlace(llvm::StringRef Header = {});

  std::string Source;
  FactsBuilder Builder;
  std::deque<Function> Functions;
  unsigned Line = 0;
};

class Program {
public:
  /// The one of that name, which is made at the first mention.
  FileOfProgram &file(llvm::StringRef Source);

  /// What is found for the first site of the first file that has one.
  std::string way(VirtualCalls Policy = VirtualCalls::All) const;

  /// The facts of all files, in the order of their mention.
  std::vector<FileFacts> facts() const;

private:
  std::vector<std::pair<std::string, std::unique_ptr<FileOfProgram>>> Files;
};

std::vector<const FileFacts *> pointersTo(llvm::ArrayRef<FileFacts> Files);

/// "f > override g > given h > sleep"; "maybe: " goes before what need not be
/// so. Empty where there is none. \p WithPlaces: "f@a.cpp:1:1", too.
std::string describe(const std::optional<Witness> &Way,
                     bool WithPlaces = false);

/// What is found for each site, in the order of files and sites, one a line.
std::string describeAll(const CallGraph &Graph,
                        llvm::ArrayRef<const FileFacts *> Files);

} // namespace corolint::test

#endif // COROLINT_TESTS_PROGRAM_DRAFTS_H
