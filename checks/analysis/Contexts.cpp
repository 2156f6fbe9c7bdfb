//===- Contexts.cpp - where code runs: on the event loop or not -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Contexts.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;

namespace corolint {

//===----------------------------------------------------------------------===//
// Callables
//===----------------------------------------------------------------------===//

const LambdaExpr *lambdaOf(const Expr &E) {
  const Expr *Inner = stripWrappers(E);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(Inner))
    return Lambda;
  // As a pointer to a function.
  if (const auto *Member = dyn_cast<CXXMemberCallExpr>(Inner);
      Member && isa_and_nonnull<CXXConversionDecl>(Member->getMethodDecl()))
    return lambdaOf(*Member->getImplicitObjectArgument());
  // std::function and other wrappers that are made of one callable.
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner))
    return Construct->getNumArgs() == 1 ? lambdaOf(*Construct->getArg(0))
                                        : nullptr;
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner)) // '+[] {}'
    return Unary->getOpcode() == UO_Plus ? lambdaOf(*Unary->getSubExpr())
                                         : nullptr;
  const auto *Reference = dyn_cast<DeclRefExpr>(Inner);
  const auto *Variable =
      Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (!Variable || !Variable->isLocalVarDecl() || !Variable->getInit() ||
      isa<DeclRefExpr>(stripWrappers(*Variable->getInit())))
    return nullptr;
  return lambdaOf(*Variable->getInit());
}

const FunctionDecl *namedFunction(const Expr &E) {
  return dyn_cast_or_null<FunctionDecl>(namedObject(&E));
}

static void addBody(const FunctionDecl &Function,
                    llvm::SmallVectorImpl<const Stmt *> &Bodies) {
  const FunctionDecl *Definition = nullptr;
  const Stmt *Body = Function.getBody(Definition);
  if (Body && !isa<CoroutineBodyStmt>(Body))
    Bodies.push_back(Body);
}

/// The call operator of \p Record, or of a generic lambda its instantiations.
static void addCallOperators(const CXXRecordDecl &Record,
                             llvm::SmallVectorImpl<const Stmt *> &Bodies) {
  DeclarationName Call =
      Record.getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  for (const NamedDecl *Found : Record.lookup(Call)) {
    if (const auto *Template = dyn_cast<FunctionTemplateDecl>(Found)) {
      size_t Before = Bodies.size();
      for (const FunctionDecl *Instance : Template->specializations())
        addBody(*Instance, Bodies);
      if (Bodies.size() == Before)
        addBody(*Template->getTemplatedDecl(), Bodies);
    } else if (const auto *Function = dyn_cast<FunctionDecl>(Found)) {
      addBody(*Function, Bodies);
    }
  }
}

/// Whether \p E, an object, belongs to the function that it stands in. What a
/// caller handed in may be meant to run anywhere.
static bool isMadeHere(const Expr &E) {
  const auto *Reference = dyn_cast<DeclRefExpr>(&E);
  if (!Reference)
    return isa<CXXConstructExpr, InitListExpr>(E);
  const auto *Variable = dyn_cast<VarDecl>(Reference->getDecl());
  return Variable && Variable->isLocalVarDecl() &&
         !Variable->getType()->isReferenceType() && Variable->getInit() &&
         isMadeHere(*stripWrappers(*Variable->getInit()));
}

llvm::SmallVector<const Stmt *, 2> bodiesOf(const Expr &E) {
  llvm::SmallVector<const Stmt *, 2> Bodies;
  const CXXRecordDecl *Record = nullptr;
  if (const LambdaExpr *Lambda = lambdaOf(E))
    Record = Lambda->getLambdaClass();
  else if (isMadeHere(*stripWrappers(E)))
    Record = recordOf(stripWrappers(E)->getType());
  if (Record && (Record->isLambda() || Record->isLocalClass()))
    addCallOperators(*Record, Bodies);
  return Bodies;
}

void addBodiesRunBy(const Stmt &S, const FunctionDecl &Function,
                    FileModel &Model,
                    llvm::SmallVectorImpl<const Stmt *> &Bodies) {
  // A lambda, or a local variable that holds one, is called.
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S);
      Operator && Operator->getOperator() == OO_Call &&
      Operator->getNumArgs() != 0)
    llvm::append_range(Bodies, bodiesOf(*Operator->getArg(0)));
  std::optional<Invocation> Call = asInvocation(S);
  if (!Call || Call->Arguments.empty() || Model.functions(*Call).empty())
    return;
  if (findRole({*Call, Function},
               {FunctionKind::RunsHere, FunctionKind::RunsOnce}, Model))
    for (const Expr *Argument : Call->Arguments)
      llvm::append_range(Bodies, bodiesOf(*Argument));
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

/// Whether \p Function, or a lambda in it, calls something of a framework for
/// tests: its assertions.
static bool checksSomething(const FunctionDecl &Function,
                            const FileModel &Model) {
  bool Found = false;
  auto Visit = [&](const Stmt &S, Ancestors) {
    if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      if (const FunctionDecl *Callee = Call->getDirectCallee())
        Found |= Model.catalogue().isTestFramework(*Callee);
      // In a template the function is not chosen yet.
      const auto *Overloads =
          dyn_cast<OverloadExpr>(Call->getCallee()->IgnoreParenImpCasts());
      if (Overloads && Overloads->getNumDecls() != 0)
        Found |= Model.catalogue().isTestFramework(**Overloads->decls_begin());
    }
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S))
      Found |= Model.catalogue().isTestFramework(*Construct->getConstructor());
    return !Found;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
  return Found;
}

bool isInTest(const FunctionDecl &Function, const FileModel &Model) {
  const SourceManager &Sources = Model.context().getSourceManager();
  const LangOptions &Language = Model.context().getLangOpts();
  for (const DeclContext *Context = &Function; Context;
       Context = Context->getParent()) {
    const auto *Outer = dyn_cast<FunctionDecl>(Context);
    if (Outer && Outer->hasBody() && checksSomething(*Outer, Model))
      return true;
    SourceLocation Location = Outer ? Outer->getLocation() : SourceLocation();
    while (Location.isMacroID()) {
      if (Model.catalogue().isTestMacro(
              Lexer::getImmediateMacroName(Location, Sources, Language)))
        return true;
      Location = Sources.getImmediateMacroCallerLoc(Location);
    }
  }
  return false;
}

} // namespace corolint
