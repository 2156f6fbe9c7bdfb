//===- Catalogue.h - what is known about libraries by name ---- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// The catalogue adds names to what corolint reads from types and code: which
// functions block, what a library has instead, how its tasks are joined. It is
// data: one YAML file per library, built in, and those of the user. The schema
// is documented in docs/catalogue.md.
//
// Names are matched on declarations. Inline namespaces do not count, so that
// "std::thread::join" is found in std::__1 too; C functions match if they are
// declared with C linkage.

#ifndef COROLINT_CHECKS_CATALOGUE_CATALOGUE_H
#define COROLINT_CHECKS_CATALOGUE_CATALOGUE_H

#include "checks/catalogue/Library.h"
#include "checks/catalogue/Loops.h"
#include "checks/catalogue/Names.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"
#include <memory>

namespace clang {
class CXXRecordDecl;
class FunctionDecl;
class NamedDecl;
} // namespace clang

namespace corolint {

/// The entries of one function, the user's first.
using FunctionEntries = llvm::SmallVector<const FunctionEntry *, 2>;

class Catalogue {
public:
  /// The catalogue that is built in. Loaded once per process.
  static const Catalogue &builtin();

  /// \p Base is asked where this one has no answer; it has to live longer.
  explicit Catalogue(const Catalogue *Base = nullptr);
  ~Catalogue();
  Catalogue(Catalogue &&) noexcept;
  Catalogue &operator=(Catalogue &&) noexcept;

  /// Adds one library. \p FileName is for messages only.
  /// \returns an error that names file, line and cause where the YAML is
  /// invalid, has unknown keys or contradicts itself.
  llvm::Error add(llvm::StringRef FileName, llvm::StringRef Yaml);

  /// The entries of \p Function. A member function has those of the class that
  /// declares it, of the functions it overrides, and, where it is called on an
  /// object of class \p Receiver, of that class and its bases: standard
  /// libraries declare members in bases that no standard names.
  FunctionEntries
  findFunctions(const clang::FunctionDecl &Function,
                const clang::CXXRecordDecl *Receiver = nullptr) const;
  /// The entry of \p Record (for templates: of any specialization), or null.
  const TaskEntry *findTask(const clang::CXXRecordDecl &Record) const;
  /// What is known of the event loop \p Record; nothing of other classes, also
  /// of those that derive from one.
  KnownLoop findLoop(const clang::CXXRecordDecl &Record) const;
  /// The same of the loop that \p Maker returns.
  KnownLoop findMadeLoop(const clang::FunctionDecl &Maker,
                         const clang::CXXRecordDecl *Receiver) const;
  /// Keeps record of the names, in what is said of event loops, that \p
  /// Function or \p Record has. Where a catalogue is used, only some are asked
  /// about.
  void noteLoopNames(const clang::FunctionDecl &Function,
                     const clang::CXXRecordDecl *Receiver) const;
  void noteLoopNames(const clang::CXXRecordDecl &Record) const;
  /// True for functions that join tasks. Functions with one of the well-known
  /// names of joins count in any namespace.
  bool isJoin(const clang::FunctionDecl &Function) const;
  /// True for joins that are of use with a single task.
  bool isJoinOfOne(const clang::FunctionDecl &Function) const;
  /// The library in whose namespaces \p Decl is declared.
  LibraryUse findLibrary(const clang::NamedDecl &Decl) const;
  /// The advice for \p Need where no library is known; never empty for the
  /// needs that the built-in catalogue mentions.
  llvm::StringRef genericAdvice(llvm::StringRef Need) const;
  bool isEffectVerb(llvm::StringRef Word) const;
  bool isObserverVerb(llvm::StringRef Word) const;
  bool isWaitingVerb(llvm::StringRef Word) const;
  bool isContractVerb(llvm::StringRef Word) const;
  bool isSinkVerb(llvm::StringRef Word) const;
  bool isSerialVerb(llvm::StringRef Word) const;
  bool isOrderedWord(llvm::StringRef Word) const;
  bool isSequenceWord(llvm::StringRef Word) const;
  bool isExecutorWord(llvm::StringRef Word) const;
  bool isTestMacro(llvm::StringRef Name) const;
  /// Whether \p Decl is declared in a namespace of a framework for tests.
  bool isTestFramework(const clang::NamedDecl &Decl) const;
  /// Whether a parameter of class \p Record makes a function a stackful
  /// coroutine.
  bool isContextParameter(const clang::CXXRecordDecl &Record) const;
  /// Whether a parameter of class \p Record means that a coroutine runs where
  /// it may block.
  bool isBlockingParameter(const clang::CXXRecordDecl &Record) const;
  /// Whether each object of class \p Record holds a lock of threads, by a list
  /// of such classes.
  bool isLockGuard(const clang::CXXRecordDecl &Record) const;
  bool isBridgeToken(const clang::NamedDecl &Decl) const;

  const std::vector<std::unique_ptr<Library>> &libraries() const {
    return Libraries;
  }

  /// The names of functions and tasks of this catalogue, not of its base, that
  /// no declaration had so far, as "file: name", sorted.
  std::vector<std::string> unmatchedNames() const;
  /// Those that a declaration had.
  std::vector<std::string> matchedNames() const;

private:
  struct Index;

  const Catalogue *Base;
  std::vector<std::unique_ptr<Library>> Libraries;
  std::unique_ptr<Index> Names;
};

/// Whether one of \p Candidates, relative to the namespaces of \p Lib or in
/// full, names \p Decl.
bool isNamed(const clang::NamedDecl &Decl,
             llvm::ArrayRef<std::string> Candidates, const Library &Lib);

/// The same for a class or one of its bases.
bool isOrDerivesFrom(const clang::CXXRecordDecl &Record,
                     llvm::ArrayRef<std::string> Candidates,
                     const Library &Lib);

} // namespace corolint

#endif // COROLINT_CHECKS_CATALOGUE_CATALOGUE_H
