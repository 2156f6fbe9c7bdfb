//===- Guards.cpp - conditions under which a call is fine -----------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Guards.h"
#include "checks/analysis/Readiness.h"
#include "checks/analysis/Sizes.h"
#include "checks/analysis/Values.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

namespace {

enum class Answer { No, CannotTell, Yes };

Answer answer(bool Holds) { return Holds ? Answer::Yes : Answer::No; }

/// Asks one guard about one call.
class Question {
public:
  Question(const GuardEntry &Guard, const FunctionEntry &Entry,
           const CallSite &Site, FileModel &Model)
      : Guard(Guard), Entry(Entry), Site(Site), Call(Site.Call), Model(Model),
        Context(Model.context()) {}

  /// All that is set must hold; the cheap questions come first.
  ///
  /// With \p Deferred, whatever depends on a parameter is left to the callers.
  Answer ask(ParameterConditions *Deferred = nullptr) {
    Answer Result = Answer::Yes;
    this->Deferred = Deferred;
    auto Also = [&](bool IsSet, auto Member) {
      if (IsSet && Result != Answer::No)
        Result = std::min(Result, (this->*Member)());
    };
    Also(Guard.Stackful, &Question::isStackful);
    Also(Guard.Discarded, &Question::isDiscarded);
    Also(!Guard.Receivers.empty(), &Question::hasReceiver);
    Also(!Guard.Returns.empty(), &Question::returnsClass);
    Also(!Guard.ArgumentTypes.empty(), &Question::hasArgumentType);
    Also(Guard.TaskArgument, &Question::hasTaskArgument);
    Also(Guard.HasArgument.has_value(), &Question::hasArgument);
    Also(Guard.NullArgument.has_value(), &Question::hasNullArgument);
    Also(Guard.ZeroArgument.has_value(), &Question::hasZeroArgument);
    Also(Guard.ConstantSize, &Question::isConstantSize);
    Also(!Guard.ArgumentNames.empty(), &Question::namesArgument);
    Also(Guard.BlockingDescriptor.has_value(), &Question::isOpenedHere);
    Also(!Guard.OpenedBy.empty(), &Question::isOpenedBy);
    Also(Guard.AwaitedBefore, &Question::isAwaitedBefore);
    Also(!Guard.CalledBefore.empty(), &Question::isCalledBefore);
    return Result;
  }

private:
  const Expr *argument(unsigned Index) const {
    return Index < Call.Arguments.size() ? Call.Arguments[Index] : nullptr;
  }

  /// The arguments that names and types are looked for in, the object included.
  llvm::SmallVector<const Expr *, 4> arguments() const {
    if (Guard.Argument) {
      const Expr *Only = argument(*Guard.Argument);
      return Only ? llvm::SmallVector<const Expr *, 4>{Only}
                  : llvm::SmallVector<const Expr *, 4>{};
    }
    llvm::SmallVector<const Expr *, 4> Result(Call.Arguments);
    if (Call.Object)
      Result.push_back(Call.Object);
    return Result;
  }

  bool isOneOf(const CXXRecordDecl *Record,
               llvm::ArrayRef<std::string> Names) const {
    return Record && isOrDerivesFrom(*Record, Names, *Entry.Lib);
  }

  static const CXXRecordDecl *classOf(const Expr &E) {
    QualType Type = stripWrappers(E)->getType();
    return recordOf(Type->isPointerType() ? Type->getPointeeType() : Type);
  }

  /// The class of what \p E was made of, where a parameter takes it by an
  /// implicit conversion; or null.
  static const CXXRecordDecl *classBeforeConversion(const Expr &E) {
    const auto *Construct = dyn_cast<CXXConstructExpr>(stripWrappers(E));
    return Construct && Construct->getNumArgs() == 1 &&
                   !isa<CXXTemporaryObjectExpr>(Construct)
               ? classOf(*Construct->getArg(0))
               : nullptr;
  }

  Answer isStackful() {
    if (Deferred)
      Deferred->push_back({0, Condition::NotStackful, 0, {}});
    return answer(Site.IsStackful);
  }

  Answer isDiscarded() {
    return answer(Call.Site && findDiscard(*Call.Site, Site.Above).Kind !=
                                   DiscardKind::Used);
  }

  Answer hasReceiver() {
    const Expr *Subject = Call.subject();
    return answer(Subject && isOneOf(classOf(*Subject), Guard.Receivers));
  }

  Answer returnsClass() {
    return answer(
        isOneOf(recordOf(Call.Callee->getReturnType()), Guard.Returns));
  }

  Answer hasArgumentType() {
    return answer(llvm::any_of(arguments(), [&](const Expr *Argument) {
      return isOneOf(classOf(*Argument), Guard.ArgumentTypes) ||
             isOneOf(classBeforeConversion(*Argument), Guard.ArgumentTypes) ||
             fitsWithArguments(*Argument);
    }));
  }

  /// Whether one of the names that have template arguments, such as
  /// 'binder<*pool*>', is the type of \p Argument.
  bool fitsWithArguments(const Expr &Argument) {
    return llvm::any_of(Guard.ArgumentTypes, [&](llvm::StringRef Name) {
      return Name.contains('<') &&
             matchesPattern(stripWrappers(Argument)
                                ->getType()
                                .getNonReferenceType()
                                .getCanonicalType()
                                .getAsString(Context.getPrintingPolicy()),
                            ("*" + Name).str());
    });
  }

  Answer hasTaskArgument() {
    return answer(llvm::any_of(Call.Arguments, [&](const Expr *Argument) {
      TaskTraits Traits = Model.tasks().get(Argument->getType());
      return Traits.isTask() || Traits.IsAwaitable;
    }));
  }

  Answer hasArgument() {
    const Expr *Argument = argument(*Guard.HasArgument);
    return answer(Argument && !isa<CXXDefaultArgExpr>(Argument));
  }

  /// Whether \p E is a parameter, so that callers decide; then the guard is
  /// taken not to hold, provided that they give what \p Test demands.
  bool defers(const Expr *E, Condition::Kind Test, std::string Names = {}) {
    std::optional<unsigned> Index =
        Deferred && E ? parameterOf(*E, Site.Function, Model) : std::nullopt;
    if (Index)
      Deferred->push_back({*Index, Test, 0, std::move(Names)});
    return Index.has_value();
  }

  Answer hasNullArgument() {
    const Expr *Argument = argument(*Guard.NullArgument);
    if (defers(Argument, Condition::Differs))
      return Answer::No;
    return answer(Argument && !Argument->isValueDependent() &&
                  stripWrappers(*Argument)->isNullPointerConstant(
                      const_cast<ASTContext &>(Context),
                      Expr::NPC_ValueDependentIsNotNull) != Expr::NPCK_NotNull);
  }

  Answer hasZeroArgument() {
    const Expr *Argument = argument(*Guard.ZeroArgument);
    if (const auto *Default = dyn_cast_or_null<CXXDefaultArgExpr>(Argument))
      Argument = Default->getExpr();
    if (defers(Argument, Condition::Differs))
      return Answer::No;
    return answer(Argument &&
                  isConstantZero(*Argument, Site.Function, Context));
  }

  Answer isConstantSize() {
    const Expr *Worked =
        Guard.Argument ? argument(*Guard.Argument) : workedOn(Call);
    if (!Worked)
      return Answer::No;
    if (countsFew(Call, Context))
      return Answer::Yes;
    std::optional<SmallProvided> Small =
        findSmallness(*Worked, Site.Function, Context);
    if (!Small)
      return Answer::No;
    // A condition is about one parameter.
    if (Deferred && Small->size() == 1)
      Deferred->push_back(
          {Small->front(), Condition::Avoids, 0, SmallSize.str()});
    return answer(Small->empty());
  }

  static std::string lastComponents(llvm::ArrayRef<std::string> Names) {
    return llvm::join(llvm::map_range(Names,
                                      [](llvm::StringRef Name) {
                                        return lastComponent(Name).str();
                                      }),
                      "|");
  }

  Answer namesArgument() {
    auto Fits = [&](llvm::StringRef Name, const NamedDecl *) {
      return llvm::any_of(Guard.ArgumentNames, [&](llvm::StringRef Candidate) {
        return lastComponent(Candidate) == Name;
      });
    };
    if (Guard.Argument && defers(argument(*Guard.Argument), Condition::NotNamed,
                                 lastComponents(Guard.ArgumentNames)))
      return Answer::No;
    bool Tellable = true;
    for (const Expr *Argument : arguments()) {
      if (namesSomething(*Argument, Site.Function, Context, Fits))
        return Answer::Yes;
      Tellable &=
          !Guard.Argument || isTellable(*Argument, Site.Function, Context);
    }
    return Tellable ? Answer::No : Answer::CannotTell;
  }

  /// Whether one of the guard's functions gave \p Variable its value, and not
  /// by a call that its own guards say is another matter.
  bool wasOpened(const VarDecl &Variable) {
    return llvm::any_of(
        valuesGivenTo(Variable, Site.Function, Context),
        [&](const Expr *Value) {
          std::optional<Invocation> Opening =
              asInvocation(*stripWrappers(*Value));
          if (!Opening ||
              !isNamed(*Opening->Callee, Guard.OpenedBy, *Entry.Lib))
            return false;
          CallSite Where{*Opening, Site.Function};
          for (const FunctionEntry *Known : Model.functions(*Opening))
            for (const GuardEntry &Fine : Known->Unless)
              if (Question(Fine, *Known, Where, Model).ask() == Answer::Yes)
                return false;
          return true;
        });
  }

  /// What is worked on is a local variable that one of these functions gave a
  /// value. Functions of C take streams at any place.
  Answer isOpenedBy() {
    if (Call.Variable)
      return answer(wasOpened(*Call.Variable));
    llvm::SmallVector<const Expr *, 4> Candidates = arguments();
    if (Call.Object)
      Candidates = {Call.Object};
    return answer(llvm::any_of(Candidates, [&](const Expr *Candidate) {
      std::optional<Invocation> Opening =
          asInvocation(*stripWrappers(*Candidate));
      if (Opening && isNamed(*Opening->Callee, Guard.OpenedBy, *Entry.Lib))
        return true;
      const VarDecl *Variable = localVariable(*Candidate);
      return Variable && wasOpened(*Variable);
    }));
  }

  /// Callers may have made it ready that the function was given.
  bool isCallersObject() {
    const auto *Parameter = dyn_cast_or_null<ParmVarDecl>(
        Call.subject() ? namedObject(Call.subject()) : nullptr);
    return Deferred && Parameter &&
           Parameter->getDeclContext() == &Site.Function;
  }

  Answer isAwaitedBefore() {
    if (isCallersObject())
      return Answer::CannotTell;
    if (Call.Variable)
      return answer(isAwaited(*Call.Variable, Site, Context));
    return answer(Call.subject() && isReady(*Call.subject(), Site, Context));
  }

  Answer isCalledBefore();
  /// Whether \p Other works on \p Object. What is destroyed may be a member or
  /// an element of it: there the class has to do.
  bool concerns(const Invocation &Other, const ValueDecl &Object) const {
    if (wholeObject(Other.subject()) == &Object)
      return true;
    const auto *Method = dyn_cast<CXXMethodDecl>(Other.Callee);
    if (Call.How != Invocation::Form::Destruction || !Method || !Call.Variable)
      return false;
    const CXXRecordDecl *Destroyed =
        cast<CXXMethodDecl>(Call.Callee)->getParent();
    const CXXRecordDecl *Whole = recordOf(Call.Variable->getType());
    return !declaresSameEntity(Whole, Destroyed) &&
           declaresSameEntity(Method->getParent(), Destroyed);
  }
  Answer isOpenedHere();
  Answer useOfDescriptor(const DeclRefExpr &Use, Ancestors Above);
  bool isOpenedBlocking(const Expr &Value);

  const GuardEntry &Guard;
  const FunctionEntry &Entry;
  const CallSite &Site;
  const Invocation &Call;
  FileModel &Model;
  const ASTContext &Context;
  ParameterConditions *Deferred = nullptr;
};

} // namespace

Answer Question::isCalledBefore() {
  if (isCallersObject())
    return Answer::CannotTell;
  const ValueDecl *Object =
      Call.Variable ? Call.Variable : wholeObject(Call.subject());
  if (!Object)
    return Answer::No;
  bool Found = false;
  walkEvaluated(
      Site.Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
        std::optional<Invocation> Other = asInvocation(S);
        if (!Other || &S == Call.Site)
          return !Found;
        Found |= llvm::is_contained(Guard.CalledBefore,
                                    unqualifiedName(*Other->Callee)) &&
                 concerns(*Other, *Object) && isBefore(S, Site, Context);
        return !Found;
      });
  return answer(Found);
}

//===----------------------------------------------------------------------===//
// Descriptors
//===----------------------------------------------------------------------===//

bool Question::isOpenedBlocking(const Expr &Value) {
  std::optional<Invocation> Opening = asInvocation(*stripWrappers(Value));
  if (!Opening)
    return false;
  return findRole({*Opening, Site.Function}, {FunctionKind::Opens}, Model) !=
         nullptr;
}

/// What one use of a descriptor says about "still in blocking mode": Yes where
/// the use does not change it.
Answer Question::useOfDescriptor(const DeclRefExpr &Use, Ancestors Above) {
  for (const Stmt *Parent : llvm::reverse(Above)) {
    if (isa<ImplicitCastExpr, ParenExpr>(Parent))
      continue;
    if (const auto *Binary = dyn_cast<BinaryOperator>(Parent))
      return Binary->isComparisonOp() ||
                     (Binary->isAssignmentOp() &&
                      Binary->getLHS()->IgnoreParenImpCasts() == &Use)
                 ? Answer::Yes
                 : Answer::CannotTell;
    std::optional<Invocation> User = asInvocation(*Parent);
    if (!User)
      return Answer::CannotTell;
    CallSite UserSite{*User, Site.Function};
    if (findRole(UserSite, {FunctionKind::Unblocks}, Model))
      return Answer::No;
    // A function that nothing is known of may set the mode.
    return Model.functions(*User).empty() ? Answer::CannotTell : Answer::Yes;
  }
  return Answer::CannotTell;
}

Answer Question::isOpenedHere() {
  const Expr *Argument = argument(*Guard.BlockingDescriptor);
  const VarDecl *Variable = Argument ? localVariable(*Argument) : nullptr;
  if (!Variable)
    return Answer::CannotTell;
  auto Values = valuesGivenTo(*Variable, Site.Function, Context);
  bool Opened = false;
  for (const Expr *Value : Values) {
    Expr::EvalResult Ignored;
    if (Value->isValueDependent())
      return Answer::CannotTell;
    if (Value->EvaluateAsRValue(Ignored, Context)) // 'int Fd = -1;'
      continue;
    if (!isOpenedBlocking(*Value))
      return Answer::CannotTell;
    Opened = true;
  }
  if (!Opened)
    return Answer::CannotTell;
  Answer Result = Answer::Yes;
  walkEvaluated(Site.Function.getBody(), Context,
                [&](const Stmt &S, Ancestors Above) {
                  if (const auto *Use = dyn_cast<DeclRefExpr>(&S);
                      Use && Use->getDecl() == Variable)
                    Result = std::min(Result, useOfDescriptor(*Use, Above));
                  // A lambda that captures it may do anything.
                  if (const auto *Lambda = dyn_cast<LambdaExpr>(&S))
                    for (const LambdaCapture &Capture : Lambda->captures())
                      if (Capture.capturesVariable() &&
                          Capture.getCapturedVar() == Variable)
                        Result = std::min(Result, Answer::CannotTell);
                  return Result != Answer::No;
                });
  return Result;
}

//===----------------------------------------------------------------------===//
// Entries
//===----------------------------------------------------------------------===//

bool applies(const FunctionEntry &Entry, const CallSite &Site,
             FileModel &Model) {
  return Entry.When.empty() ||
         llvm::any_of(Entry.When, [&](const GuardEntry &Guard) {
           return Question(Guard, Entry, Site, Model).ask() == Answer::Yes;
         });
}

bool isGuarded(const FunctionEntry &Entry, const CallSite &Site,
               FileModel &Model) {
  return llvm::any_of(Entry.Unless, [&](const GuardEntry &Guard) {
    return Question(Guard, Entry, Site, Model).ask(Site.Conditions) !=
           Answer::No;
  });
}

const FunctionEntry *findRole(const CallSite &Site,
                              llvm::ArrayRef<FunctionKind> Kinds,
                              FileModel &Model) {
  for (const FunctionEntry *Entry : Model.functions(Site.Call))
    if (llvm::is_contained(Kinds, Entry->Kind) &&
        applies(*Entry, Site, Model) && !isGuarded(*Entry, Site, Model))
      return Entry;
  return nullptr;
}

} // namespace corolint
