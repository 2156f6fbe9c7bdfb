//===- BlockingCalls.cpp - does this call block its thread? ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BlockingCalls.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {

llvm::StringRef BlockingReason::need() const {
  if (!Entry)
    return "offload";
  // A future that turned out to be a bridge to what can be awaited.
  if (Kind == FunctionKind::Bridge && Entry->Kind != FunctionKind::Bridge)
    return "await";
  return Entry->Need;
}

ConfiguredFunctions::ConfiguredFunctions(llvm::StringRef Option) {
  llvm::SmallVector<llvm::StringRef, 8> Parts;
  Option.split(Parts, ';', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef Part : Parts) {
    auto [Name, Advice] = Part.split("->");
    Name = Name.trim();
    Name.consume_front("::");
    if (!Name.empty())
      Items.emplace_back(Name.str(), Advice.trim().str());
  }
}

std::optional<std::string>
ConfiguredFunctions::find(const Invocation &Call) const {
  if (Items.empty())
    return std::nullopt;
  std::string Declared = qualifiedName(*Call.Callee);
  std::string Called = qualifiedName(*Call.Callee, receiverClass(Call));
  for (const auto &[Pattern, Advice] : Items)
    if (matchesPattern(Declared, Pattern) || matchesPattern(Called, Pattern))
      return Advice;
  return std::nullopt;
}

bool ConfiguredFunctions::contains(llvm::StringRef QualifiedName) const {
  return llvm::any_of(Items, [&](const auto &Item) {
    return matchesPattern(QualifiedName, Item.first);
  });
}

//===----------------------------------------------------------------------===//
// The catalogue
//===----------------------------------------------------------------------===//

/// The classes that template argument \p Index of \p Record names; several
/// where it is a pack.
static llvm::SmallVector<const CXXRecordDecl *, 2>
templateArgumentClasses(const CXXRecordDecl &Record, unsigned Index) {
  llvm::SmallVector<const CXXRecordDecl *, 2> Result;
  const auto *Specialization =
      dyn_cast<ClassTemplateSpecializationDecl>(&Record);
  if (!Specialization || Index >= Specialization->getTemplateArgs().size())
    return Result;
  auto Add = [&](const TemplateArgument &Argument) {
    if (Argument.getKind() == TemplateArgument::Type)
      if (const CXXRecordDecl *Class = recordOf(Argument.getAsType()))
        Result.push_back(Class);
  };
  const TemplateArgument &Argument = Specialization->getTemplateArgs()[Index];
  if (Argument.getKind() == TemplateArgument::Pack)
    llvm::for_each(Argument.pack_elements(), Add);
  else
    Add(Argument);
  return Result;
}

/// Whether the member that \p Like names, of a template argument of the class
/// that \p Site works with, blocks. The arguments of a call of it are not
/// known.
static bool blocksLike(const LikeEntry &Like, const CallSite &Site,
                       FileModel &Model) {
  const auto *Method = dyn_cast<CXXMethodDecl>(Site.Call.Callee);
  if (!Method)
    return false;
  for (const CXXRecordDecl *Class :
       templateArgumentClasses(*Method->getParent(), Like.TemplateArgument)) {
    const FunctionDecl *Member = asFunction(findMember(*Class, Like.Member));
    if (!Member)
      continue;
    DeclaredEffects Declared = Model.effects(*Member);
    if (Declared.Blocking)
      return true;
    if (!Declared.NonBlocking &&
        llvm::any_of(Model.catalogue().findFunctions(*Member, Class),
                     [&](const FunctionEntry *Entry) {
                       bool Suspends =
                           Site.IsStackful &&
                           llvm::any_of(Entry->Unless, [](const GuardEntry &G) {
                             return G.Stackful;
                           });
                       return isBlockingKind(Entry->Kind) && !Suspends &&
                              Entry->Kind != FunctionKind::NonBlocking;
                     }))
      return true;
  }
  return false;
}

/// The entry that decides about \p Site: the first that applies. Null where
/// none does or the call is fine.
static const FunctionEntry *findEntry(const CallSite &Site, FileModel &Model) {
  for (const FunctionEntry *Entry : Model.functions(Site.Call)) {
    if (!isBlockingKind(Entry->Kind) || !applies(*Entry, Site, Model))
      continue;
    if (Entry->Kind == FunctionKind::NonBlocking ||
        isGuarded(*Entry, Site, Model) ||
        (Entry->Like && !blocksLike(*Entry->Like, Site, Model)))
      return nullptr;
    return Entry;
  }
  return nullptr;
}

/// Whether the object of \p Call is what some asynchronous operation returned
/// for synchronous code to wait for: it was started with a "bridge token".
static bool isBridged(const Invocation &Call, const FunctionDecl &Function,
                      FileModel &Model) {
  if (!Call.Object)
    return false;
  auto IsToken = [&](llvm::StringRef, const NamedDecl *Named) {
    return Named && Model.catalogue().isBridgeToken(*Named);
  };
  return namesSomething(*Call.Object, Function, Model.context(), IsToken);
}

/// A copy or a move opens nothing and waits for nothing; a stream that is made
/// without a file does not either.
static bool isTrivialConstruction(const Invocation &Call, FunctionKind Kind) {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(Call.Callee);
  if (!Constructor)
    return false;
  return Constructor->isCopyOrMoveConstructor() ||
         (Constructor->isDefaultConstructor() && Kind != FunctionKind::Blocks);
}

/// What is known about the call, whatever it returns.
static std::optional<BlockingReason>
findKnownReason(const CallSite &Site, const ConfiguredFunctions &Blocking,
                const ConfiguredFunctions &NonBlocking, FileModel &Model) {
  const Invocation &Call = Site.Call;
  if (NonBlocking.find(Call))
    return std::nullopt;
  BlockingReason Reason;
  Reason.ConfiguredAdvice = Blocking.find(Call);
  if (Reason.ConfiguredAdvice)
    return Reason;
  DeclaredEffects Declared = Model.effects(*Call.Callee);
  if (Declared.NonBlocking)
    return std::nullopt;
  if (Declared.Blocking) {
    Reason.Declared = Declared.By;
    return Reason;
  }
  Reason.Entry = findEntry(Site, Model);
  if (!Reason.Entry || isTrivialConstruction(Call, Reason.Entry->Kind))
    return std::nullopt;
  Reason.Kind = Reason.Entry->Kind;
  if (Reason.Kind == FunctionKind::Blocks && Reason.Entry->Need == "result" &&
      isBridged(Call, Site.Function, Model))
    Reason.Kind = FunctionKind::Bridge;
  return Reason;
}

//===----------------------------------------------------------------------===//
// The asynchronous form
//===----------------------------------------------------------------------===//

/// Whether the call itself is what is awaited, or what a join awaits: by way of
/// 'await_transform' any type can be.
static bool isAwaited(const CallSite &Site, FileModel &Model) {
  const Stmt *Child = Site.Call.Site;
  for (const Stmt *Parent : llvm::reverse(Site.Above)) {
    if (const Expr *Operand = getAwaitedOperand(*Parent))
      return Operand == Child || stripWrappers(*Operand) == Site.Call.Site;
    const auto *E = dyn_cast<Expr>(Parent);
    if (!E)
      return false;
    if (const auto *Call = dyn_cast<CallExpr>(E)) {
      const FunctionDecl *Callee = Call->getDirectCallee();
      if (Callee && Model.catalogue().isJoin(*Callee))
        return true;
    }
    if (stripWrappers(*E) != Site.Call.Site)
      return false;
    Child = Parent;
  }
  return false;
}

/// "Future &wait();": what the call returns is the object that it is called on.
static bool givesItsObject(const Invocation &Call) {
  const CXXRecordDecl *Receiver = receiverClass(Call);
  QualType Result = Call.Callee->getReturnType();
  const CXXRecordDecl *Given = recordOf(Result);
  return Receiver && Given && Result->isReferenceType() &&
         Receiver->getCanonicalDecl() == Given->getCanonicalDecl();
}

std::optional<BlockingReason>
findBlockingReason(const CallSite &Site, const ConfiguredFunctions &Blocking,
                   const ConfiguredFunctions &NonBlocking, FileModel &Model) {
  std::optional<BlockingReason> Reason =
      findKnownReason(Site, Blocking, NonBlocking, Model);
  if (!Reason || Site.Call.How != Invocation::Form::Call)
    return Reason;
  // If the result can be awaited, the call is the asynchronous form. Asked
  // last: most calls are known for nothing, and their types need no look.
  TaskTraits Result = Model.tasks().get(Site.Call.Site->getType());
  if (givesItsObject(Site.Call))
    return Reason;
  if (Result.IsAwaitable || Result.isTask() || isAwaited(Site, Model))
    return std::nullopt;
  return Reason;
}

} // namespace corolint
