//===- CodeBase.h - a code base that nobody wrote ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Any number of files of small functions that call each other, from a seed.
// Hidden in them are coroutines that reach something that blocks, through a
// known number of functions, and others that only look like it. The same
// program comes as C++ and as facts.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_TESTS_PROGRAM_CODEBASE_H
#define COROLINT_TESTS_PROGRAM_CODEBASE_H

#include "tests/program/Drafts.h"
#include <random>
#include <string>
#include <vector>

namespace corolint::test {

struct CodeBaseSize {
  unsigned Files = 20;
  unsigned FunctionsPerFile = 10; ///< Besides those that are planted.
  unsigned Chains = 30;           ///< Of depths from 1 to MaxDepth, in turn.
  unsigned Others = 4;            ///< Of each other kind of plant.
  /// Whether one function of five stands in a header. Headers include each
  /// other, so files are larger then, the more of them there are.
  bool Headers = true;
};
constexpr unsigned MaxDepth = 30;

class CodeBase {
public:
  CodeBase(unsigned Seed, const CodeBaseSize &Size);

  struct SourceFile {
    std::string Path;
    std::string Text;
  };
  /// Sources and headers; sources end in .cpp. They need -I of their folder.
  std::vector<SourceFile> files() const;

  struct Finding {
    std::string Path;
    unsigned Line = 0;
    unsigned Depth = 0; ///< How many functions are between coroutine and leaf.
    std::string Leaf;
    bool IsVirtual = false; ///< What the coroutine calls is.

    friend bool operator==(const Finding &, const Finding &) = default;
    friend auto operator<=>(const Finding &, const Finding &) = default;
  };
  /// All that is to be found in them, sorted.
  const std::vector<Finding> &findings() const { return Findings; }

  /// The program as corolint should see it.
  Program facts() const;
  /// The coroutines' calls, in the order of the facts' sites.
  const std::vector<Finding> &sites() const { return Sites; }

private:
  struct Call {
    unsigned Callee;
    std::string Argument = "x";
    bool IsVirtual = false;
  };
  struct Function {
    std::string Name;
    unsigned File;
    bool IsInline = false;      ///< In the header of that number.
    bool IsNonBlocking = false; ///< It says so.
    std::string Base;           ///< It is the method of a class derived of it.
    std::vector<Call> Calls;
    std::string Leaf = {}; ///< A call that blocks, as it is written.
    bool IsSuppressed = false;
  };

  unsigned below(unsigned Limit) { return Random() % Limit; }
  unsigned add(std::string Name);
  unsigned addBase(const std::string &Class);
  unsigned addChain(const std::string &Name, unsigned Depth);
  void call(unsigned Caller, unsigned Callee) {
    Functions[Caller].Calls.push_back({Callee});
  }
  void addHarmlessFunctions(unsigned Count);
  void addCoroutine(Call Called, unsigned Depth = 0, std::string Leaf = "");
  void setLeaf(unsigned Function);
  std::string leafOf(unsigned Function) const;

  void plantChain(unsigned Number);
  void plantCycle(unsigned Number);
  void plantDiamond(unsigned Number);
  void plantDetour(unsigned Number);
  void plantVirtual(unsigned Number, bool AllBlock);
  void plantTimeout(unsigned Number);
  void plantDecoys(unsigned Number);

  std::string declarations(const std::vector<const Function *> &Of) const;
  std::string definition(const Function &F) const;
  std::string callText(const Call &C) const;
  std::string sourceOf(unsigned File);
  void write();

  const CodeBaseSize Size;
  std::mt19937 Random;
  std::vector<Function> Functions;
  std::vector<unsigned> Harmless;
  struct Coroutine {
    unsigned File;
    Call Called;
    unsigned Depth;
    std::string Leaf;
  };
  std::vector<Coroutine> Coroutines;
  std::vector<SourceFile> Texts;
  std::vector<Finding> Findings;
  std::vector<Finding> Sites;
};

} // namespace corolint::test

#endif // COROLINT_TESTS_PROGRAM_CODEBASE_H
