//===- LockFixes.cpp - how to let go of a lock in time --------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LockFixes.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/LoopParts.h"
#include "checks/analysis/Uses.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

namespace {

/// A guard's declaration and what follows it in its block.
struct Section {
  const Stmt *Declaration = nullptr;
  /// Up to the statement with the first suspension point.
  llvm::ArrayRef<Stmt *> Before;
  llvm::ArrayRef<Stmt *> Rest;
};

} // namespace

static std::optional<Section> findSection(const HeldLock &Lock,
                                          const FunctionDecl &Function,
                                          const ASTContext &Context) {
  std::optional<Section> Result;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    const auto *Block = dyn_cast<CompoundStmt>(&S);
    if (!Block || Result)
      return !Result;
    const llvm::ArrayRef<Stmt *> Body(Block->body_begin(), Block->size());
    for (size_t I = 0; I != Body.size(); ++I) {
      const auto *Declaration = dyn_cast<DeclStmt>(Body[I]);
      if (!Declaration || !Declaration->isSingleDecl() ||
          Declaration->getSingleDecl() != Lock.Site.Variable)
        continue;
      const llvm::ArrayRef<Stmt *> Rest = Body.drop_front(I + 1);
      for (size_t J = 0; J != Rest.size(); ++J)
        if (contains(*Rest[J], *Lock.Points.front())) {
          Result = Section{Declaration, Rest.take_front(J), Rest.drop_front(J)};
          return false;
        }
    }
    return true;
  });
  return Result;
}

static void addUses(llvm::ArrayRef<Stmt *> Statements, Uses &Result,
                    const ASTContext &Context) {
  for (const Stmt *S : Statements) {
    const Uses Own = collectUsesOfStatement(*S, Context);
    for (const auto &[Decl, MayChange] : Own.MayChange)
      Result.MayChange[Decl] |= MayChange;
    Result.ReadsThis |= Own.ReadsThis;
    Result.ChangesThis |= Own.ChangesThis;
  }
}

/// A variable of the function itself, which no other code can reach.
static bool isOwn(const ValueDecl &Named, const FunctionDecl &Function) {
  const auto *Variable = dyn_cast<VarDecl>(&Named);
  return Variable && Variable->hasLocalStorage() &&
         !Variable->getType()->isReferenceType() &&
         !Variable->getType()->isAnyPointerType() &&
         Variable->getDeclContext()->Encloses(&Function);
}

static bool isLock(const ValueDecl &Named) {
  const CXXRecordDecl *Record = recordOf(Named.getType());
  return Record && findMember(*Record, "unlock");
}

/// Whether what is used under the lock is used after it, too, or that cannot be
/// told.
static bool isShared(const Section &Part, const HeldLock &Lock,
                     const FunctionDecl &Function, const ASTContext &Context) {
  Uses Before;
  Uses Rest;
  addUses(Part.Before, Before, Context);
  addUses(Part.Rest, Rest, Context);
  // Somebody has plans for the lock itself.
  if (Before.MayChange.contains(Lock.Site.Variable) ||
      Rest.MayChange.contains(Lock.Site.Variable))
    return true;
  const bool RestNamesMembers =
      llvm::any_of(Rest.MayChange, [](const auto &Each) {
        return isa<FieldDecl>(Each.first) && !isLock(*Each.first);
      });
  bool IsGuarded = Before.ReadsThis || Before.ChangesThis;
  for (const auto &[Named, MayChange] : Before.MayChange) {
    const bool IsMine = isOwn(*Named, Function);
    IsGuarded |= !IsMine && !isLock(*Named);
    if (!IsMine && Rest.MayChange.contains(Named))
      return true;
    // Members may be part of what is guarded.
    if (isa<FieldDecl>(Named) && !isLock(*Named) &&
        (Rest.ReadsThis || Rest.ChangesThis || RestNamesMembers))
      return true;
  }
  if ((Before.ReadsThis || Before.ChangesThis) &&
      (Rest.ReadsThis || Rest.ChangesThis || RestNamesMembers))
    return true;
  // What it is there for cannot be seen.
  return !IsGuarded;
}

/// Whether an object of \p Record only points at something: std::string_view,
/// std::span.
static bool isView(const CXXRecordDecl &Record) {
  return Record.hasDefinition() && Record.hasTrivialDestructor() &&
         llvm::any_of(Record.getDefinition()->fields(),
                      [](const FieldDecl *Field) {
                        return Field->getType()->isAnyPointerType() ||
                               Field->getType()->isReferenceType();
                      });
}

/// A name that refers to what somebody else may change as soon as the lock is
/// gone: a reference, a pointer, an iterator, a view that the section has made.
static bool makesAlias(const Section &Part) {
  return llvm::any_of(Part.Before, [](const Stmt *S) {
    const auto *Declaration = dyn_cast<DeclStmt>(S);
    return Declaration &&
           llvm::any_of(Declaration->decls(), [](const Decl *Declared) {
             const auto *Variable = dyn_cast<VarDecl>(Declared);
             if (!Variable)
               return true;
             const QualType Type = Variable->getType();
             return isa<DecompositionDecl>(Variable) ||
                    Type->isReferenceType() || Type->isAnyPointerType() ||
                    (recordOf(Type) &&
                     (findOperator(*recordOf(Type), OO_Star) ||
                      isView(*recordOf(Type))));
           });
  });
}

static bool declaresSomething(llvm::ArrayRef<Stmt *> Statements) {
  return llvm::any_of(Statements,
                      [](const Stmt *S) { return isa<DeclStmt>(S); });
}

LockFix findLockFix(const HeldLock &Lock, const FunctionDecl &Function,
                    const ASTContext &Context) {
  LockFix Result;
  if (!Lock.Site.Variable || !Lock.Site.Guard ||
      Lock.Site.Where != Lock.Site.Variable->getLocation() ||
      Function.isTemplateInstantiation() || Function.isDependentContext())
    return Result;
  const std::optional<Section> Part = findSection(Lock, Function, Context);
  if (!Part || Part->Before.empty() || makesAlias(*Part) ||
      isShared(*Part, Lock, Function, Context))
    return Result;
  const Stmt *First = Part->Declaration;
  const Stmt *Last = Part->Before.back();
  const Stmt *Wait = Part->Rest.front();
  if (!isEditable(First->getSourceRange()) ||
      !isEditable(Last->getSourceRange()) ||
      !isEditable(Wait->getSourceRange()))
    return Result;
  const std::string Indent = indentationOf(*Wait, Context).str();
  const FunctionDecl *Unlock =
      asFunction(findMember(*Lock.Site.Guard, "unlock"));
  // One that was tried may not be locked: there is nothing to unlock then.
  if (Unlock && Unlock->getMinRequiredArguments() == 0 &&
      Lock.Site.Locks.size() <= 1 &&
      Lock.Site.Guard == recordOf(Lock.Site.Variable->getType())) {
    Result.Words = "unlock it before that";
    Result.Edits.push_back(FixItHint::CreateInsertion(
        Wait->getBeginLoc(), Lock.Site.Name + ".unlock();\n" + Indent));
  } else if (!declaresSomething(Part->Before)) {
    Result.Words = "end its scope before that";
    auto Insert = [&](const Stmt &At, const std::string &Text) {
      Result.Edits.push_back(
          FixItHint::CreateInsertion(At.getBeginLoc(), Text));
    };
    Insert(*First, "{\n" + Indent + "  ");
    for (const Stmt *S : Part->Before)
      Insert(*S, "  ");
    Insert(*Wait, "}\n" + Indent);
  }
  return Result;
}

} // namespace corolint
