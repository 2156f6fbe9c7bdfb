//===- TaskContracts.h - who demands that a function gives a task? -*- C++
//-*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A function that never waits can still have to be a coroutine, because others
// rely on the task that it returns: a base class, a table of handlers, a
// function that starts tasks, callers in other files.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_TASKCONTRACTS_H
#define COROLINT_CHECKS_ANALYSIS_TASKCONTRACTS_H

#include "checks/FileModel.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringMap.h"

namespace corolint {

/// What one file says about that.
class TaskContracts {
public:
  explicit TaskContracts(FileModel &Model) : Model(Model) {}

  /// Looks at what \p Function, a definition, does with functions.
  void add(const clang::FunctionDecl &Function);

  /// Whether the declaration of \p Function says that somebody else decides
  /// about its type: virtual functions, operators, lambdas, overloads, several
  /// functions or classes of one form, what a header declared before.
  bool isDemandedByForm(const clang::FunctionDecl &Function) const;

  /// Whether other files may rely on it: it is no private member, and declared
  /// in a header.
  bool isSharedWithFiles(const clang::FunctionDecl &Function) const;

  /// Whether something in the file takes the address of \p Function, or does
  /// something with its task other than to await it. To be asked when all
  /// functions were added.
  bool isDemandedByUse(const clang::FunctionDecl &Function);

private:
  void addInitializers(const clang::DeclContext &Scope);
  void addUses(const clang::Stmt *Root);

  FileModel &Model;
  llvm::DenseSet<const clang::FunctionDecl *> Demanded;
  /// The classes that have a function of this name which gives a task.
  llvm::StringMap<llvm::DenseSet<const clang::DeclContext *>> Classes;
  bool HasInitializers = false;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_TASKCONTRACTS_H
