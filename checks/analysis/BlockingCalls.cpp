//===- BlockingCalls.cpp - does this call block its thread? ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BlockingCalls.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

ConfiguredFunctions::ConfiguredFunctions(llvm::StringRef Option) {
  llvm::SmallVector<llvm::StringRef, 8> Items;
  Option.split(Items, ';', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Item : Items) {
    auto [Name, Advice] = Item.split("->");
    Name = Name.trim();
    Name.consume_front("::");
    if (!Name.empty())
      AdviceByName[Name] = Advice.trim().str();
  }
}

std::optional<std::string>
ConfiguredFunctions::find(const FunctionDecl &Function) const {
  if (AdviceByName.empty())
    return std::nullopt;
  auto It = AdviceByName.find(qualifiedName(Function));
  if (It == AdviceByName.end())
    return std::nullopt;
  return It->second;
}

const CXXRecordDecl *receiverClass(const CallExpr &Call) {
  const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call);
  if (!Member)
    return nullptr;
  const Expr *Object = Member->getImplicitObjectArgument();
  QualType Type = Object->IgnoreParenImpCasts()->getType();
  return recordOf(Type->isPointerType() ? Type->getPointeeType() : Type);
}

//===----------------------------------------------------------------------===//
// Guards
//===----------------------------------------------------------------------===//

/// Whether a floating-point value is zero, by how it prints: APFloat's inline
/// functions name data that only some versions of LLVM have, and a plugin that
/// names missing data fails to load before its version guard can say why.
static bool isFloatZero(const APValue &Value, const ASTContext &Context) {
  std::string Text = Value.getAsString(Context, Context.DoubleTy);
  return llvm::StringRef(Text).contains('0') &&
         Text.find_first_of("123456789") == std::string::npos;
}

static bool isZero(const APValue &Value, const ASTContext &Context) {
  switch (Value.getKind()) {
  case APValue::Int:
    return Value.getInt().isZero();
  case APValue::Float:
    return isFloatZero(Value, Context);
  case APValue::Struct:
    for (unsigned I = 0; I != Value.getStructNumBases(); ++I)
      if (!isZero(Value.getStructBase(I), Context))
        return false;
    for (unsigned I = 0; I != Value.getStructNumFields(); ++I)
      if (!isZero(Value.getStructField(I), Context))
        return false;
    return Value.getStructNumBases() + Value.getStructNumFields() != 0;
  default:
    return false;
  }
}

bool isConstantZero(const Expr &E, const ASTContext &Context) {
  const Expr *Value = E.IgnoreImplicit();
  Expr::EvalResult Result;
  return !Value->isValueDependent() && !Value->getType()->isPointerType() &&
         Value->EvaluateAsRValue(Result, Context) && !Result.HasSideEffects &&
         isZero(Result.Val, Context);
}

/// The variable or member that \p Call works on: its receiver, or else its
/// first argument.
static const ValueDecl *findObject(const CallExpr &Call) {
  const Expr *Object = nullptr;
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&Call))
    Object = Member->getImplicitObjectArgument();
  else if (Call.getNumArgs() != 0)
    Object = Call.getArg(0);
  if (!Object)
    return nullptr;
  Object = Object->IgnoreParenImpCasts();
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Object))
    return Reference->getDecl();
  if (const auto *Member = dyn_cast<MemberExpr>(Object))
    return Member->getMemberDecl();
  return nullptr;
}

static bool wasCalledBefore(const CallExpr &Call, const GuardEntry &Guard,
                            const FunctionDecl &Function,
                            const ASTContext &Context) {
  const ValueDecl *Object = findObject(Call);
  if (!Object)
    return false;
  bool Found = false;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    const auto *Other = dyn_cast<CXXMemberCallExpr>(&S);
    if (Other && Other->getMethodDecl() &&
        Other->getMethodDecl()->getIdentifier() &&
        llvm::is_contained(Guard.CalledBefore,
                           Other->getMethodDecl()->getName()) &&
        findObject(*Other) == Object &&
        Context.getSourceManager().isBeforeInTranslationUnit(
            Other->getExprLoc(), Call.getExprLoc()))
      Found = true;
    return !Found;
  });
  return Found;
}

/// Whether an argument of \p Call mentions one of the constants \p Names.
static bool namesConstant(const CallExpr &Call,
                          llvm::ArrayRef<std::string> Names,
                          const ASTContext &Context) {
  bool Found = false;
  for (const Expr *Argument : Call.arguments())
    walkEvaluated(Argument, Context, [&](const Stmt &S, Ancestors) {
      const ValueDecl *Named = nullptr;
      if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
        Named = Reference->getDecl();
      else if (const auto *Member = dyn_cast<MemberExpr>(&S))
        Named = Member->getMemberDecl();
      Found |= Named && Named->getIdentifier() &&
               llvm::is_contained(Names, Named->getName());
      return !Found;
    });
  return Found;
}

static bool isGuarded(const CallExpr &Call, const BlockingEntry &Entry,
                      const FunctionDecl &Function, const FileModel &Model) {
  const ASTContext &Context = Model.context();
  const CXXRecordDecl *Receiver = receiverClass(Call);
  return llvm::any_of(Entry.Unless, [&](const GuardEntry &Guard) {
    if (Receiver && Model.catalogue().isNamed(*Receiver, Guard.Receivers))
      return true;
    if (!Guard.ArgumentNames.empty() &&
        namesConstant(Call, Guard.ArgumentNames, Context))
      return true;
    if (Guard.ZeroArgument && *Guard.ZeroArgument < Call.getNumArgs() &&
        isConstantZero(*Call.getArg(*Guard.ZeroArgument), Context))
      return true;
    return !Guard.CalledBefore.empty() &&
           wasCalledBefore(Call, Guard, Function, Context);
  });
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

enum class Declared { Nothing, Blocking, NonBlocking };

/// What the attributes on \p Function say, ours or Clang's function effects.
static Declared declaredEffect(const FunctionDecl &Function) {
  for (const FunctionDecl *Redeclaration : Function.redecls())
    for (const auto *Annotation :
         Redeclaration->specific_attrs<AnnotateAttr>()) {
      if (Annotation->getAnnotation() == "corolint::blocking")
        return Declared::Blocking;
      if (Annotation->getAnnotation() == "corolint::nonblocking")
        return Declared::NonBlocking;
    }
  for (const FunctionEffectWithCondition &Effect :
       FunctionEffectsRef::get(Function.getType())) {
    if (Effect.Effect.kind() == FunctionEffect::Kind::Blocking)
      return Declared::Blocking;
    if (Effect.Effect.kind() == FunctionEffect::Kind::NonBlocking)
      return Declared::NonBlocking;
  }
  return Declared::Nothing;
}

/// What is known about \p Call, whatever it returns.
static std::optional<BlockingReason>
findKnownReason(const CallExpr &Call, const FunctionDecl &Function,
                const ConfiguredFunctions &Configured, const FileModel &Model) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee)
    return std::nullopt;
  BlockingReason Reason;
  Reason.ConfiguredAdvice = Configured.find(*Callee);
  if (Reason.ConfiguredAdvice)
    return Reason;
  switch (declaredEffect(*Callee)) {
  case Declared::NonBlocking:
    return std::nullopt;
  case Declared::Blocking:
    Reason.Declared = Callee;
    return Reason;
  case Declared::Nothing:
    break;
  }
  Reason.Entry = Model.catalogue().findBlocking(*Callee, receiverClass(Call));
  if (!Reason.Entry || Reason.Entry->Kind != BlockingKind::Always ||
      isGuarded(Call, *Reason.Entry, Function, Model))
    return std::nullopt;
  return Reason;
}

std::optional<BlockingReason>
findBlockingReason(const CallExpr &Call, const FunctionDecl &Function,
                   const ConfiguredFunctions &Configured, FileModel &Model) {
  std::optional<BlockingReason> Reason =
      findKnownReason(Call, Function, Configured, Model);
  if (!Reason)
    return std::nullopt;
  // If the result can be awaited, the call is the asynchronous form. Asked
  // last: most calls are known for nothing, and their types need no look.
  TaskTraits Result = Model.tasks().get(Call.getType());
  if (Result.IsAwaitable || Result.isTask())
    return std::nullopt;
  return Reason;
}

} // namespace corolint
