//===- Edits.h - what fix-its need to know about code -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_EDITS_H
#define COROLINT_CHECKS_ANALYSIS_EDITS_H

#include "checks/coroutines/TaskTypes.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <string>

namespace clang {
class CallExpr;
class Expr;
class FunctionDecl;
class Stmt;
} // namespace clang

namespace corolint {

/// Lines longer than this are not made (the limit of LLVM's and Google's
/// style).
constexpr unsigned ColumnLimit = 80;

/// True where no part of \p Range comes out of a macro: only such code is
/// edited.
bool isEditable(clang::SourceRange Range);

/// The end of the last token of \p Range, where text can be inserted after it.
clang::SourceLocation endOf(clang::SourceRange Range,
                            const clang::ASTContext &Context);

/// The text of \p Range.
llvm::StringRef textOf(clang::SourceRange Range,
                       const clang::ASTContext &Context);

llvm::StringRef textBetween(clang::SourceLocation From,
                            clang::SourceLocation To,
                            const clang::ASTContext &Context);

/// The white space that the line of \p S begins with.
llvm::StringRef indentationOf(const clang::Stmt &S,
                              const clang::ASTContext &Context);

/// \p Name is a word of the code in \p Text, comments and literals aside.
bool hasWord(llvm::StringRef Text, llvm::StringRef Name,
             const clang::ASTContext &Context);

/// The names that fixes gave to new variables of a function: each fix stands
/// for itself, but all may be made.
using NewNames = llvm::StringSet<>;

/// Something in \p Function has that name, or is called by it, or will be when
/// the fixes are made that \p Given is about.
bool isNameUsed(llvm::StringRef Name, const clang::FunctionDecl &Function,
                const NewNames &Given, const clang::ASTContext &Context);

/// \p Name with a suffix, in the style of that name.
std::string derivedName(llvm::StringRef Name, llvm::StringRef Suffix);

/// A task that cannot be moved cannot be handed to a function by value.
bool isMovable(clang::QualType Type);

/// What stands between the parentheses of \p Call, comments included; empty
/// where that cannot be told.
llvm::StringRef textBetweenParentheses(const clang::CallExpr &Call,
                                       const clang::ASTContext &Context);

/// True where \p E stands in a template and means different things in its
/// instantiations: a fix made for one of them may not fit the others.
/// \p Function is the function, perhaps an instantiation, that holds \p E.
bool isDependentInTemplate(const clang::Expr &E,
                           const clang::FunctionDecl &Function);

/// True where an operator put before \p E, or '&&' beside it, would take only
/// a part of it as its operand.
bool needsParentheses(const clang::Expr &E);

/// Whether 'co_await' on a value of \p Traits compiles in \p Function: it is a
/// coroutine, and its promise lets the type through. Where the promise
/// transforms awaits, the type is trusted if it is the coroutine's own or is
/// awaited elsewhere in its body.
bool canAwaitIn(const clang::FunctionDecl &Function, const TaskTraits &Traits,
                TaskTypes &Types, const clang::ASTContext &Context);

/// \p Template with {0}, {1} … replaced by \p Arguments and {duration} by
/// \p Duration.
std::string expandTemplate(llvm::StringRef Template,
                           llvm::ArrayRef<llvm::StringRef> Arguments,
                           llvm::StringRef Duration = {});

/// \p Template with each {name} that \p Texts has replaced, in one pass: what
/// is put in is code, and its braces are C++'s.
std::string expandTemplate(llvm::StringRef Template,
                           const llvm::StringMap<std::string> &Texts);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_EDITS_H
