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
#include "clang/AST/DeclarationName.h"
#include "clang/AST/TemplateBase.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/StringMap.h"
#include <map>
#include <vector>

namespace corolint {

/// What one file says about that.
class TaskContracts {
public:
  explicit TaskContracts(FileModel &Model) : Model(Model) {}

  /// Looks at what \p Function, a definition, does with functions.
  void add(const clang::FunctionDecl &Function);

  /// Looks at what this file declares beside functions.
  void addDeclarations();

  /// Whether the declaration of \p Function says that somebody else decides
  /// about its type: virtual functions, operators, lambdas, overloads, several
  /// functions or classes of one form, what a header declared before.
  bool isDemandedByForm(const clang::FunctionDecl &Function);

  /// Whether other files may rely on it: it is no private member, and declared
  /// in a header.
  bool isSharedWithFiles(const clang::FunctionDecl &Function) const;

  /// Whether something in the file takes the address of \p Function, or does
  /// something with its task other than to await it. To be asked when all
  /// functions were added.
  bool isDemandedByUse(const clang::FunctionDecl &Function) const;

private:
  void addInitializers(const clang::DeclContext &Scope);
  void addUses(const clang::Stmt *Root);
  void addArguments(llvm::ArrayRef<clang::TemplateArgument> Arguments);
  void addArguments(clang::QualType Type);
  void addArguments(const clang::Expr *Named);

  void addSiblings(const clang::DeclContext &Where);
  bool isOneOfMany(const clang::FunctionDecl &Function);

  /// The functions of one class or namespace.
  struct Siblings {
    using Set = llvm::SmallPtrSet<const clang::FunctionDecl *, 2>;
    llvm::DenseMap<clang::DeclarationName, Set> Names;
    /// By what they return and take.
    std::map<std::vector<const void *>, Set> Forms;
  };

  FileModel &Model;
  llvm::DenseMap<const clang::DeclContext *, Siblings> Scopes;
  /// Of which the declarations are in there.
  llvm::SmallPtrSet<const clang::DeclContext *, 8> Looked;
  llvm::DenseSet<const clang::FunctionDecl *> Demanded;
  /// The classes that have a function of this name which gives a task.
  llvm::StringMap<llvm::DenseSet<const clang::DeclContext *>> Classes;
  /// Classes that somebody's templates are given.
  llvm::DenseSet<const clang::CXXRecordDecl *> Policies;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_TASKCONTRACTS_H
