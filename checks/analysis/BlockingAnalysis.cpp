//===- BlockingAnalysis.cpp - every blocking call of a file ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BlockingAnalysis.h"
#include "checks/analysis/Exemptions.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang-tidy/utils/OptionsUtils.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

std::string BlockingSettings::key() const {
  return llvm::join_items('\n', BlockingFunctions, NonBlockingFunctions,
                          BlockingSafeExecutors, BlockingSafeCoroutines,
                          UnknownContext ? "u" : "", Callbacks ? "c" : "",
                          Tests ? "t" : "");
}

static SafeExecutors parseNames(llvm::StringRef Option) {
  std::vector<llvm::StringRef> Names =
      tidy::utils::options::parseStringList(Option);
  return {Names.begin(), Names.end()};
}

BlockingAnalysis::BlockingAnalysis(const BlockingSettings &Settings,
                                   FileModel &Model)
    : Model(Model), Settings(Settings), Blocking(Settings.BlockingFunctions),
      NonBlocking(Settings.NonBlockingFunctions),
      SafeCoroutines(Settings.BlockingSafeCoroutines),
      Safe(parseNames(Settings.BlockingSafeExecutors)) {}

BlockingAnalysis &BlockingAnalysis::get(const BlockingSettings &Settings,
                                        FileModel &Model) {
  std::shared_ptr<BlockingAnalysis> &Slot =
      Model.blockingAnalyses()[Settings.key()];
  if (!Slot)
    Slot = std::make_shared<BlockingAnalysis>(Settings, Model);
  return *Slot;
}

/// The class that '->' of a smart pointer of class \p Record leads to; or null.
static const CXXRecordDecl *pointee(const CXXRecordDecl &Record) {
  const FunctionDecl *Operator = findOperator(Record, OO_Arrow);
  return Operator && Operator->getReturnType()->isPointerType()
             ? recordOf(Operator->getReturnType()->getPointeeType())
             : nullptr;
}

/// Whether a parameter says that \p Function runs on threads that may block.
/// One that is only referred to may be there for something else.
static bool takesBlockingExecutor(const FunctionDecl &Function,
                                  const Catalogue &Known) {
  return llvm::any_of(Function.parameters(), [&](const ParmVarDecl *Parameter) {
    QualType Type = Parameter->getType();
    if (Type->isPointerType()) {
      const CXXRecordDecl *Target = recordOf(Type->getPointeeType());
      return Target && Known.isBlockingParameter(*Target);
    }
    const CXXRecordDecl *Record = recordOf(Type);
    const CXXRecordDecl *Target = Record ? pointee(*Record) : nullptr;
    return (Record && !Type->isReferenceType() &&
            Known.isBlockingParameter(*Record)) ||
           (Target && Known.isBlockingParameter(*Target));
  });
}

std::optional<AsyncCode>
BlockingAnalysis::codeOf(const FunctionDecl &Function) {
  DeclaredEffects Declared = Model.effects(Function);
  const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern();
  if (Declared.BlockingContext ||
      SafeLambdas.contains(Pattern ? Pattern : &Function) ||
      SafeCoroutines.contains(qualifiedName(Function)))
    return std::nullopt;
  if (getCoroutineBody(Function)) {
    if (runsOnExecutor(Function, Model.tasks()) &&
        !takesBlockingExecutor(Function, Model.catalogue()))
      return AsyncCode::Coroutine;
    return std::nullopt;
  }
  if (Declared.AsyncContext)
    return AsyncCode::Declared;
  for (const ParmVarDecl *Parameter : Function.parameters())
    if (const CXXRecordDecl *Record = recordOf(Parameter->getType());
        Record && Model.catalogue().isContextParameter(*Record))
      return AsyncCode::Stackful;
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

/// Where to report \p S, which stands below \p Above: implicit code, such as a
/// default argument, at what makes it run.
static SourceLocation locationOf(SourceLocation Written, const Stmt &S,
                                 Ancestors Above) {
  for (size_t I = 0; I != Above.size(); ++I) {
    if (const auto *Argument = dyn_cast<CXXDefaultArgExpr>(Above[I]))
      return Argument->getUsedLocation();
    if (const auto *Member = dyn_cast<CXXDefaultInitExpr>(Above[I]))
      return Member->getUsedLocation();
    // What a constructor that nobody wrote does for its members and bases.
    const auto *Construct = dyn_cast<CXXConstructExpr>(Above[I]);
    const Stmt *Child = I + 1 == Above.size() ? &S : Above[I + 1];
    if (Construct && !llvm::is_contained(Construct->children(), Child))
      return Construct->getLocation();
  }
  return Written;
}

/// The call that runs the innermost lambda around, where it is not the lambda
/// itself that is called; or null.
static const Expr *runnerOf(Ancestors Above) {
  for (size_t I = Above.size(); I-- > 1;)
    if (const Stmt *From = enteredFrom(Above, I)) {
      if (isa<LambdaExpr>(From)) // Nothing is known to run it.
        return nullptr;
      const auto *Operator = dyn_cast<CXXOperatorCallExpr>(From);
      bool OnTheSpot = Operator && Operator->getOperator() == OO_Call &&
                       isa<LambdaExpr>(stripWrappers(*Operator->getArg(0)));
      return OnTheSpot ? nullptr : cast<Expr>(From);
    }
  return nullptr;
}

/// Whether something that binds tighter than 'co_await' is applied to what
/// stands below \p Above.
static bool isPostfixOperand(const Stmt &S, Ancestors Above) {
  const Stmt *Child = &S;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    if (isa<MemberExpr>(Parent))
      return true;
    if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Parent))
      return Element->getBase() == Child;
    if (const auto *Call = dyn_cast<CallExpr>(Parent))
      return Call->getCallee() == Child ||
             (isa<CXXOperatorCallExpr>(Call) && Call->getNumArgs() != 0 &&
              Call->getArg(0) == Child);
    if (!isa<ImplicitCastExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
             ExprWithCleanups>(Parent))
      return false;
    Child = Parent;
  }
  return false;
}

/// True where the variable's content leaves it: it is moved or returned.
static bool isMovedAway(const VarDecl &Variable, const FunctionDecl &Function,
                        const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    const Expr *Given = nullptr;
    if (const auto *Return = dyn_cast<CoreturnStmt>(&S))
      Given = Return->getOperand();
    else if (const auto *Return = dyn_cast<ReturnStmt>(&S))
      Given = Return->getRetValue();
    else if (const auto *Call = dyn_cast<CallExpr>(&S);
             Call && Call->isXValue() && Call->getNumArgs() == 1)
      Given = Call->getArg(0);
    Found |= Given && namedObject(Given) == &Variable;
    return !Found;
  });
  return Found;
}

//===----------------------------------------------------------------------===//
// One function
//===----------------------------------------------------------------------===//

/// Collects the sites of one function, and of the functions that it hands on
/// to run as callbacks or stackful coroutines.
class BlockingAnalysis::Collector {
public:
  Collector(BlockingAnalysis &Owner, const FunctionDecl &Function,
            std::vector<BlockingSite> &Result)
      : Owner(Owner), Model(Owner.Model), Function(Function), Result(Result) {}

  /// \p Body is that of the function, or of a lambda in it. Without \p Code it
  /// may block, and only what it hands on is looked at.
  void walk(const Stmt *Body, std::optional<AsyncCode> Code) {
    auto Visit = [&](const Stmt &S, Ancestors Above) {
      if (std::optional<Invocation> Call = asInvocation(S)) {
        handOn(*Call);
        if (Code) {
          consider(*Call, S, Above, *Code);
          considerMentions(*Call, S, Above, *Code);
        }
      } else if (Code) {
        considerDestructions(S, Above, *Code);
      }
      return true;
    };
    auto Bodies = [&](const Stmt &S, Ancestors Above,
                      llvm::SmallVectorImpl<const Stmt *> &Found) {
      if (!Code)
        return;
      addBodiesRunBy(S, Function, Model, Found);
      if (Owner.Settings.UnknownContext)
        addUnknownBody(S, Above, Found);
    };
    walkEvaluated(Body, Model.context(), Visit, Bodies);
  }

private:
  bool offloads(const Invocation &Call);
  void handOn(const Invocation &Call);
  void addUnknownBody(const Stmt &S, Ancestors Above,
                      llvm::SmallVectorImpl<const Stmt *> &Found);
  void consider(const Invocation &Call, const Stmt &S, Ancestors Above,
                AsyncCode Code);
  void considerMentions(const Invocation &Call, const Stmt &S, Ancestors Above,
                        AsyncCode Code);
  void considerDestructions(const Stmt &S, Ancestors Above, AsyncCode Code);
  bool isKnown(const Invocation &Call);
  bool isExempt(const BlockingReason &Reason, Ancestors Above);
  bool continuesOpening(const Invocation &Call, const BlockingReason &Reason);
  bool isLibraryCode();
  bool isOneTime(Ancestors Above);
  bool isOnExecutor(const Stmt &S, Ancestors Above, AsyncCode Code);

  BlockingAnalysis &Owner;
  FileModel &Model;
  const FunctionDecl &Function;
  std::vector<BlockingSite> &Result;
  /// Worked out when the first call is found that blocks.
  std::optional<ExecutorFlow> Flow;
  std::optional<bool> InTest;
  llvm::SmallPtrSet<const Stmt *, 4> UnknownBodies;
  /// Constructions of files that were found to block.
  llvm::SmallPtrSet<const Expr *, 4> Opened;
};

/// Whether \p Call has what it is given run where it may block.
bool BlockingAnalysis::Collector::offloads(const Invocation &Call) {
  return Model.effects(*Call.Callee).Offloads ||
         llvm::any_of(Call.Arguments,
                      [&](const Expr *Argument) {
                        return isSafeExecutor(*Argument, Owner.Safe);
                      }) ||
         (!Model.functions(Call).empty() &&
          findRole({Call, Function}, {FunctionKind::Offloads}, Model));
}

/// Looks into the functions that \p Call is given to run later.
void BlockingAnalysis::Collector::handOn(const Invocation &Call) {
  if (Call.Arguments.empty())
    return;
  bool Offloads = offloads(Call);
  if (Offloads)
    for (const Expr *Argument : Call.Arguments) {
      // The coroutine may be called already: 'co_spawn(pool, f(), …)'.
      std::optional<Invocation> Started =
          asInvocation(*stripWrappers(*Argument));
      const Expr *Callable =
          Started && Started->Object ? Started->Object : Argument;
      if (const LambdaExpr *Lambda = lambdaOf(*Callable))
        Owner.SafeLambdas.insert(Lambda->getCallOperator());
      // 'co_withExecutor(pool, co_invoke([]() -> task { … }))'
      if (Started && Model.tasks().get(Argument->getType()).isTask())
        for (const Expr *Inner : Started->Arguments)
          if (const LambdaExpr *Lambda = lambdaOf(*Inner))
            Owner.SafeLambdas.insert(Lambda->getCallOperator());
    }
  if (Model.functions(Call).empty())
    return;
  CallSite Site{Call, Function};
  std::optional<AsyncCode> Code;
  if (findRole(Site, {FunctionKind::Stackful}, Model)) {
    if (!Offloads)
      Code = AsyncCode::Stackful;
  } else if (Owner.Settings.Callbacks &&
             findRole(Site, {FunctionKind::CallsBack}, Model)) {
    Code = AsyncCode::Callback;
  }
  if (!Code)
    return;
  for (const Expr *Argument : Call.Arguments)
    for (const Stmt *Body : bodiesOf(*Argument))
      Collector(Owner, Function, Result).walk(Body, Code);
}

/// For a lambda that goes where nothing is known of: it may run here.
void BlockingAnalysis::Collector::addUnknownBody(
    const Stmt &S, Ancestors Above,
    llvm::SmallVectorImpl<const Stmt *> &Found) {
  const auto *Lambda = dyn_cast<LambdaExpr>(&S);
  if (!Lambda || Owner.SafeLambdas.contains(Lambda->getCallOperator()))
    return;
  for (const Stmt *Parent : llvm::reverse(Above)) {
    std::optional<Invocation> Call = asInvocation(*Parent);
    if (!Call)
      continue;
    CallSite Site{*Call, Function};
    if (Model.effects(*Call->Callee).Offloads ||
        findRole(Site,
                 {FunctionKind::Offloads, FunctionKind::Spawns,
                  FunctionKind::Stackful, FunctionKind::CallsBack,
                  FunctionKind::RunsHere, FunctionKind::RunsOnce},
                 Model))
      return;
  }
  for (const Stmt *Body : bodiesOf(*Lambda)) {
    UnknownBodies.insert(Body);
    Found.push_back(Body);
  }
}

bool BlockingAnalysis::Collector::isOnExecutor(const Stmt &S, Ancestors Above,
                                               AsyncCode Code) {
  if (Code != AsyncCode::Coroutine)
    return true;
  if (!Flow)
    Flow.emplace(Function, Model, Owner.Safe);
  ExecutionContext Where = Flow->at(S, Above);
  return Where == ExecutionContext::OnExecutor ||
         (Where == ExecutionContext::Unknown && Owner.Settings.UnknownContext);
}

/// Code that runs once in the life of the program.
bool BlockingAnalysis::Collector::isOneTime(Ancestors Above) {
  for (size_t I = 0; I != Above.size(); ++I) {
    if (const auto *Declaration = dyn_cast<DeclStmt>(Above[I]))
      for (const Decl *D : Declaration->decls())
        if (const auto *Variable = dyn_cast<VarDecl>(D);
            Variable && Variable->isStaticLocal())
          return true;
    if (const Stmt *From = enteredFrom(Above, I))
      if (std::optional<Invocation> Call = asInvocation(*From);
          Call && findRole({*Call, Function}, {FunctionKind::RunsOnce}, Model))
        return true;
  }
  return false;
}

bool BlockingAnalysis::Collector::isExempt(const BlockingReason &Reason,
                                           Ancestors Above) {
  if (!InTest)
    InTest = isInTest(Function, Model);
  if (*InTest && !Owner.Settings.Tests)
    return true;
  bool Waits = Reason.Kind == FunctionKind::Blocks ||
               Reason.Kind == FunctionKind::Sleeps ||
               Reason.Kind == FunctionKind::Bridge;
  if (!Waits && isOneTime(Above))
    return true;
  if (Reason.Kind == FunctionKind::Heavy &&
      (yieldsInLoop(Above, Model.context()) || isForLog(Above)))
    return true;
  // What never suspends runs on the thread of whoever starts it: it is the
  // loop.
  if (Reason.need() == "loop" && getCoroutineBody(Function) &&
      !suspends(Function, Model.context()))
    return true;
  return isLibraryCode();
}

/// A library's own coroutines know what they do: they run the loop, and fall
/// back to blocking where there is none. Nor is one told to await itself.
bool BlockingAnalysis::Collector::isLibraryCode() {
  LibraryUse Own = Model.catalogue().findLibrary(Function);
  if (!Own || !Own.Lib->IsBuiltin || Own.Lib->Alternatives.empty())
    return false;
  // A namespace of a short name, such as "coro", may be anybody's.
  return llvm::StringRef(Own.Namespace->Name).contains("::") ||
         Model.tasks().get(Function.getReturnType()).Library.Lib == Own.Lib;
}

/// Reading from a file that this function opened: one mistake, made where it is
/// opened, however many calls go on with it.
bool BlockingAnalysis::Collector::continuesOpening(
    const Invocation &Call, const BlockingReason &Reason) {
  if (Reason.Kind != FunctionKind::Io ||
      Call.How == Invocation::Form::Construction)
    return false;
  const auto *Variable = dyn_cast_or_null<VarDecl>(namedObject(Call.subject()));
  if (Call.Variable)
    Variable = Call.Variable;
  return Variable && Variable->getInit() &&
         Opened.contains(Variable->getInit()->IgnoreImplicit());
}

void BlockingAnalysis::Collector::consider(const Invocation &Call,
                                           const Stmt &S, Ancestors Above,
                                           AsyncCode Code) {
  if (Call.Site && Call.Site->isInstantiationDependent() &&
      !Function.isDependentContext())
    return; // A generic lambda's pattern: its instantiations know better.
  CallSite Where{Call, Function, Above, Code == AsyncCode::Stackful};
  std::optional<BlockingReason> Reason =
      findBlockingReason(Where, Owner.Blocking, Owner.NonBlocking, Model);
  if (!Reason || isExempt(*Reason, Above) ||
      (Reason->Kind == FunctionKind::Io && isPseudoFile(Call)) ||
      continuesOpening(Call, *Reason) || !isOnExecutor(S, Above, Code))
    return;
  if (Reason->Kind == FunctionKind::Io &&
      Call.How == Invocation::Form::Construction)
    Opened.insert(Call.Site);
  if (llvm::any_of(Above, [&](const Stmt *Parent) {
        return UnknownBodies.contains(Parent);
      }))
    Code = AsyncCode::UnknownLambda;
  const SourceManager &Sources = Model.context().getSourceManager();
  SourceLocation Written =
      Call.Variable && Call.How == Invocation::Form::Destruction
          ? Call.Variable->getLocation()
          : Call.Range.getBegin();
  BlockingSite &Site = Result.emplace_back();
  Site.Call = Call;
  Site.Reason = std::move(*Reason);
  Site.Code = Code;
  Site.Function = &Function;
  Site.Location = Sources.getFileLoc(locationOf(Written, S, Above));
  Site.RunBy = runnerOf(Above);
  Site.IsStatement = Call.Site && findDiscard(*Call.Site, Above).Kind ==
                                      DiscardKind::Statement;
  Site.IsAwaitAllowed = Code == AsyncCode::Coroutine && isAwaitAllowed(Above) &&
                        getCoroutineBody(Function);
  Site.IsPostfixOperand = isPostfixOperand(S, Above);
}

/// A function that is named to a call which calls it on the spot.
void BlockingAnalysis::Collector::considerMentions(const Invocation &Call,
                                                   const Stmt &S,
                                                   Ancestors Above,
                                                   AsyncCode Code) {
  if (Call.Arguments.empty() || Model.functions(Call).empty() ||
      !findRole({Call, Function},
                {FunctionKind::RunsHere, FunctionKind::RunsOnce}, Model))
    return;
  for (const Expr *Argument : Call.Arguments)
    if (const FunctionDecl *Named = namedFunction(*Argument))
      consider(mentionOf(*Named, *Argument), S, Above, Code);
}

/// Whether anything is known about \p Call. Destructors are everywhere, and
/// about most of them nothing is.
bool BlockingAnalysis::Collector::isKnown(const Invocation &Call) {
  return !Model.functions(Call).empty() ||
         Model.effects(*Call.Callee).Blocking || Owner.Blocking.find(Call);
}

void BlockingAnalysis::Collector::considerDestructions(const Stmt &S,
                                                       Ancestors Above,
                                                       AsyncCode Code) {
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Variable = dyn_cast<VarDecl>(D))
        for (const Invocation &Call : destructionsOf(*Variable))
          if (isKnown(Call) &&
              !isMovedAway(*Variable, Function, Model.context()))
            consider(Call, S, Above, Code);
    return;
  }
  const auto *Temporary = dyn_cast<CXXBindTemporaryExpr>(&S);
  if (!Temporary || findDiscard(*Temporary, Above).Kind == DiscardKind::Used)
    return;
  if (std::optional<Invocation> Call = destructionOf(*Temporary);
      Call && isKnown(*Call))
    consider(*Call, S, Above, Code);
}

llvm::ArrayRef<BlockingSite>
BlockingAnalysis::sites(const FunctionDecl &Function) {
  auto [It, IsNew] = Sites.try_emplace(&Function);
  if (IsNew)
    Collector(*this, Function, It->second)
        .walk(Function.getBody(), codeOf(Function));
  return It->second;
}

} // namespace corolint
