//===- Readiness.cpp - what was awaited before it is asked for ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Readiness.h"
#include "checks/analysis/Values.h"
#include "checks/catalogue/Names.h"
#include "checks/coroutines/Coroutines.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

bool isBefore(const Stmt &S, const CallSite &Site, const ASTContext &Context) {
  if (Site.Call.How == Invocation::Form::Destruction)
    return true;
  return Context.getSourceManager().isBeforeInTranslationUnit(
      S.getBeginLoc(), Site.Call.Range.getEnd());
}

/// The object that \p E is a part or an element of: 'v' of 'v[0]',
/// 'std::get<0>(v)', 'v.front()', 'v.first'.
static const Expr *wholeOf(const Expr &E) {
  const Expr *Current = stripWrappers(E);
  for (;;) {
    const Expr *Next = nullptr;
    if (const auto *Member = dyn_cast<MemberExpr>(Current);
        Member && !isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()))
      Next = Member->getBase();
    else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Current))
      Next = Element->getBase();
    else if (std::optional<Invocation> Call = asInvocation(*Current);
             Call && Call->How == Invocation::Form::Call && Call->subject() &&
             Call->Callee->getReturnType()->isReferenceType())
      Next = Call->subject();
    if (!Next)
      return Current;
    Current = stripWrappers(*Next);
  }
}

const ValueDecl *wholeObject(const Expr *E) {
  const ValueDecl *Named = namedObject(E);
  return Named || !E ? Named : namedObject(wholeOf(*E));
}

/// The range that \p Variable iterates over, if it is a loop's; or null.
static const Expr *rangeOf(const VarDecl &Variable,
                           const FunctionDecl &Function,
                           const ASTContext &Context) {
  const Expr *Range = nullptr;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Loop = dyn_cast<CXXForRangeStmt>(&S);
        Loop && Loop->getLoopVariable() == &Variable)
      Range = Loop->getRangeInit();
    return !Range;
  });
  return Range;
}

bool isAwaited(const ValueDecl &Object, const CallSite &Site,
               const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(Site.Function.getBody(), Context,
                [&](const Stmt &S, Ancestors Above) {
                  const auto *Reference = dyn_cast<DeclRefExpr>(&S);
                  const auto *Member = dyn_cast<MemberExpr>(&S);
                  if ((Reference && Reference->getDecl() == &Object) ||
                      (Member && Member->getMemberDecl() == &Object))
                    Found |= isBefore(S, Site, Context) &&
                             llvm::any_of(Above, [&](const Stmt *Parent) {
                               // An await that the call stands in is not over.
                               return getAwaitedOperand(*Parent) &&
                                      !llvm::is_contained(Site.Above, Parent);
                             });
                  return !Found;
                });
  return Found;
}

/// Whether \p Variable is given the result of an await before the call.
static bool isGivenAwaited(const VarDecl &Variable, const CallSite &Site,
                           const ASTContext &Context) {
  return llvm::any_of(valuesGivenTo(Variable, Site.Function, Context),
                      [&](const Expr *Value) {
                        return getAwaitedOperand(*stripWrappers(*Value)) &&
                               isBefore(*Value, Site, Context);
                      });
}

/// Whether \p Made, 'Promise.get_future()', is of a promise that this function
/// has kept before the call, or of a task that it has run.
static bool isKept(const Expr &Made, const CallSite &Site,
                   const ASTContext &Context) {
  const std::optional<Invocation> Making = asInvocation(Made);
  const ValueDecl *Promise =
      Making && Making->Object &&
              unqualifiedName(*Making->Callee) == "get_future"
          ? namedObject(Making->Object)
          : nullptr;
  bool Found = false;
  if (Promise)
    walkEvaluated(
        Site.Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
          const std::optional<Invocation> Call = asInvocation(S);
          if (!Call || !Call->Object || namedObject(Call->Object) != Promise)
            return !Found;
          const std::string Name = unqualifiedName(*Call->Callee);
          Found |= (Name == "set_value" || Name == "set_exception" ||
                    Call->Callee->getOverloadedOperator() == OO_Call) &&
                   isBefore(S, Site, Context);
          return !Found;
        });
  return Found;
}

bool isReady(const Expr &Object, const CallSite &Site,
             const ASTContext &Context) {
  const Expr *Whole = wholeOf(Object);
  // Each step goes from a variable to what it was made from.
  for (unsigned Step = 0; Step != 4; ++Step) {
    if (getAwaitedOperand(*Whole) || isKept(*Whole, Site, Context))
      return true;
    const ValueDecl *Named = namedObject(Whole);
    if (!Named)
      return false;
    if (isAwaited(*Named, Site, Context))
      return true;
    const auto *Binding = dyn_cast<BindingDecl>(Named);
    const auto *Variable = dyn_cast_or_null<VarDecl>(
        Binding ? Binding->getDecomposedDecl() : Named);
    if (!Variable)
      return false;
    if (isGivenAwaited(*Variable, Site, Context))
      return true;
    const Expr *From = rangeOf(*Variable, Site.Function, Context);
    if (!From)
      From = Variable->getInit();
    if (!From)
      return false;
    Whole = wholeOf(*From);
  }
  return false;
}

} // namespace corolint
