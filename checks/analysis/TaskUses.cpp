//===- TaskUses.cpp - what becomes of a task where it is named ------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/TaskUses.h"
#include "checks/catalogue/Names.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

bool isTaskType(QualType Type, FileModel &Model) {
  QualType Held = heldTask(Type, Model);
  return !Held.isNull() && Held.getCanonicalType().getUnqualifiedType() ==
                               Type.getCanonicalType().getUnqualifiedType();
}

QualType heldTask(QualType Type, FileModel &Model) {
  Type = Type.getNonReferenceType().getUnqualifiedType();
  if (const ArrayType *Array = Model.context().getAsArrayType(Type))
    return heldTask(Array->getElementType(), Model);
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (!Record)
    return {};
  TaskTraits Traits = Model.tasks().get(Type);
  // Also what gives a guard when it is awaited, and nothing before.
  if (Traits.isTask() || (Traits.IsAwaitable && Traits.givesGuard()))
    return Type;
  // Classes of other libraries may do something with the tasks they are given.
  const auto *Holder = dyn_cast<ClassTemplateSpecializationDecl>(Record);
  if (!Holder || !Holder->isInStdNamespace() || !Holder->getIdentifier())
    return {};
  static constexpr llvm::StringRef Names[] = {
      "vector", "deque", "list", "forward_list", "array",         "optional",
      "pair",   "tuple", "map",  "unique_ptr",   "unordered_map", "variant"};
  bool Holds = llvm::is_contained(Names, Holder->getName());
  if (!Holds)
    return {};
  for (const TemplateArgument &Argument : Holder->getTemplateArgs().asArray()) {
    auto Arguments = Argument.getKind() == TemplateArgument::Pack
                         ? Argument.pack_elements()
                         : llvm::ArrayRef(Argument);
    for (const TemplateArgument &One : Arguments)
      if (One.getKind() == TemplateArgument::Type)
        if (QualType Held = heldTask(One.getAsType(), Model);
            !Held.isNull() && !One.getAsType()->isReferenceType())
          return Held;
  }
  return {};
}

bool isPassedThrough(const CallExpr &Call) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  return Callee && Call.getNumArgs() == 1 && Callee->getIdentifier() &&
         Callee->isInStdNamespace() &&
         (Callee->getName() == "move" || Callee->getName() == "forward" ||
          Callee->getName() == "as_const");
}

namespace {

/// Climbs from a task to where it is decided what becomes of it.
class Climber {
public:
  Climber(const Expr &E, Ancestors Above, FileModel &Model)
      : Start(E), Above(Above), Model(Model), Child(&E) {
    Result.Outermost = &E;
  }

  TaskUse climb() {
    for (Ancestors Left = Above; !Left.empty(); Left = Left.drop_back()) {
      const Stmt &Parent = *Left.back();
      if (!passesOn(Parent)) {
        decide(Parent, Left.drop_back());
        return Result;
      }
      Child = &Parent;
      if (const auto *E = dyn_cast<Expr>(&Parent);
          E && isa<ConditionalOperator, ParenExpr, CallExpr>(Parent))
        Result.Outermost = E;
    }
    return Result;
  }

private:
  bool isSameRecord(QualType Type) const {
    const CXXRecordDecl *A = Type->getAsCXXRecordDecl();
    const CXXRecordDecl *B = Start.getType()->getAsCXXRecordDecl();
    return A && B && A->getCanonicalDecl() == B->getCanonicalDecl();
  }

  /// Whether the value of \p Parent is the task of its child.
  bool passesOn(const Stmt &Parent) const {
    if (isa<ParenExpr, FullExpr, CXXBindTemporaryExpr,
            MaterializeTemporaryExpr>(Parent))
      return true;
    if (const auto *Cast = dyn_cast<CastExpr>(&Parent))
      return Cast->getCastKind() == CK_NoOp ||
             Cast->getCastKind() == CK_DerivedToBase ||
             Cast->getCastKind() == CK_UncheckedDerivedToBase ||
             Cast->getCastKind() == CK_LValueToRValue ||
             (Cast->getCastKind() == CK_ConstructorConversion &&
              isSameRecord(Cast->getType()));
    if (const auto *Conditional = dyn_cast<ConditionalOperator>(&Parent))
      return Child != Conditional->getCond();
    if (const auto *Comma = dyn_cast<BinaryOperator>(&Parent))
      return Comma->getOpcode() == BO_Comma && Child == Comma->getRHS();
    if (const auto *Call = dyn_cast<CallExpr>(&Parent))
      return isPassedThrough(*Call) && Child != Call->getCallee();
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(&Parent))
      return !isa<CXXTemporaryObjectExpr>(Construct) &&
             Construct->getConstructor()->isCopyOrMoveConstructor() &&
             isSameRecord(Construct->getType());
    return false;
  }

  void set(TaskFate Fate, const Stmt &By) {
    Result.Fate = Fate;
    Result.By = &By;
  }

  void decide(const Stmt &Parent, Ancestors Rest) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(&Parent))
      return decideDeclaration(*Declaration);
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Parent))
      return decideOperator(*Operator);
    if (const auto *Member = dyn_cast<MemberExpr>(&Parent))
      return decideMember(*Member, Rest);
    if (const auto *Call = dyn_cast<CallExpr>(&Parent))
      return decideArgument(*Call);
    if (isa<CXXConstructExpr, InitListExpr, CXXStdInitializerListExpr>(Parent))
      return decidePart(Parent, Rest);
    if (const auto *Cast = dyn_cast<ExplicitCastExpr>(&Parent);
        Cast && !Cast->getType()->isVoidType())
      return;
    Discard Drop = findDiscard(Start, Above);
    if (Drop.Kind == DiscardKind::Used)
      return;
    Result.Fate = TaskFate::Dropped;
    Result.Drop = Drop;
    Result.Outermost = Drop.Outermost;
  }

  void decideDeclaration(const DeclStmt &Declaration) {
    for (const Decl *One : Declaration.decls())
      if (const auto *Variable = dyn_cast<VarDecl>(One);
          Variable && Variable->getInit() == Child &&
          Variable->hasLocalStorage()) {
        set(TaskFate::Stored, Declaration);
        Result.Into = Variable;
      }
  }

  /// A part of an object; where that is a local variable the task is in it.
  void decidePart(const Stmt &Part, Ancestors Rest) {
    const Stmt *Whole = &Part;
    for (; !Rest.empty(); Rest = Rest.drop_back()) {
      const Stmt *Next = Rest.back();
      if (const auto *Declaration = dyn_cast<DeclStmt>(Next)) {
        Child = Whole;
        return decideDeclaration(*Declaration);
      }
      if (!isa<CXXConstructExpr, InitListExpr, CXXStdInitializerListExpr,
               MaterializeTemporaryExpr, CXXBindTemporaryExpr, FullExpr,
               ImplicitCastExpr>(Next))
        return;
      Whole = Next;
    }
  }

  void decideOperator(const CXXOperatorCallExpr &Operator) {
    const Expr *Left = Operator.getNumArgs() ? Operator.getArg(0) : nullptr;
    switch (Operator.getOperator()) {
    case OO_Exclaim:
      return set(TaskFate::Tested, Operator);
    case OO_EqualEqual:
    case OO_ExclaimEqual:
    case OO_Less:
    case OO_LessEqual:
    case OO_Greater:
    case OO_GreaterEqual:
    case OO_Spaceship:
      return set(TaskFate::Compared, Operator);
    case OO_LessLess:
      // A stream gives itself back; what collects tasks may do so too, but is
      // not one that text can be written to.
      if (Child != Left && isStream(*Left))
        return set(TaskFate::Observed, Operator);
      return;
    case OO_Equal:
      return decideAssignment(Operator, *Left);
    case OO_Call:
      if (Child != Left)
        return decideArgument(Operator);
      return;
    default:
      return;
    }
  }

  static bool isStream(const Expr &E) {
    const CXXRecordDecl *Record = E.getType()->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition())
      return false;
    auto IsOstream = [](const CXXRecordDecl *Base) {
      return Base->isInStdNamespace() && Base->getIdentifier() &&
             Base->getName() == "basic_ostream";
    };
    return IsOstream(Record) ||
           !Record->forallBases(
               [&](const CXXRecordDecl *Base) { return !IsOstream(Base); });
  }

  void decideAssignment(const CXXOperatorCallExpr &Operator, const Expr &Left) {
    if (Child == &Left)
      return set(TaskFate::Observed, Operator); // Given a new value.
    const auto *Target = dyn_cast<DeclRefExpr>(Left.IgnoreParenImpCasts());
    const auto *Variable =
        Target ? dyn_cast<VarDecl>(Target->getDecl()) : nullptr;
    if (!Variable)
      return;
    if (Variable->isInStdNamespace() && Variable->getName() == "ignore")
      return set(TaskFate::Ignored, Operator);
    if (Variable->hasLocalStorage() && !isa<ParmVarDecl>(Variable) &&
        !Variable->getType()->isReferenceType()) {
      set(TaskFate::Stored, Operator);
      Result.Into = Variable;
    }
  }

  /// \p Member is called on the task, or names a part of it.
  void decideMember(const MemberExpr &Member, Ancestors Rest) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Member.getMemberDecl());
    if (!Method)
      return;
    if (const auto *Conversion = dyn_cast<CXXConversionDecl>(Method))
      return decideConversion(*Conversion, Member, Rest);
    if (Method->isConst() && !Start.isPRValue() && Method->getIdentifier() &&
        isQuestion(Method->getName()))
      set(TaskFate::Observed, Member);
  }

  /// "valid()", "is_ready()", "empty()": names that ask and do nothing.
  static bool isQuestion(llvm::StringRef Name) {
    static constexpr llvm::StringRef Words[] = {
        "is",     "has",  "valid",  "empty",    "done",     "ready",
        "status", "size", "failed", "capacity", "available"};
    return Name == "await_ready" || llvm::is_contained(Words, firstWord(Name));
  }

  void decideConversion(const CXXConversionDecl &Conversion,
                        const MemberExpr &Member, Ancestors Rest) {
    QualType To = Conversion.getConversionType();
    bool IsWritten = llvm::any_of(Rest, [&](const Stmt *Parent) {
      const auto *Cast = dyn_cast<ExplicitCastExpr>(Parent);
      return Cast && Cast->getSubExprAsWritten()->IgnoreParens() ==
                         Start.IgnoreParens();
    });
    if (To->isBooleanType())
      return set(IsWritten && !Start.isPRValue() ? TaskFate::Observed
                                                 : TaskFate::Tested,
                 Member);
    if (To->isArithmeticType() || To->isPointerType())
      set(IsWritten ? TaskFate::HandedOn : TaskFate::Converted, Member);
  }

  /// The task is an argument of \p Call.
  void decideArgument(const CallExpr &Call) {
    const FunctionDecl *Callee = Call.getDirectCallee();
    if (!Callee || !Callee->getIdentifier() ||
        !Model.catalogue().isObserverVerb(firstWord(Callee->getName())))
      return;
    // What takes it over, or gives back something to go on with, may run it.
    if (!Start.isPRValue() && cast<Expr>(Child)->isXValue())
      return;
    QualType Result = Call.getType();
    if (!Result->isVoidType() && !Result->isScalarType() && !isText(Result))
      return;
    for (unsigned I = 0; I != Call.getNumArgs(); ++I)
      if (Call.getArg(I) == Child && I < Callee->getNumParams() &&
          onlyReads(*Callee, I))
        set(TaskFate::Observed, Call);
  }

  static bool isText(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
           Record->getName() == "basic_string";
  }

  /// Whether \p Callee takes its argument \p I as something to look at: by
  /// reference to const, or as one of any type.
  static bool onlyReads(const FunctionDecl &Callee, unsigned I) {
    QualType Type = Callee.getParamDecl(I)->getType();
    if (!Type->isReferenceType())
      return false;
    if (Type->getPointeeType().isConstQualified())
      return true;
    const FunctionDecl *Pattern = Callee.getTemplateInstantiationPattern();
    if (!Pattern || Pattern->getNumParams() == 0)
      return false;
    QualType Written =
        Pattern->getParamDecl(std::min(I, Pattern->getNumParams() - 1))
            ->getType();
    if (const auto *Pack = Written->getAs<PackExpansionType>())
      Written = Pack->getPattern();
    return Written->isRValueReferenceType() &&
           Written->getPointeeType()->isTemplateTypeParmType();
  }

  const Expr &Start;
  const Ancestors Above;
  FileModel &Model;
  const Stmt *Child;
  TaskUse Result;
};

} // namespace

TaskUse findTaskUse(const Expr &E, Ancestors Above, FileModel &Model) {
  return Climber(E, Above, Model).climb();
}

} // namespace corolint
