//===- Invocations.h - what is called, however it is written -- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// A call has many spellings: 'f(x)', 'a >> b', 'T v(x);', 'v' going out of
// scope. An Invocation is what they have in common.

#ifndef COROLINT_CHECKS_ANALYSIS_INVOCATIONS_H
#define COROLINT_CHECKS_ANALYSIS_INVOCATIONS_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace clang {
class CXXRecordDecl;
class CXXDestructorDecl;
class Expr;
class FunctionDecl;
class Stmt;
class ValueDecl;
class VarDecl;
} // namespace clang

namespace corolint {

struct Invocation {
  enum class Form { Call, Construction, Destruction, Mention };

  Form How = Form::Call;
  const clang::FunctionDecl *Callee = nullptr; ///< Never null.
  /// The expression; for the destruction of a variable null.
  const clang::Expr *Site = nullptr;
  clang::SourceRange Range;
  /// What a member function is called on; null for other functions.
  const clang::Expr *Object = nullptr;
  /// Without the object, defaults included.
  llvm::SmallVector<const clang::Expr *, 4> Arguments;
  /// The variable that is constructed or destroyed.
  const clang::VarDecl *Variable = nullptr;

  /// What it works on: its object, or else its first argument; may be null.
  const clang::Expr *subject() const;
};

/// \p S as an invocation: a call, an operator, a construction (also of a
/// variable, but Variable is not set); none for other statements and where the
/// callee is not known.
std::optional<Invocation> asInvocation(const clang::Stmt &S);

/// The implicit calls at the end of the scope of \p Variable: its destructor,
/// and where nobody wrote one those of its members and bases; for containers of
/// the standard library, their elements'. None where it is not destroyed there.
llvm::SmallVector<Invocation, 1> destructionsOf(const clang::VarDecl &Variable);

/// The implicit calls at the end of \p Destructor, for members and bases.
llvm::SmallVector<Invocation, 1>
destructionsOfParts(const clang::CXXDestructorDecl &Destructor);

/// The implicit call at the end of the statement that throws \p Temporary away.
std::optional<Invocation> destructionOf(const clang::Expr &Temporary);

/// A function that is named to be called by somebody else.
Invocation mentionOf(const clang::FunctionDecl &Function,
                     const clang::Expr &Reference);

/// The class of the object of a member call or of a construction, by its static
/// type before implicit conversions; else null.
const clang::CXXRecordDecl *receiverClass(const Invocation &Call);

/// \p E without what does not change which object it names: parentheses,
/// conversions, temporaries, std::move and its like.
const clang::Expr *stripWrappers(const clang::Expr &E);

/// The variable or member that \p E names, through stripWrappers; or null.
const clang::ValueDecl *namedObject(const clang::Expr *E);

/// "std::jthread::~jthread" and so on: how a message calls what is called.
std::string nameOf(const Invocation &Call);

/// "'read'"; of a class that is constructed or destroyed, its name behind one
/// of these words: "constructing 'std::ifstream'".
std::string describeInvocation(const Invocation &Call,
                               llvm::StringRef Constructing,
                               llvm::StringRef Destroying);

/// Whether the program itself has written \p Callee down: neither the compiler
/// nor a library has it.
bool isOfProgramText(const clang::FunctionDecl &Callee,
                     const clang::ASTContext &Context);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_INVOCATIONS_H
