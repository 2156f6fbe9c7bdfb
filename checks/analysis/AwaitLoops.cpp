//===- AwaitLoops.cpp - loops whose iterations could overlap --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/AwaitLoops.h"
#include "checks/analysis/Awaits.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

namespace {

/// What is written in the head of a loop.
struct LoopHead {
  const Stmt *Body = nullptr;
  /// Variables with another value in each iteration.
  LoopVariables Variables;
  /// What decides whether there is another iteration; null for ranges.
  const Expr *Condition = nullptr;
  /// The container that the loop empties.
  const ValueDecl *Drained = nullptr;
  /// What is gone through, where that is known.
  const Expr *Range = nullptr;
};

bool names(const Stmt &S, const LoopVariables &Variables,
           const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(&S, Context, [&](const Stmt &Inner, Ancestors) {
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&Inner))
      Found |= Variables.contains(Reference->getDecl());
    return !Found;
  });
  return Found;
}

void addDeclared(const Decl &D, LoopVariables &Variables) {
  if (const auto *Variable = dyn_cast<VarDecl>(&D))
    Variables.insert(Variable);
  if (const auto *Parts = dyn_cast<DecompositionDecl>(&D))
    for (const BindingDecl *Part : Parts->bindings())
      Variables.insert(Part);
}

/// The container in '!Queue.empty()' or 'Queue.size()'.
const ValueDecl *askedForElements(const Expr &Condition) {
  const Expr *E = Condition.IgnoreParenImpCasts();
  if (const auto *Not = dyn_cast<UnaryOperator>(E))
    E = Not->getSubExpr()->IgnoreParenImpCasts();
  else if (const auto *Compare = dyn_cast<BinaryOperator>(E))
    E = Compare->getLHS()->IgnoreParenImpCasts();
  const auto *Call = dyn_cast<CXXMemberCallExpr>(E);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  if (!Method || !Method->getIdentifier() || Call->getNumArgs() != 0 ||
      !(Method->getName() == "empty" || Method->getName() == "size"))
    return nullptr;
  return receiverOf(*Call);
}

/// Looks at one loop.
class LoopFinder {
public:
  LoopFinder(const Stmt &Loop, const FunctionDecl &Function, FileModel &Model)
      : Loop(Loop), Function(Function), Model(Model), Context(Model.context()) {
  }

  std::optional<AwaitLoop> find() {
    if (!readHead() || !scanBody() || Awaits.empty())
      return std::nullopt;
    AwaitLoop Result;
    Result.Loop = &Loop;
    Result.Await = Awaits.front();
    Result.AwaitsInBody = Awaits.size();
    Result.MayBeLarge = mayBeLarge();
    if (Awaits.size() == 1 && awaitsElement(*Awaits.front())) {
      Result.HoldsTasks = true;
      Result.Why.Grade = Confidence::Certain;
      return Result;
    }
    if (!judgeAwaits(Result))
      return std::nullopt;
    return Result;
  }

private:
  //===--------------------------------------------------------------------===//
  // The head
  //===--------------------------------------------------------------------===//

  bool readHead() {
    if (const auto *For = dyn_cast<CXXForRangeStmt>(&Loop))
      return readRange(*For);
    if (const auto *For = dyn_cast<ForStmt>(&Loop))
      return readFor(*For);
    if (const auto *While = dyn_cast<WhileStmt>(&Loop))
      return readWhile(*While);
    return false;
  }

  bool readRange(const CXXForRangeStmt &For) {
    if (For.getCoawaitLoc().isValid() || !For.getLoopVariable() ||
        !For.getRangeInit() ||
        Model.tasks().get(For.getRangeInit()->getType()).isGenerator())
      return false;
    Head.Body = For.getBody();
    Head.Range = For.getRangeInit();
    addDeclared(*For.getLoopVariable(), Head.Variables);
    return true;
  }

  bool readFor(const ForStmt &For) {
    if (!For.getCond() || !For.getInc() || For.getConditionVariable())
      return false;
    Head.Body = For.getBody();
    Head.Condition = For.getCond();
    for (const auto &[Declaration, Changes] :
         collectUses(*For.getInc()).MayChange)
      // Not the container that an iterator was made from.
      if (LoopVariables One; Changes && (One.insert(Declaration),
                                         names(*For.getInc(), One, Context)))
        Head.Variables.insert(Declaration);
    return !Head.Variables.empty() &&
           names(*For.getCond(), Head.Variables, Context);
  }

  /// Only loops that empty a container: others wait for something.
  bool readWhile(const WhileStmt &While) {
    Head.Body = While.getBody();
    if (const VarDecl *Element = While.getConditionVariable())
      return readTaken(*Element);
    Head.Drained = askedForElements(*While.getCond());
    const auto *Queue = dyn_cast_or_null<VarDecl>(Head.Drained);
    if (!Queue && !isa_and_nonnull<FieldDecl>(Head.Drained))
      return false;
    return readDrained();
  }

  static bool takesOut(const CXXMethodDecl *Method) {
    llvm::StringRef Name = Method && Method->getIdentifier()
                               ? Method->getName()
                               : llvm::StringRef();
    return Name.contains("pop") || Name == "erase" || Name == "extract" ||
           Name == "take" || Name.contains("dequeue");
  }

  /// 'while (auto Element = Queue.pop())'.
  bool readTaken(const VarDecl &Element) {
    const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(
        Element.hasInit() ? Element.getInit()->IgnoreUnlessSpelledInSource()
                          : nullptr);
    if (!Call || !takesOut(Call->getMethodDecl()))
      return false;
    Head.Drained = receiverOf(*Call);
    addDeclared(Element, Head.Variables);
    return Head.Drained;
  }

  /// An element is taken out of the container, or looked at and thrown out; it
  /// is what differs from iteration to iteration.
  bool readDrained() {
    bool TakesOut = false, Grows = false;
    walkEvaluated(Head.Body, Context, [&](const Stmt &S, Ancestors Up) {
      const auto *Call = dyn_cast<CXXMemberCallExpr>(&S);
      const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
      if (!Method || !Method->getIdentifier() ||
          receiverOf(*Call) != Head.Drained)
        return true;
      llvm::StringRef Name = Method->getName();
      // A list of work that grows while it is worked on.
      Grows |= !Method->isConst() &&
               (Name.starts_with("push") || Name.starts_with("emplace") ||
                Name.starts_with("insert"));
      TakesOut |= takesOut(Method);
      for (const Stmt *Outer : Up)
        if (const auto *Declaration = dyn_cast<DeclStmt>(Outer))
          for (const Decl *D : Declaration->decls())
            addDeclared(*D, Head.Variables);
      return true;
    });
    return TakesOut && !Grows && !Head.Variables.empty();
  }

  /// Few iterations are those over an array or up to a constant.
  bool mayBeLarge() const {
    if (Head.Range) {
      QualType Type = Head.Range->getType().getNonReferenceType();
      const CXXRecordDecl *Record = recordOf(Type);
      return !Type->isArrayType() &&
             !(Record && Record->isInStdNamespace() &&
               Record->getIdentifier() &&
               (Record->getName() == "array" ||
                Record->getName() == "initializer_list"));
    }
    const auto *Compare = dyn_cast_or_null<BinaryOperator>(
        Head.Condition ? Head.Condition->IgnoreImpCasts() : nullptr);
    Expr::EvalResult Value;
    return !Compare || Compare->getRHS()->isValueDependent() ||
           !Compare->getRHS()->EvaluateAsInt(Value, Context);
  }

  //===--------------------------------------------------------------------===//
  // The body
  //===--------------------------------------------------------------------===//

  /// Collects the awaits, the variables that are derived from the element, and
  /// the conditions. \returns false where the loop leaves early or paces
  /// itself.
  bool scanBody() {
    bool Fits = true;
    walkEvaluated(Head.Body, Context, [&](const Stmt &S, Ancestors Up) {
      if (Fits)
        Fits = scan(S, Up);
      return Fits;
    });
    return Fits;
  }

  bool scan(const Stmt &S, Ancestors Up) {
    // An error that is passed on from a handler ends the loop as it would
    // without one.
    if (isa<CXXThrowExpr>(S))
      return llvm::any_of(
          Up, [](const Stmt *Outer) { return isa<CXXCatchStmt>(Outer); });
    if (isa<ReturnStmt, CoreturnStmt, GotoStmt, CoyieldExpr,
            DependentCoawaitExpr>(S))
      return false;
    if (isa<BreakStmt>(S))
      return llvm::any_of(Up, [](const Stmt *Outer) {
        return isa<SwitchStmt, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(
            Outer);
      });
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
      scanDeclaration(*Declaration);
    if (const auto *If = dyn_cast<IfStmt>(&S))
      Conditions.push_back(If->getCond());
    if (const auto *Switch = dyn_cast<SwitchStmt>(&S))
      Conditions.push_back(Switch->getCond());
    if (const auto *Call = dyn_cast<CallExpr>(&S))
      return scanCall(*Call);
    if (const Expr *Operand = getAwaitedOperand(S)) {
      // What inner loops do is theirs to show.
      for (const Stmt *Outer : Up)
        if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Outer))
          return false;
      TaskTraits Traits = Model.tasks().get(Operand->getType());
      if (!Traits.isTask() || Traits.givesGuard())
        return false;
      Awaits.push_back(cast<Expr>(&S));
    }
    return true;
  }

  void scanDeclaration(const DeclStmt &Declaration) {
    for (const Decl *D : Declaration.decls()) {
      const auto *Variable = dyn_cast<VarDecl>(D);
      if (!Variable)
        continue;
      addDeclared(*D, Inner);
      if (Variable->hasInit() &&
          names(*Variable->getInit(), Head.Variables, Context))
        addDeclared(*D, Head.Variables);
    }
  }

  /// Calls that end the loop, pace it or keep it in bounds.
  bool scanCall(const CallExpr &Call) const {
    const FunctionDecl *Callee = Call.getDirectCallee();
    if (!Callee || !Callee->getIdentifier() || Callee->isInStdNamespace())
      return true;
    return !Callee->isNoReturn() &&
           !Model.catalogue().isWaitingVerb(firstWord(Callee->getName()));
  }

  //===--------------------------------------------------------------------===//
  // The argument
  //===--------------------------------------------------------------------===//

  /// The element itself is a lazy task: 'co_await std::move(Task)', '*It' or
  /// 'Tasks[I]'.
  bool awaitsElement(const Expr &Await) const {
    const Expr &Operand = withoutMove(*getAwaitedOperand(Await));
    if (!Model.tasks().get(Operand.getType()).isLazyTask() ||
        !Operand.isLValue() || !names(Operand, Head.Variables, Context))
      return false;
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&Operand))
      // A task that is made in the loop is no element.
      return Head.Range && !Inner.contains(Reference->getDecl());
    return isa<CXXOperatorCallExpr, UnaryOperator, ArraySubscriptExpr>(Operand);
  }

  bool judgeAwaits(AwaitLoop &Into) {
    if (hasOrderedElements())
      return false;
    Uses OfBody =
        collectUsesOfStatement(*Head.Body, Context,
                               /*EntersAwaits=*/true, &Head.Variables);
    if (dependsOnEarlierIterations(OfBody))
      return false;
    std::optional<Judgement> Result, IfApart;
    auto Weaken = [](std::optional<Judgement> &To, const Judgement &By) {
      if (!To || By.Grade < To->Grade)
        To = By;
    };
    for (const Expr *Await : Awaits) {
      std::optional<Judgement> One = judgeAwait(*Await, OfBody);
      if (!One)
        return false;
      Weaken(Result, *One);
      Weaken(IfApart, One->ifApart());
      if (One->Open)
        Into.Open.push_back(*One->Open);
    }
    if (Awaits.size() > 1)
      Result->Grade = IfApart->Grade = Confidence::Possible;
    Into.Why = *Result;
    Into.WhyIfApart = *IfApart;
    return true;
  }

  /// Steps, stages and the like come in an order, by their name or type;
  /// attempts repeat one thing.
  bool hasOrderedElements() const {
    auto IsInSequence = [&](llvm::StringRef Name) {
      return llvm::any_of(wordsOf(Name), [&](llvm::StringRef Word) {
        return Model.catalogue().isSequenceWord(Word) ||
               Model.catalogue().isWaitingVerb(Word);
      });
    };
    return llvm::any_of(Head.Variables, [&](const ValueDecl *Variable) {
      const CXXRecordDecl *Record = recordOf(pointedType(Variable->getType()));
      return (Variable->getIdentifier() && IsInSequence(Variable->getName())) ||
             (Record && Record->getIdentifier() &&
              IsInSequence(Record->getName()));
    });
  }

  bool isOuter(const ValueDecl &Declaration) const {
    return !Head.Variables.contains(&Declaration) &&
           !Inner.contains(&Declaration);
  }

  /// Whether there is another iteration, or what it does, depends on what an
  /// earlier one did.
  bool dependsOnEarlierIterations(const Uses &OfBody) const {
    auto Changes = [&](const ValueDecl *Declaration) {
      auto Use = OfBody.MayChange.find(Declaration);
      return Use != OfBody.MayChange.end() && Use->second;
    };
    auto NamesChanged = [&](const Expr *E) {
      return E && llvm::any_of(collectUses(*E).MayChange, [&](const auto &Use) {
               return isOuter(*Use.first) && Use.first != Head.Drained &&
                      Changes(Use.first);
             });
    };
    if (NamesChanged(Head.Condition) || llvm::any_of(Conditions, NamesChanged))
      return true;
    // A loop that changes its own counter goes back or skips.
    if (isa<ForStmt>(Loop))
      for (const ValueDecl *Variable : Head.Variables)
        if (!Inner.contains(Variable) && Variable->getType()->isIntegerType() &&
            Changes(Variable))
          return true;
    return false;
  }

  std::optional<Judgement> judgeAwait(const Expr &Await, const Uses &OfBody) {
    const auto *Call =
        dyn_cast<CallExpr>(&withoutMove(*getAwaitedOperand(Await)));
    if (const VarDecl *Task = awaitedVariable(*getAwaitedOperand(Await)))
      Call = findCreation(*Task, Function, Model);
    if (!Call || !names(*Call, Head.Variables, Context))
      return std::nullopt;
    bool HasValue = !Await.getType()->isVoidType() && isValueUsed(Await);
    AwaitedCall Described(*Call, HasValue, Model);
    if (!Described.isTaskCall() || Described.isWaiting() ||
        Described.isSerial())
      return std::nullopt;
    Uses OfCall = collectUses(*Call, &Head.Variables);
    if (OfCall.Suspends)
      return std::nullopt;
    std::optional<Judgement> Shared = judgeShared(
        sharedWithOthers(OfCall, OfBody),
        OfCall.ReadsThis && (OfCall.ChangesThis || OfBody.ChangesThis),
        Described, Described, Model);
    if (!Shared)
      return std::nullopt;
    Judgement Apart = judgeIteration(Described);
    bool OnOneObject =
        isOnThis(*Call) || (Described.receiver() && !isOfElement(*Call));
    return judgeBodies(Shared->Why == Proof::SharedReceiver ? *Shared : Apart,
                       *Described.callee(), *Described.callee(), OnOneObject,
                       Described.takesFunction(), Model);
  }

  /// What the call names and some iteration changes.
  llvm::SmallVector<const ValueDecl *, 2>
  sharedWithOthers(const Uses &OfCall, const Uses &OfBody) const {
    llvm::SmallVector<const ValueDecl *, 2> Shared;
    for (const ValueDecl *Declaration : findShared(OfCall, OfBody))
      if (isOuter(*Declaration))
        Shared.push_back(Declaration);
    return Shared;
  }

  bool isValueUsed(const Expr &Await) const {
    bool Used = true;
    walkEvaluated(&Loop, Context, [&](const Stmt &S, Ancestors Up) {
      if (&S == &Await)
        Used = findDiscard(Await, Up).Kind == DiscardKind::Used;
      return true;
    });
    return Used;
  }

  /// The operation is one of the element itself, or of a part of it.
  bool isOfElement(const CallExpr &Call) const {
    const Expr *Object = objectOf(Call);
    return Object && names(*Object, Head.Variables, Context);
  }

  /// What the operation's name and its objects say.
  Judgement judgeIteration(const AwaitedCall &Call) const {
    Judgement Same{Confidence::Likely, Proof::SameOperation, nullptr,
                   Call.name().str()};
    // A function object does whatever somebody made it for.
    if (Call.takesFunction() ||
        (Call.callee()->isOverloadedOperator() && isOfElement(Call.call())))
      return {Confidence::Possible, Proof::UnknownEffects, nullptr, {}};
    if (isOfElement(Call.call()))
      return Same;
    if (!Call.isSink() && (Call.hasValue() || !onlyNumbers()))
      return Same;
    return {Confidence::Possible, Proof::UnknownEffects, nullptr, {}};
  }

  /// The iterations differ in nothing but a number: they may be repetitions.
  bool onlyNumbers() const {
    return llvm::all_of(Head.Variables, [](const ValueDecl *Variable) {
      return Variable->getType().getNonReferenceType()->isArithmeticType();
    });
  }

  const Stmt &Loop;
  const FunctionDecl &Function;
  FileModel &Model;
  const ASTContext &Context;
  LoopHead Head;
  /// Declared in the body.
  LoopVariables Inner;
  llvm::SmallVector<const Expr *, 2> Awaits;
  llvm::SmallVector<const Expr *, 4> Conditions;
};

} // namespace

std::optional<AwaitLoop> findAwaitLoop(const Stmt &Loop,
                                       const FunctionDecl &Function,
                                       FileModel &Model) {
  return LoopFinder(Loop, Function, Model).find();
}

} // namespace corolint
