//===- LockTypes.h - locks of threads, and what holds them ------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which classes are locks of threads, and which hold one for as long as they
// live. The catalogue and attributes know the names of some; of the others
// their code tells: what lock() calls, what a constructor locks and the
// destructor unlocks, whether lock() gives something to be awaited.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOCKTYPES_H
#define COROLINT_CHECKS_ANALYSIS_LOCKTYPES_H

#include "checks/FileModel.h"
#include "checks/analysis/Invocations.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/DenseMap.h"
#include <string>
#include <vector>

namespace clang {
class CXXConstructExpr;
class FieldDecl;
class VarDecl;
} // namespace clang

namespace corolint {

/// What the user says about locks, by the options of a check: qualified names,
/// in which '*' stands for any text.
struct LockSettings {
  std::vector<llvm::StringRef> AllowedAwaitables;
  std::vector<llvm::StringRef> AllowedCallees;
  std::vector<llvm::StringRef> LockGuards;
  std::vector<llvm::StringRef> Mutexes;
};

/// Whether one of \p Names, with or without a leading "::", is the name of
/// \p Decl.
bool isListed(llvm::ArrayRef<llvm::StringRef> Names,
              const clang::NamedDecl &Decl);

/// What the name of a function says that it does to a lock.
bool promisesRelease(const clang::FunctionDecl &Function);
bool promisesAttempt(const clang::FunctionDecl &Function);
bool promisesLock(const clang::FunctionDecl &Function);

/// What an argument of a guard's constructor says by its class, as
/// 'std::defer_lock' does.
enum class GuardTag { None, Adopt, Defer, Try };

GuardTag tagOf(const clang::Expr &Argument);

/// Whether \p E is a null pointer or std::nullopt.
bool isNothing(const clang::Expr &E, const clang::ASTContext &Context);

/// Whether \p Body, or a lambda in it, calls something that promises to release
/// a lock.
bool callsRelease(const clang::Stmt *Body, const clang::ASTContext &Context);

enum class MutexKind {
  None,    ///< No lock, or one that threads do not own.
  Opaque,  ///< Has lock() and unlock(), whose bodies are elsewhere.
  Threads, ///< A lock of threads.
  Async    ///< One that is awaited.
};

class LockTypes {
public:
  LockTypes(FileModel &Model, const LockSettings &Settings)
      : Model(Model), Settings(Settings) {}

  MutexKind mutexKind(const clang::CXXRecordDecl &Record);

  /// Whether an object of \p Record holds a lock of threads from its
  /// construction to its end.
  bool isGuard(const clang::CXXRecordDecl &Record);

  /// Whether the user says so.
  bool isListedGuard(const clang::CXXRecordDecl &Record) const;

  /// The guard that an object of \p Type is, or that an optional or owning
  /// pointer of the standard library holds; or null.
  const clang::CXXRecordDecl *guardOf(clang::QualType Type);

  /// Whether an object of \p Guard holds nothing while it has no argument.
  bool mayBeEmpty(const clang::CXXRecordDecl &Guard);

  /// Whether \p Construct makes a guard that holds nothing: it is given
  /// nothing, or says so by a tag.
  bool makesEmpty(const clang::CXXConstructExpr &Construct);

  /// Whether \p Call takes a lock of threads that its subject is, or has, and
  /// that is still taken when the call is over. One that may fail is one, too.
  bool locks(const Invocation &Call, const clang::FunctionDecl &In);

  /// Whether \p Call takes such a lock only if it is free, and says whether it
  /// did.
  bool attempts(const Invocation &Call);

  /// The catalogue's entry that makes \p Call a lock of threads, or null.
  const FunctionEntry *entryOf(const Invocation &Call,
                               const clang::FunctionDecl &In);

  /// Whether the body of \p Function can be seen, and releases something.
  bool releasesInside(const clang::FunctionDecl &Function);

  /// Whether the end of the life of \p Variable, no guard itself, does so: it
  /// ends what somebody else has locked.
  bool releasesAtEnd(const clang::VarDecl &Variable);

  /// Whether \p Member, called on a guard of a class of the program, may
  /// release what that holds.
  bool mayRelease(const clang::FunctionDecl &Member);

  /// Whether \p Function may release, move or keep a guard that it is given by
  /// reference.
  bool takesOver(const clang::FunctionDecl &Function);

private:
  bool leavesLocked(const clang::FunctionDecl &Function);
  MutexKind findMutexKind(const clang::CXXRecordDecl &Record);
  bool findIsGuard(const clang::CXXRecordDecl &Record);
  bool isCataloguedGuard(const clang::CXXRecordDecl &Record);
  /// Whether what the template arguments of \p Record name, if they name
  /// mutexes, are locks of threads.
  bool hasThreadMutex(const clang::CXXRecordDecl &Record);
  bool isGuardByBody(const clang::CXXRecordDecl &Record);
  /// Whether a constructor of \p Record gives \p Field, a guard, something to
  /// hold and leaves it so; of an aggregate who makes it does.
  bool isFilled(const clang::CXXRecordDecl &Record,
                const clang::FieldDecl &Field);

  FileModel &Model;
  const LockSettings &Settings;
  llvm::DenseMap<const clang::CXXRecordDecl *, MutexKind> Mutexes;
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> Guards;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Locking;
  llvm::DenseMap<const clang::FunctionDecl *, bool> Releasing;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOCKTYPES_H
