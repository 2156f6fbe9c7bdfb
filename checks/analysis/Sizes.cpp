//===- Sizes.cpp - is what is worked on bound to be small? ----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Sizes.h"
#include "checks/analysis/Invocations.h"
#include "checks/analysis/LoopParts.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

/// Whether the type says how large an object of it is.
static bool hasFixedSize(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isConstantArrayType())
    return true;
  const CXXRecordDecl *Record = recordOf(Type);
  return Record && Record->getIdentifier() && Record->isInStdNamespace() &&
         (Record->getName() == "array" ||
          Record->getName() == "initializer_list");
}

/// An array, a literal, a constant: something whose size is known when
/// compiling.
static bool hasConstantSize(const Expr &E) {
  const Expr *Inner = stripWrappers(E);
  if (isa<StringLiteral, CXXStdInitializerListExpr, UserDefinedLiteral>(
          Inner) ||
      hasFixedSize(Inner->getType()))
    return true;
  const auto *Reference = dyn_cast<DeclRefExpr>(Inner);
  const auto *Variable =
      Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
  return Variable && Variable->isConstexpr();
}

/// A class of things that can be gone through, or of text that is collected.
static bool isContainer(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Record && (findMember(*Record, "begin") || findMember(*Record, "str"));
}

static bool isScalar(QualType Type) {
  Type = Type.getNonReferenceType();
  return Type->isArithmeticType() || Type->isEnumeralType() ||
         Type->isNullPtrType();
}

static bool isConstant(const Expr &E, const ASTContext &Context) {
  Expr::EvalResult Ignored;
  return !E.isValueDependent() && E.EvaluateAsRValue(Ignored, Context);
}

/// A class that a literal turns into, by itself: for text.
static bool isText(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isPointerType())
    return Type->getPointeeType()->isAnyCharacterType();
  const CXXRecordDecl *Record = recordOf(Type);
  const auto *Specialization =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(Record);
  if (Specialization && Specialization->getTemplateArgs().size() != 0) {
    const TemplateArgument &First = Specialization->getTemplateArgs()[0];
    return First.getKind() == TemplateArgument::Type &&
           First.getAsType()->isAnyCharacterType();
  }
  if (!Record || !Record->hasDefinition())
    return false;
  return llvm::any_of(Record->getDefinition()->ctors(),
                      [](const CXXConstructorDecl *C) {
                        if (C->isExplicit() || C->getNumParams() == 0 ||
                            C->getMinRequiredArguments() > 1)
                          return false;
                        QualType First = C->getParamDecl(0)->getType();
                        return First->isPointerType() &&
                               First->getPointeeType()->isAnyCharacterType();
                      });
}

namespace {

/// Answers for the expressions of one function.
class Smallness {
public:
  Smallness(const Expr &Asked, const FunctionDecl &Function,
            const ASTContext &Context)
      : Asked(Asked), Function(Function), Context(Context) {}

  bool isSmall(const Expr &E);

  /// The parameters that have to be small, too.
  SmallProvided Parameters;

private:
  bool isSmallVariable(const VarDecl &Variable);
  bool isSmallConstruction(const Invocation &Call);
  bool isSmallCall(const Invocation &Call);
  bool isPart(const Expr &E);
  bool isReceived(const Expr &E);
  bool grows(const DeclRefExpr &Reference, Ancestors Above);
  bool mayGrow(const Invocation &Call, const Expr &Child);
  bool isRepeated(Ancestors Above);

  /// What becomes of it is not the question.
  const Expr &Asked;
  const FunctionDecl &Function;
  const ASTContext &Context;
  /// Variables that are being looked at: one that is given itself is no larger
  /// for it.
  llvm::SmallVector<const VarDecl *, 4> Open;
};

} // namespace

/// Whether \p E was awaited, or read into a variable just before.
bool Smallness::isReceived(const Expr &E) {
  // Whether the parameters in it are small, nobody asks.
  const SmallProvided Saved = Parameters;
  bool Received = false;
  walkEvaluated(&E, Context, [&](const Stmt &S, Ancestors) {
    const auto *Reference = dyn_cast<DeclRefExpr>(&S);
    const VarDecl *Local = Reference ? localVariable(*Reference) : nullptr;
    Received |= getAwaitedOperand(S) || (Local && !isSmallVariable(*Local));
    return !Received;
  });
  Parameters = Saved;
  return Received;
}

/// What is put into something else: a number, a text that names something. Only
/// what was just received may be long.
bool Smallness::isPart(const Expr &E) {
  const Expr *Inner = stripWrappers(E);
  if (isScalar(E.getType()) || isScalar(Inner->getType()))
    return true;
  // Made of one thing: 'QJsonValue(Name)'
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Inner);
      Construct && Construct->getNumArgs() == 1 &&
      !Construct->getConstructor()->isCopyOrMoveConstructor())
    return isPart(*Construct->getArg(0));
  if (const auto *List = dyn_cast<InitListExpr>(Inner))
    return llvm::all_of(List->inits(),
                        [&](const Expr *Each) { return isPart(*Each); });
  return isText(Inner->getType()) ? !isReceived(*Inner) : isSmall(*Inner);
}

/// 'std::vector<int> V(Count)' is as long as Count says. What is made of a name
/// alone may be a file of that name.
bool Smallness::isSmallConstruction(const Invocation &Call) {
  QualType Made = Call.Site ? Call.Site->getType() : QualType();
  return !Made.isNull() && llvm::all_of(Call.Arguments, [&](const Expr *Each) {
    if (isa<CXXDefaultArgExpr>(Each))
      return true;
    if (isScalar(Each->getType()))
      return isConstant(*Each, Context);
    return (isContainer(Made) || !isText(stripWrappers(*Each)->getType())) &&
           isSmall(*Each);
  });
}

bool Smallness::isSmallCall(const Invocation &Call) {
  if (Call.How == Invocation::Form::Construction)
    return isSmallConstruction(Call);
  llvm::SmallVector<const Expr *, 4> Given;
  for (const Expr *Argument : Call.Arguments)
    if (!isa<CXXDefaultArgExpr>(Argument))
      Given.push_back(Argument);
  // A part of a length that is a constant.
  static constexpr llvm::StringRef Takers[] = {
      "substr", "first",  "last",   "left",    "right",
      "mid",    "prefix", "suffix", "subspan", "sliced"};
  const IdentifierInfo *Name = Call.Callee->getIdentifier();
  if (Call.Object && Name && !Given.empty() &&
      llvm::is_contained(Takers, Name->getName()))
    return isConstant(*Given.back(), Context);
  // Its beginning, its data; its length does not say how long.
  if (Call.Object && Given.empty())
    return (isContainer(Call.Object->getType()) ||
            isText(Call.Object->getType())) &&
           isSmall(*Call.Object);
  // What the standard library makes of small things is small, and so is a sum.
  if (!Call.Callee->isInStdNamespace() &&
      Call.Callee->getOverloadedOperator() != OO_Plus)
    return false;
  if (Call.Object)
    Given.push_back(Call.Object);
  return !Given.empty() && llvm::all_of(Given, [&](const Expr *Each) {
    return isScalar(Each->getType()) || isSmall(*Each);
  });
}

bool Smallness::isSmall(const Expr &E) {
  const Expr *Inner = stripWrappers(E);
  if (hasConstantSize(*Inner))
    return true;
  if (const auto *List = dyn_cast<InitListExpr>(Inner))
    return llvm::all_of(List->inits(),
                        [&](const Expr *Each) { return isPart(*Each); });
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Inner))
    return isSmall(*Choice->getTrueExpr()) && isSmall(*Choice->getFalseExpr());
  if (const auto *Unary = dyn_cast<UnaryOperator>(Inner);
      Unary && Unary->getOpcode() != UO_Deref)
    return isSmall(*Unary->getSubExpr());
  if (const auto *Binary = dyn_cast<BinaryOperator>(Inner))
    return Binary->isAdditiveOp() && !isScalar(Binary->getLHS()->getType()) &&
           isSmall(*Binary->getLHS());
  if (const auto *Reference = dyn_cast<DeclRefExpr>(Inner)) {
    const auto *Variable = dyn_cast<VarDecl>(Reference->getDecl());
    return Variable && isSmallVariable(*Variable);
  }
  std::optional<Invocation> Call = asInvocation(*Inner);
  return Call && isSmallCall(*Call);
}

bool Smallness::isSmallVariable(const VarDecl &Variable) {
  constexpr size_t MaxDepth = 4;
  if (llvm::is_contained(Open, &Variable))
    return true;
  if (Open.size() == MaxDepth || isScalar(Variable.getType()))
    return false;
  const auto *Parameter = dyn_cast<ParmVarDecl>(&Variable);
  if (!Parameter && !Variable.hasLocalStorage())
    return Variable.getInit() && Variable.getType().isConstQualified() &&
           isSmall(*Variable.getInit());
  // The variable of a loop over a range is an element: who knows. What can be
  // opened brings in what is behind it.
  const CXXRecordDecl *Class = recordOf(Variable.getType());
  if ((!Parameter && Variable.isCXXForRangeDecl()) ||
      (Class && findMember(*Class, "open")))
    return false;
  if (Parameter && Parameter->getDeclContext() != &Function)
    return false;
  Open.push_back(&Variable);
  bool Small = true;
  if (!Parameter && Variable.getInit())
    Small = isSmall(*Variable.getInit());
  else if (!Parameter)
    Small = !Variable.getType()->isPointerType();
  if (Small)
    walkEvaluated(
        Function.getBody(), Context, [&](const Stmt &S, Ancestors Above) {
          if (const auto *Use = dyn_cast<DeclRefExpr>(&S);
              Use && Use->getDecl() == &Variable && Use != stripWrappers(Asked))
            Small = Small && !grows(*Use, Above);
          if (const auto *Lambda = dyn_cast<LambdaExpr>(&S))
            for (const LambdaCapture &Capture : Lambda->captures())
              if (Capture.capturesVariable() &&
                  Capture.getCapturedVar() == &Variable &&
                  Capture.getCaptureKind() == LCK_ByRef)
                Small = false;
          return Small;
        });
  Open.pop_back();
  if (Small && Parameter &&
      !llvm::is_contained(Parameters, Parameter->getFunctionScopeIndex()))
    Parameters.push_back(Parameter->getFunctionScopeIndex());
  return Small;
}

/// Whether something around happens any number of times.
bool Smallness::isRepeated(Ancestors Above) {
  return llvm::any_of(Above, [&](const Stmt *Parent) {
    return isLoop(*Parent) && !isBoundedLoop(*Parent, Function, Context);
  });
}

/// Whether \p Call, which \p Child is the object or an argument of, may make it
/// larger by more than parts.
bool Smallness::mayGrow(const Invocation &Call, const Expr &Child) {
  auto IsChild = [&](const Expr *E) {
    return E && (E == &Child || stripWrappers(*E) == stripWrappers(Child));
  };
  bool IsOperator = Call.Callee->isOverloadedOperator();
  bool IsObject = IsChild(Call.Object) ||
                  (IsOperator && !Call.Object && !Call.Arguments.empty() &&
                   IsChild(Call.Arguments.front()));
  if (!IsObject) {
    // The algorithms of the standard library leave a container its size.
    static constexpr llvm::StringRef Fillers[] = {
        "getline", "back_inserter", "front_inserter", "inserter", "swap"};
    if (llvm::StringRef(qualifiedName(*Call.Callee)).starts_with("std::") &&
        !llvm::is_contained(Fillers, unqualifiedName(*Call.Callee)))
      return false;
    for (const auto &[Index, Argument] : llvm::enumerate(Call.Arguments)) {
      if (!IsChild(Argument) || Index >= Call.Callee->getNumParams())
        continue;
      QualType Type = Call.Callee->getParamDecl(Index)->getType();
      if (Type->isLValueReferenceType() || Type->isPointerType())
        return !Type->getPointeeType().isConstQualified();
    }
    return false;
  }
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Callee);
  if (Method && Method->isConst())
    return false;
  if (Call.Callee->getOverloadedOperator() == OO_GreaterGreater)
    return false;
  // 'resize(Count)'
  const IdentifierInfo *Name = Call.Callee->getIdentifier();
  bool Counts =
      Name && (Name->getName().starts_with("resize") ||
               Name->getName() == "assign" || Name->getName() == "append");
  return llvm::any_of(Call.Arguments, [&](const Expr *Argument) {
    if (IsChild(Argument) || isa<CXXDefaultArgExpr>(Argument))
      return false;
    return Counts && Argument->getType()->isIntegerType()
               ? !isConstant(*Argument, Context)
               : !isPart(*Argument);
  });
}

/// Whether the use of a variable at \p Reference may make it large.
bool Smallness::grows(const DeclRefExpr &Reference, Ancestors Above) {
  const Expr *Child = &Reference;
  for (size_t I = Above.size(); I-- != 0;) {
    const Stmt *Parent = Above[I];
    if (const auto *Cast = dyn_cast<CastExpr>(Parent)) {
      if (Cast->getCastKind() == CK_LValueToRValue &&
          !Cast->getType()->isPointerType())
        return false;
      Child = Cast;
      continue;
    }
    // Of a call, the object is asked about.
    if (const auto *Member = dyn_cast<MemberExpr>(Parent);
        Member && isa<CXXMethodDecl>(Member->getMemberDecl()))
      continue;
    if (isa<ParenExpr, MemberExpr, ArraySubscriptExpr, ExprWithCleanups,
            MaterializeTemporaryExpr, CXXBindTemporaryExpr>(Parent)) {
      Child = cast<Expr>(Parent);
      continue;
    }
    if (const auto *Unary = dyn_cast<UnaryOperator>(Parent)) {
      Child = Unary;
      continue;
    }
    if (const auto *Binary = dyn_cast<BinaryOperator>(Parent))
      return Binary->isAssignmentOp() && Binary->getLHS() == Child &&
             !isPart(*Binary->getRHS());
    if (const auto *Declaration = dyn_cast<DeclStmt>(Parent))
      return llvm::any_of(Declaration->decls(), [&](const Decl *D) {
        const auto *Other = dyn_cast<VarDecl>(D);
        QualType Type = Other ? Other->getType() : QualType();
        return Other && (Type->isReferenceType() || Type->isPointerType()) &&
               !Type->getPointeeType().isConstQualified();
      });
    std::optional<Invocation> Call = asInvocation(*Parent);
    if (!Call)
      return false;
    if (mayGrow(*Call, *Child) ||
        (!Call->Arguments.empty() && isRepeated(Above.take_front(I)) &&
         !(isa<CXXMethodDecl>(Call->Callee) &&
           cast<CXXMethodDecl>(Call->Callee)->isConst()) &&
         Call->Object && stripWrappers(*Call->Object) == stripWrappers(*Child)))
      return true;
    // 'J["a"] = …', 'Out << A << B'
    QualType Given = Call->Callee->getReturnType();
    if (!Given->isLValueReferenceType() ||
        Given->getPointeeType().isConstQualified())
      return false;
    Child = cast<Expr>(Parent);
  }
  return false;
}

std::optional<SmallProvided> findSmallness(const Expr &E,
                                           const FunctionDecl &Function,
                                           const ASTContext &Context) {
  if (E.isInstantiationDependent())
    return hasConstantSize(E) ? std::optional(SmallProvided()) : std::nullopt;
  Smallness Question(E, Function, Context);
  if (!Question.isSmall(E))
    return std::nullopt;
  return std::move(Question.Parameters);
}

bool isKnownSmall(const Expr &E, const FunctionDecl &Function,
                  const ASTContext &Context) {
  std::optional<SmallProvided> Small = findSmallness(E, Function, Context);
  return Small && Small->empty();
}

const Expr *workedOn(const Invocation &Call) {
  for (const Expr *Argument : Call.Arguments) {
    // Objects of empty classes, such as execution policies, choose an overload.
    const CXXRecordDecl *Class = recordOf(Argument->getType());
    if (!isScalar(Argument->getType()) &&
        !(Class && Class->hasDefinition() && Class->isEmpty()))
      return Argument;
  }
  if (Call.Object || Call.Arguments.empty())
    return Call.Object;
  return Call.Arguments.front();
}

} // namespace corolint
