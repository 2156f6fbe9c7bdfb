//===- Exemptions.cpp - blocking calls that are meant ---------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Exemptions.h"
#include "checks/analysis/Guards.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

/// Whether \p Operand, awaited, lets others have their turn: it is called so,
/// or brings the coroutine back to its executor.
static bool isYield(const Expr &Operand, const FunctionDecl &Function,
                    FileModel &Model) {
  const Expr *Awaited = stripWrappers(Operand);
  auto IsCalledSo = [](llvm::StringRef Name) {
    return Name.contains_insensitive("yield") ||
           Name.contains_insensitive("reschedule");
  };
  if (std::optional<Invocation> Call = asInvocation(*Awaited))
    return IsCalledSo(unqualifiedName(*Call->Callee)) ||
           findRole({*Call, Function}, {FunctionKind::EntersExecutor}, Model);
  const NamedDecl *Named = namedObject(Awaited);
  if (!Named) // 'Yield{}'
    Named = recordOf(Awaited->getType());
  return Named && Named->getIdentifier() && IsCalledSo(Named->getName());
}

bool yieldsInLoop(Ancestors Above, const FunctionDecl &Function,
                  FileModel &Model) {
  bool Found = false;
  for (const Stmt *Parent : Above) {
    if (!isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Parent))
      continue;
    walkEvaluated(Parent, Model.context(), [&](const Stmt &S, Ancestors) {
      const Expr *Operand = getAwaitedOperand(S);
      Found |= Operand && isYield(*Operand, Function, Model);
      return !Found;
    });
  }
  return Found;
}

/// Whether \p Block writes what \p Variable holds out.
static bool writesOut(const CompoundStmt &Block, const VarDecl &Variable) {
  bool Found = false;
  // Macros of logs have an 'if' around.
  walkEvaluated(&Block, Variable.getASTContext(),
                [&](const Stmt &S, Ancestors) {
                  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&S);
                  Found |= Operator && Operator->getOperator() == OO_LessLess &&
                           Operator->getNumArgs() == 2 &&
                           namedObject(Operator->getArg(1)) == &Variable;
                  return !Found;
                });
  return Found;
}

/// 'auto Message = "invalid: " + Text.dump(); LOG << Message;'
static bool isTextOfLog(Ancestors Above) {
  for (size_t I = Above.size(); I-- > 1;) {
    const auto *Block = dyn_cast<CompoundStmt>(Above[I - 1]);
    const auto *Declaration = dyn_cast<DeclStmt>(Above[I]);
    const auto *Variable = Block && Declaration && Declaration->isSingleDecl()
                               ? dyn_cast<VarDecl>(Declaration->getSingleDecl())
                               : nullptr;
    if (Variable)
      return writesOut(*Block, *Variable);
  }
  return false;
}

bool isForLog(Ancestors Above) {
  if (isTextOfLog(Above))
    return true;
  return llvm::any_of(Above, [](const Stmt *Parent) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent);
    return isa<CXXCatchStmt, CXXThrowExpr>(Parent) ||
           (Operator && Operator->getOperator() == OO_LessLess);
  });
}

/// \p E, or what it is another form of: the object of 'c_str()', the value of a
/// constant variable.
static const Expr *pathBehind(const Expr &E) {
  const Expr *Path = stripWrappers(E);
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Path);
      Call && Call->getNumArgs() == 0)
    return pathBehind(*Call->getImplicitObjectArgument());
  const auto *Reference = dyn_cast<DeclRefExpr>(Path);
  const auto *Variable =
      Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  if (Variable && Variable->getInit() && !isa<ParmVarDecl>(Variable) &&
      (Variable->isConstexpr() || Variable->getType().isConstQualified()))
    return stripWrappers(*Variable->getInit());
  return Path;
}

bool isPseudoPath(const Expr &E) {
  const Expr *First = pathBehind(E);
  // "/sys/block/" + Name, path("/proc") / Id
  while (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(First)) {
    if (Operator->getNumArgs() != 2 || (Operator->getOperator() != OO_Plus &&
                                        Operator->getOperator() != OO_Slash))
      return false;
    First = pathBehind(*Operator->getArg(0));
  }
  while (const auto *Construct = dyn_cast<CXXConstructExpr>(First)) {
    if (Construct->getNumArgs() == 0)
      return false;
    First = pathBehind(*Construct->getArg(0));
  }
  const auto *Literal = dyn_cast<StringLiteral>(First);
  if (!Literal || Literal->getCharByteWidth() != 1)
    return false;
  llvm::StringRef Path = Literal->getString();
  static constexpr llvm::StringRef Prefixes[] = {
      "/proc/",       "/sys/",      "/dev/null",   "/dev/zero",
      "/dev/urandom", "/dev/stdin", "/dev/stdout", "/dev/stderr"};
  return llvm::any_of(Prefixes, [&](llvm::StringRef Prefix) {
    return Path.starts_with(Prefix);
  });
}

bool isPseudoFile(const Invocation &Call) {
  auto NamesOne = [](const Expr *Argument) { return isPseudoPath(*Argument); };
  if (llvm::any_of(Call.Arguments, NamesOne))
    return true;
  const auto *Variable = dyn_cast_or_null<VarDecl>(namedObject(Call.subject()));
  const Expr *Init = Variable ? Variable->getInit() : nullptr;
  std::optional<Invocation> Opening =
      Init ? asInvocation(*stripWrappers(*Init)) : std::nullopt;
  return Opening && llvm::any_of(Opening->Arguments, NamesOne);
}

bool isLibrarysOwn(const FunctionDecl &Function, FileModel &Model) {
  LibraryUse Own = Model.catalogue().findLibrary(Function);
  if (!Own || !Own.Lib->IsBuiltin || Own.Lib->Alternatives.empty())
    return false;
  // A namespace of a short name, such as "coro", may be anybody's.
  return llvm::StringRef(Own.Namespace->Name).contains("::") ||
         Model.tasks().get(Function.getReturnType()).Library.Lib == Own.Lib;
}

} // namespace corolint
