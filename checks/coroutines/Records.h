//===- Records.h - members of classes, templates or not ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A linter asks what a class would look like, also for class templates that
// this file does not instantiate. These helpers look at the best that is known:
// the definition, else the pattern it would be instantiated from.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_COROUTINES_RECORDS_H
#define COROLINT_CHECKS_COROUTINES_RECORDS_H

#include "clang/AST/Type.h"
#include "clang/Basic/OperatorKinds.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"

namespace clang {
class ASTContext;
class CXXRecordDecl;
class DeclarationName;
class FunctionDecl;
class NamedDecl;
class Stmt;
class TemplateDecl;
} // namespace clang

namespace corolint {

/// The class that \p Type names, through references, sugar and dependent
/// template specializations (for those the template's pattern); or null.
const clang::CXXRecordDecl *recordOf(clang::QualType Type);

/// The definition of \p Record, or its template's pattern where it was not
/// instantiated; null where neither is known.
const clang::CXXRecordDecl *
definitionOrPattern(const clang::CXXRecordDecl &Record);

/// The first member called \p Name in \p Record or its bases; or null.
const clang::NamedDecl *findMember(const clang::CXXRecordDecl &Record,
                                   clang::DeclarationName Name);
const clang::NamedDecl *findMember(const clang::CXXRecordDecl &Record,
                                   llvm::StringRef Name);

/// The first member operator \p Operator of \p Record or its bases; or null.
const clang::FunctionDecl *findOperator(const clang::CXXRecordDecl &Record,
                                        clang::OverloadedOperatorKind Operator);

/// The first function among the members of \p Record and its bases that
/// \p Fits, constructors aside; or null.
const clang::FunctionDecl *
findMethod(const clang::CXXRecordDecl &Record,
           llvm::function_ref<bool(const clang::FunctionDecl &)> Fits);

/// \p Member as a function, through using-declarations and templates; or null.
const clang::FunctionDecl *asFunction(const clang::NamedDecl *Member);

/// The written body of \p Function or of what it is instantiated from; or null.
const clang::Stmt *findBody(const clang::FunctionDecl &Function);

/// The only statement of \p Body; null if there are more, or none.
const clang::Stmt *onlyStatement(const clang::Stmt *Body);

/// The template that \p Record is a specialization of, or \p Record itself: two
/// records with the same family are "the same type" but for their arguments.
const clang::NamedDecl *familyOf(const clang::CXXRecordDecl &Record);

} // namespace corolint

#endif // COROLINT_CHECKS_COROUTINES_RECORDS_H
