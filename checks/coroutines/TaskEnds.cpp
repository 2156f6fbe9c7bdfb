//===- TaskEnds.cpp - what awaiting or dropping a task gives --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/Records.h"
#include "checks/coroutines/TaskTypes.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Stmt.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Dropping
//===----------------------------------------------------------------------===//

/// The name of the member that \p S calls, on an object of a known type or
/// not; empty for other statements.
static llvm::StringRef calledMember(const Stmt &S) {
  const auto *Call = dyn_cast<CallExpr>(&S);
  if (!Call)
    return {};
  const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
  DeclarationName Name;
  if (const auto *Member = dyn_cast<MemberExpr>(Callee))
    Name = Member->getMemberDecl()->getDeclName();
  else if (const auto *Dependent =
               dyn_cast<CXXDependentScopeMemberExpr>(Callee))
    Name = Dependent->getMember();
  return Name.isIdentifier() && !Name.isEmpty()
             ? Name.getAsIdentifierInfo()->getName()
             : llvm::StringRef();
}

static bool calls(const Stmt &Root,
                  llvm::function_ref<bool(llvm::StringRef)> Fits) {
  if (Fits(calledMember(Root)))
    return true;
  return llvm::any_of(Root.children(), [&](const Stmt *Child) {
    return Child && calls(*Child, Fits);
  });
}

DropKind inferEagerDrop(const CXXRecordDecl &Record) {
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition)
    return DropKind::Unknown;
  const CXXDestructorDecl *Destructor = Definition->getDestructor();
  const Stmt *Body = Destructor ? findBody(*Destructor) : nullptr;
  if (!Body)
    return DropKind::Unknown;
  auto Waits = [](llvm::StringRef Name) {
    return Name == "wait" || Name == "join" || Name == "get";
  };
  if (calls(*Body, Waits))
    return DropKind::Waits;
  // The coroutine's frame, and what it was about to do, goes with the task.
  auto Destroys = [](llvm::StringRef Name) {
    return Name == "destroy" || Name == "cancel";
  };
  return calls(*Body, Destroys) ? DropKind::Cancels : DropKind::Unknown;
}

//===----------------------------------------------------------------------===//
// Awaiters that nobody awaits
//===----------------------------------------------------------------------===//

/// Whether \p E only passes on what it is given: no call that could do
/// something.
static bool isPlain(const Stmt &E) {
  if (const auto *Call = dyn_cast<CallExpr>(&E)) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    if (!Callee || !Callee->isInStdNamespace())
      return false;
  }
  if (isa<LambdaExpr, CXXNewExpr>(E))
    return false;
  return llvm::all_of(E.children(), [](const Stmt *Child) {
    return !Child || isPlain(*Child);
  });
}

/// A constructor that only initialises members, of a class whose objects leave
/// nothing to do when they go.
static bool isQuiet(const CXXConstructorDecl &Constructor) {
  const CXXRecordDecl &Record = *Constructor.getParent();
  if (!findMember(Record, "await_suspend") || !Record.hasDefinition() ||
      !Record.hasSimpleDestructor())
    return false;
  if (!Constructor.isUserProvided())
    return true;
  const auto *Body = dyn_cast_or_null<CompoundStmt>(findBody(Constructor));
  return Body && Body->body_empty() &&
         llvm::all_of(Constructor.inits(),
                      [](const CXXCtorInitializer *Initializer) {
                        return isPlain(*Initializer->getInit());
                      });
}

bool onlyMakesAwaiter(const FunctionDecl &Maker) {
  const ASTContext &Context = Maker.getASTContext();
  const Stmt *Body = findBody(Maker);
  if (!Body || Maker.isDependentContext() ||
      Context.getSourceManager().isInSystemHeader(Maker.getLocation()))
    return false;
  const auto *Return = dyn_cast_or_null<ReturnStmt>(onlyStatement(Body));
  const Expr *Value = Return ? Return->getRetValue() : nullptr;
  if (!Value || !isPlain(*Value))
    return false;
  Value = Value->IgnoreImplicit();
  if (const auto *Cast = dyn_cast<CXXFunctionalCastExpr>(Value))
    Value = Cast->getSubExpr()->IgnoreImplicit();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Value))
    return isQuiet(*Construct->getConstructor());
  const CXXRecordDecl *Record = Value->getType()->getAsCXXRecordDecl();
  return isa<InitListExpr>(Value) && Record && Record->hasDefinition() &&
         Record->isAggregate() && Record->hasSimpleDestructor() &&
         findMember(*Record, "await_suspend");
}

//===----------------------------------------------------------------------===//
// Awaiting
//===----------------------------------------------------------------------===//

static QualType firstTypeArgument(const CXXRecordDecl &Record) {
  const auto *Specialization =
      dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  if (!Specialization || Specialization->getTemplateArgs().size() == 0)
    return {};
  const TemplateArgument &First = Specialization->getTemplateArgs()[0];
  return First.getKind() == TemplateArgument::Type ? First.getAsType()
                                                   : QualType();
}

QualType awaitedType(const CXXRecordDecl &Record,
                     const FunctionDecl *Operator) {
  const CXXRecordDecl *Awaiter =
      Operator ? recordOf(Operator->getReturnType()) : &Record;
  QualType Result;
  if (Awaiter)
    if (const FunctionDecl *Resume =
            asFunction(findMember(*Awaiter, "await_resume")))
      Result = Resume->getReturnType();
  if (Result.isNull() || Result->isDependentType() || Result->isUndeducedType())
    Result = firstTypeArgument(Record);
  // A signature, as some operations have, is no type of a value.
  if (Result.isNull() || Result->isDependentType() || Result->isFunctionType())
    return {};
  return Result.getNonReferenceType();
}

bool TaskTraits::givesGuard() const {
  if (Awaited.isNull())
    return false;
  const CXXRecordDecl *Given = Awaited->getAsCXXRecordDecl();
  Given = Given ? definitionOrPattern(*Given) : nullptr;
  if (!Given || !Given->hasUserDeclaredDestructor() ||
      Given->hasTrivialDestructor())
    return false;
  // What one can look into is held for its value.
  static constexpr llvm::StringRef Accessors[] = {"get",  "data", "value",
                                                  "size", "str",  "begin"};
  if (llvm::any_of(Accessors,
                   [&](llvm::StringRef Name) {
                     return findMember(*Given, Name) != nullptr;
                   }) ||
      findOperator(*Given, OO_Star) || findOperator(*Given, OO_Arrow))
    return false;
  bool IsCopied = Given->needsImplicitCopyConstructor() &&
                  !Given->hasUserDeclaredMoveConstructor() &&
                  !Given->hasUserDeclaredMoveAssignment();
  return !IsCopied &&
         !llvm::any_of(Given->ctors(), [](const CXXConstructorDecl *One) {
           return One->isCopyConstructor() && !One->isDeleted() &&
                  One->getAccess() == AS_public;
         });
}

} // namespace corolint
