//===- TaskTypes.h - which types are tasks, and when they start -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads from declarations what a type means to somebody who gets one from a
// call: whether it stands for asynchronous work, and whether that work waits
// to be awaited (lazy) or already runs (eager). The promise type decides, so
// this holds for libraries nobody listed; the catalogue overrides and fills in.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_COROUTINES_TASKTYPES_H
#define COROLINT_CHECKS_COROUTINES_TASKTYPES_H

#include "checks/catalogue/Catalogue.h"
#include "clang/AST/Type.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace clang {
class ASTContext;
class CXXRecordDecl;
} // namespace clang

namespace corolint {

struct TaskTraits {
  /// The class, without reference and qualifiers; null for other types.
  const clang::CXXRecordDecl *Record = nullptr;
  /// 'co_await' works on it by its own or its namespace's means (not counting
  /// what a coroutine's await_transform may add).
  bool IsAwaitable = false;
  /// Functions that return it can be coroutines.
  bool HasPromise = false;
  /// The same, by the code alone. The catalogue says it of awaiters, too.
  bool IsCoroutineType = false;
  /// Its promise has yield_value, for more than to end the coroutine.
  bool Yields = false;
  /// The catalogue says that it is a task.
  bool IsCatalogued = false;
  /// It can be asked for its value, as an optional can: that is there already.
  bool HoldsValue = false;
  /// Its promise has return_value, not return_void.
  bool ReturnsValue = false;
  /// It holds something: a type without state cannot be awaited or resumed.
  bool HasState = false;
  /// A description of work, to be connected to a receiver and started.
  bool IsSender = false;
  StartKind Start = StartKind::Unknown;
  DropKind Drop = DropKind::Unknown;
  /// The catalogue says that dropping it is how one lets it run on its own.
  bool IsFireAndForget = false;
  /// What 'co_await' on it gives, without reference; null where that is not
  /// known.
  clang::QualType Awaited;
  /// The library that it belongs to, if the catalogue has it.
  LibraryUse Library;

  /// Stands for asynchronous work that somebody has to await.
  bool isTask() const {
    return (HasPromise && HasState && !HoldsValue &&
            (IsAwaitable || !Yields || IsCatalogued)) ||
           IsSender;
  }
  bool isLazyTask() const { return isTask() && Start == StartKind::Lazy; }
  /// Runs from the call on, for somebody who can await it. One that nobody can
  /// await is meant to be left alone.
  bool isEagerTask() const {
    return isTask() && Start == StartKind::Eager && IsAwaitable;
  }
  /// Awaiting it gives an object that works by being held: of a class that can
  /// be moved and destroyed, but not copied.
  bool givesGuard() const;
  /// Yields values to a caller that asks for them; on no executor.
  bool isGenerator() const {
    return HasPromise && Yields && !IsAwaitable && !IsCatalogued;
  }
  /// Like expected or optional: a coroutine only to return early.
  bool isResultLike() const {
    return HasPromise && (HoldsValue || (!IsAwaitable && ReturnsValue &&
                                         Start == StartKind::Eager));
  }
};

/// Task traits of the types of one translation unit, each worked out once.
class TaskTypes {
public:
  TaskTypes(const clang::ASTContext &Context, const Catalogue &Known)
      : Context(Context), Known(Known) {}

  /// Of \p Type without reference and qualifiers.
  TaskTraits get(clang::QualType Type);

private:
  TaskTraits compute(const clang::CXXRecordDecl &Record) const;

  const clang::ASTContext &Context;
  const Catalogue &Known;
  llvm::DenseMap<const clang::CXXRecordDecl *, TaskTraits> Cache;
};

/// When a coroutine with this promise starts: from the type, or the body, of
/// what initial_suspend() returns.
StartKind inferStart(const clang::CXXRecordDecl &Promise);

/// Whether a coroutine that awaits \p Awaiter goes on at once, always.
bool isNeverSuspending(const clang::CXXRecordDecl &Awaiter);

/// What the destructor of the task \p Record does to work that began at the
/// call: from its body, where that is known.
DropKind inferEagerDrop(const clang::CXXRecordDecl &Record);

/// Whether \p Maker, by its body, does nothing but to make an awaiter out of
/// its arguments: until that is awaited, nothing happens. Not told of functions
/// in system headers, whose bodies may not be there.
bool onlyMakesAwaiter(const clang::FunctionDecl &Maker);

/// What 'co_await' gives for \p Record, whose operator co_await, if it has
/// one, is \p Operator; null where that is not known. For templates that were
/// not instantiated the first template argument, by the convention of all
/// libraries.
clang::QualType awaitedType(const clang::CXXRecordDecl &Record,
                            const clang::FunctionDecl *Operator);

} // namespace corolint

#endif // COROLINT_CHECKS_COROUTINES_TASKTYPES_H
