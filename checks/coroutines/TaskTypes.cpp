//===- TaskTypes.cpp - which types are tasks, and when they start ---------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/coroutines/TaskTypes.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/Stmt.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Lazy or eager
//===----------------------------------------------------------------------===//

/// What \p Function returns where its declaration says only 'auto'.
static const Expr *onlyReturnedValue(const FunctionDecl &Function) {
  const Stmt *Body = findBody(Function);
  // A local awaiter class may stand before the return statement.
  if (const auto *Block = dyn_cast_or_null<CompoundStmt>(Body))
    if (const auto *Return = dyn_cast_or_null<ReturnStmt>(Block->body_back()))
      return Return->getRetValue();
  return nullptr;
}

static const CXXRecordDecl *returnedRecord(const FunctionDecl &Function) {
  if (const CXXRecordDecl *Record = recordOf(Function.getReturnType()))
    return Record;
  const Expr *Value = onlyReturnedValue(Function);
  if (!Value)
    return nullptr;
  Value = Value->IgnoreImplicit();
  if (const auto *Construct = dyn_cast<CXXUnresolvedConstructExpr>(Value))
    return recordOf(Construct->getTypeAsWritten());
  return recordOf(Value->getType());
}

/// What the member \p Name returns where that is always the same constant.
static std::optional<bool> constantResult(const CXXRecordDecl &Awaiter,
                                          llvm::StringRef Name) {
  const FunctionDecl *Member = asFunction(findMember(Awaiter, Name));
  if (!Member)
    return std::nullopt;
  // 'Handle = H; return false;'. Only what follows statements without a branch
  // is the only end.
  const auto *Block = dyn_cast_or_null<CompoundStmt>(findBody(*Member));
  if (!Block || Block->body_empty() ||
      llvm::any_of(llvm::drop_end(Block->body()), [](const Stmt *S) {
        return !isa<Expr, DeclStmt, NullStmt>(S);
      }))
    return std::nullopt;
  const auto *Return = dyn_cast<ReturnStmt>(Block->body_back());
  const Expr *Value = Return ? Return->getRetValue() : nullptr;
  const auto *Literal =
      Value ? dyn_cast<CXXBoolLiteralExpr>(Value->IgnoreParenImpCasts())
            : nullptr;
  return Literal ? std::optional(Literal->getValue()) : std::nullopt;
}

bool isNeverSuspending(const CXXRecordDecl &Awaiter) {
  return (Awaiter.getIdentifier() && Awaiter.getName() == "suspend_never") ||
         constantResult(Awaiter, "await_ready") == true ||
         constantResult(Awaiter, "await_suspend") == false;
}

/// True where await_suspend() does nothing, so that only somebody who holds the
/// task can resume it.
static bool leavesSuspended(const CXXRecordDecl &Awaiter) {
  const FunctionDecl *Suspend =
      asFunction(findMember(Awaiter, "await_suspend"));
  if (!Suspend)
    return false;
  const auto *Block = dyn_cast_or_null<CompoundStmt>(findBody(*Suspend));
  return Block && Block->body_empty();
}

StartKind inferStart(const CXXRecordDecl &Promise) {
  const FunctionDecl *Initial =
      asFunction(findMember(Promise, "initial_suspend"));
  if (!Initial)
    return StartKind::Unknown;
  const CXXRecordDecl *Awaiter = returnedRecord(*Initial);
  if (!Awaiter)
    return StartKind::Unknown;
  // Libraries that predate <coroutine> bring their own, under the same names.
  if (Awaiter->getIdentifier() && Awaiter->getName() == "suspend_always")
    return StartKind::Lazy;
  if (Awaiter->getIdentifier() && Awaiter->getName() == "suspend_never")
    return StartKind::Eager;
  std::optional<bool> Ready = constantResult(*Awaiter, "await_ready");
  if (!Ready)
    return StartKind::Unknown;
  if (*Ready)
    return StartKind::Eager;
  // An await_suspend() that does something may hand the coroutine to an
  // executor, which starts it.
  return leavesSuspended(*Awaiter) ? StartKind::Lazy : StartKind::Unknown;
}

//===----------------------------------------------------------------------===//
// Promise types
//===----------------------------------------------------------------------===//

static const CXXRecordDecl *memberType(const CXXRecordDecl &Record,
                                       llvm::StringRef Name) {
  const NamedDecl *Member = findMember(Record, Name);
  if (!Member)
    return nullptr;
  Member = Member->getUnderlyingDecl();
  if (const auto *Nested = dyn_cast<CXXRecordDecl>(Member))
    return Nested;
  if (const auto *Alias = dyn_cast<TypedefNameDecl>(Member))
    return recordOf(Alias->getUnderlyingType());
  return nullptr;
}

static const ClassTemplateDecl *findCoroutineTraits(const ASTContext &Context) {
  for (const NamedDecl *Std :
       Context.getTranslationUnitDecl()->lookup(&Context.Idents.get("std")))
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(Std))
      for (const NamedDecl *Found :
           Namespace->lookup(&Context.Idents.get("coroutine_traits")))
        if (const auto *Template = dyn_cast<ClassTemplateDecl>(Found))
          return Template;
  return nullptr;
}

/// Of the specializations of std::coroutine_traits, the promise type for
/// \p Record: of exactly this type, or else of another of its template.
static const CXXRecordDecl *
findSpecializedPromise(const ASTContext &Context, const CXXRecordDecl &Record) {
  const ClassTemplateDecl *Traits = findCoroutineTraits(Context);
  if (!Traits)
    return nullptr;
  const CXXRecordDecl *OfFamily = nullptr;
  auto Consider = [&](QualType Returned, const CXXRecordDecl &Specialization) {
    const CXXRecordDecl *For = recordOf(Returned);
    if (!For || familyOf(*For) != familyOf(Record))
      return false;
    const CXXRecordDecl *Promise = memberType(Specialization, "promise_type");
    if (!OfFamily)
      OfFamily = Promise;
    return Promise && For->getCanonicalDecl() == Record.getCanonicalDecl();
  };
  for (const ClassTemplateSpecializationDecl *Specialization :
       Traits->specializations()) {
    const TemplateArgument &First = Specialization->getTemplateArgs()[0];
    if (First.getKind() == TemplateArgument::Type &&
        Consider(First.getAsType(), *Specialization))
      return memberType(*Specialization, "promise_type");
  }
  llvm::SmallVector<ClassTemplatePartialSpecializationDecl *, 8> Partials;
  const_cast<ClassTemplateDecl *>(Traits)->getPartialSpecializations(Partials);
  for (const ClassTemplatePartialSpecializationDecl *Partial : Partials) {
    const TemplateArgument &First = Partial->getTemplateArgs()[0];
    if (First.getKind() == TemplateArgument::Type)
      Consider(First.getAsType(), *Partial);
  }
  return OfFamily;
}

static const CXXRecordDecl *findPromise(const ASTContext &Context,
                                        const CXXRecordDecl &Record) {
  if (const CXXRecordDecl *Nested = memberType(Record, "promise_type"))
    return Nested;
  return findSpecializedPromise(Context, Record);
}

//===----------------------------------------------------------------------===//
// Awaitable or not
//===----------------------------------------------------------------------===//

static bool takes(const FunctionDecl &Function, const CXXRecordDecl &Record) {
  if (Function.getNumParams() == 0)
    return false;
  const CXXRecordDecl *Parameter =
      recordOf(Function.getParamDecl(0)->getType());
  return Parameter && familyOf(*Parameter) == familyOf(Record);
}

static const FunctionDecl *findFreeCoawait(const ASTContext &Context,
                                           const CXXRecordDecl &Record) {
  DeclarationName Name =
      Context.DeclarationNames.getCXXOperatorName(OO_Coawait);
  for (const DeclContext *Scope = Record.getDeclContext(); Scope;
       Scope = Scope->getParent())
    if (Scope->isFileContext())
      for (const NamedDecl *Found : Scope->getRedeclContext()->lookup(Name))
        if (const FunctionDecl *Function = asFunction(Found))
          if (takes(*Function, Record))
            return Function;
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition)
    return nullptr;
  for (const FriendDecl *Friend : Definition->friends()) {
    const FunctionDecl *Function = asFunction(Friend->getFriendDecl());
    if (Function && Function->getDeclName() == Name && takes(*Function, Record))
      return Function;
  }
  return nullptr;
}

static bool isAwaiter(const CXXRecordDecl &Record) {
  return findMember(Record, "await_ready") &&
         findMember(Record, "await_suspend") &&
         findMember(Record, "await_resume");
}

/// Senders say what they are by a member type, whose name the standard and the
/// libraries before it agree on, or can be connected by a member.
static bool isSender(const CXXRecordDecl &Record) {
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  if (!Definition)
    return false;
  auto DeclaresType = [&](llvm::StringRef Name) {
    const NamedDecl *Member = findMember(Record, Name);
    return Member && isa<TypeDecl>(Member->getUnderlyingDecl());
  };
  return DeclaresType("sender_concept") || DeclaresType("is_sender") ||
         (findMember(Record, "value_types") &&
          findMember(Record, "error_types") && findMember(Record, "connect"));
}

/// Whether coroutines of \p Promise can yield values. A yield_value() that only
/// calls final_suspend() ends the coroutine, as a way to return.
static bool yields(const CXXRecordDecl &Promise) {
  const FunctionDecl *Yield = asFunction(findMember(Promise, "yield_value"));
  const auto *Return =
      Yield ? dyn_cast_or_null<ReturnStmt>(onlyStatement(findBody(*Yield)))
            : nullptr;
  const auto *Call =
      Return ? dyn_cast_or_null<CallExpr>(Return->getRetValue()) : nullptr;
  const auto *Member =
      Call ? dyn_cast<MemberExpr>(Call->getCallee()->IgnoreParenImpCasts())
           : nullptr;
  return Yield && !(Member && Member->getMemberDecl()->getIdentifier() &&
                    Member->getMemberDecl()->getName() == "final_suspend");
}

//===----------------------------------------------------------------------===//
// Together
//===----------------------------------------------------------------------===//

TaskTraits TaskTypes::get(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record)
    return {};
  Record = Record->getCanonicalDecl();
  auto It = Cache.find(Record);
  if (It == Cache.end())
    It = Cache.try_emplace(Record, compute(*Record)).first;
  return It->second;
}

TaskTraits TaskTypes::compute(const CXXRecordDecl &Record) const {
  TaskTraits Result;
  const CXXRecordDecl *Definition = definitionOrPattern(Record);
  Result.Record = &Record;
  Result.Library = Known.findLibrary(Record);
  // Of a class with errors nobody knows what it has.
  if (Definition && Definition->isInvalidDecl())
    return Result;
  Result.HasState = Definition && !Definition->isEmpty();
  const FunctionDecl *Operator = findOperator(Record, OO_Coawait);
  bool IsAwaiter = !Operator && isAwaiter(Record);
  if (!Operator && !IsAwaiter)
    Operator = findFreeCoawait(Context, Record);
  Result.IsAwaitable = Operator || IsAwaiter;
  Result.Awaited = awaitedType(Record, Operator);
  Result.IsSender = isSender(Record);
  Result.HoldsValue =
      (findMember(Record, "has_value") || findMember(Record, "hasValue")) &&
      findMember(Record, "value");
  if (const CXXRecordDecl *Promise = findPromise(Context, Record);
      Promise && !Promise->isInvalidDecl()) {
    Result.HasPromise = Result.IsCoroutineType = true;
    Result.Yields = yields(*Promise);
    Result.ReturnsValue = findMember(*Promise, "return_value") != nullptr;
    Result.Start = inferStart(*Promise);
    if (Result.Start == StartKind::Lazy)
      Result.Drop = DropKind::NeverRuns;
    else if (Result.Start == StartKind::Eager)
      Result.Drop = inferEagerDrop(Record);
  } else if (Result.IsSender) {
    Result.Start = StartKind::Lazy;
    Result.Drop = DropKind::NeverRuns;
  }
  if (const TaskEntry *Entry = Known.findTask(Record)) {
    Result.HasPromise = Result.HasState = Result.IsCatalogued = true;
    Result.HoldsValue = false;
    if (Entry->Start != StartKind::Unknown)
      Result.Start = Entry->Start;
    if (Entry->Drop != DropKind::Unknown)
      Result.Drop = Entry->Drop;
    Result.IsFireAndForget = Entry->FireAndForget;
  }
  return Result;
}

} // namespace corolint
