//===- Loops.h - what is known about event loops ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which classes are event loops that somebody has to run, which functions run
// them and which give them work. Several entries may speak of one loop, the
// user's and ours, or those of several libraries: together they are a
// KnownLoop.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CATALOGUE_LOOPS_H
#define COROLINT_CHECKS_CATALOGUE_LOOPS_H

#include "checks/catalogue/Library.h"
#include "checks/catalogue/Names.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringMap.h"
#include <memory>
#include <string>
#include <vector>

namespace clang {
class CXXRecordDecl;
class FunctionDecl;
class NamedDecl;
} // namespace clang

namespace corolint {

/// A name of an entry, or a pattern, as declarations are compared with it.
struct LoopName {
  /// One for each namespace of the library.
  llvm::SmallVector<std::string, 2> Qualified;
  /// As the file has it, for reports about unused names.
  std::string Written;
  MatchMark Matched = {};
};

using LoopNames = std::vector<LoopName>;

/// One entry of the catalogue.
struct LoopFacts {
  LoopFacts(const LoopEntry &Entry, const Library &Lib);

  const LoopEntry &Entry;
  const Library &Lib;
  LoopNames Types, MadeBy, Runs, GivesWork, Handles, Guards;
};

/// What all entries together say of one event loop.
class KnownLoop {
public:
  KnownLoop() = default;
  explicit KnownLoop(const LoopFacts &Facts) : All(1, &Facts) {}

  explicit operator bool() const { return !All.empty(); }
  void append(const KnownLoop &Other) { All.append(Other.All); }

  bool isRunBy(const clang::FunctionDecl &Function,
               const clang::CXXRecordDecl *Receiver) const;
  bool isGivenWorkBy(const clang::FunctionDecl &Function,
                     const clang::CXXRecordDecl *Receiver) const;
  /// Whether \p Decl, a class or a function, only uses the loop.
  bool isHandle(const clang::NamedDecl &Decl) const;
  /// Whether objects of \p Record keep the loop from coming to an end.
  bool isGuard(const clang::CXXRecordDecl &Record) const;
  /// Whether \p Record is a class of the loop.
  bool isLoop(const clang::CXXRecordDecl &Record) const;

  bool isPerThread() const;
  bool isGlobal() const;
  /// By the first entry: the user's goes before ours.
  LoopEnd end() const { return All.front()->Entry.End; }
  llvm::StringRef advice() const;
  llvm::StringRef run() const;

private:
  llvm::SmallVector<const LoopFacts *, 2> All;
};

/// The loops of one catalogue.
class LoopIndex {
public:
  /// \p Entry and \p Lib have to live longer.
  void add(const LoopEntry &Entry, const Library &Lib);
  KnownLoop find(const clang::CXXRecordDecl &Record) const;
  KnownLoop findMade(const clang::FunctionDecl &Maker,
                     const clang::CXXRecordDecl *Receiver) const;
  /// Marks the names that a declaration has.
  void note(const clang::FunctionDecl &Function,
            const clang::CXXRecordDecl *Receiver) const;
  void note(const clang::CXXRecordDecl &Record) const;
  /// Appends "file: name" for each name that declarations had or, where \p
  /// Matched is false, that none had so far.
  void addNames(bool Matched, std::vector<std::string> &Result) const;

private:
  std::vector<std::unique_ptr<LoopFacts>> Loops;
  /// By the last part of the names of their types, and of what makes them:
  /// few names of a program are in there.
  llvm::StringMap<std::vector<const LoopFacts *>> ByType;
  llvm::StringMap<std::vector<const LoopFacts *>> ByMaker;
};

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_LOOPS_H
