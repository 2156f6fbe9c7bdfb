//===- TaskFlow.cpp - tasks in local variables that get lost --------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/TaskFlow.h"
#include "checks/analysis/Invocations.h"
#include "checks/analysis/TaskPaths.h"
#include "checks/analysis/TaskUses.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

namespace {

/// A variable, a binding, or a member of a local aggregate.
struct HolderKey {
  const ValueDecl *Decl;
  const FieldDecl *Member = nullptr;

  bool operator==(const HolderKey &) const = default;
};

/// What is known of a holder, in the order of the text.
struct Holder {
  HolderKey Key;
  /// 'co_await' may be written where it is declared.
  bool IsAwaitAllowed = false;
  const VarDecl *Variable = nullptr;
  QualType Task;
  /// What its declaration gives it; null where that is no new task.
  const Expr *Initial = nullptr;
  const DeclStmt *Declaration = nullptr;
  bool IsContainer = false;
  /// What is put into a container.
  const Expr *FirstElement = nullptr;
  llvm::SmallVector<TaskEvent, 4> Events;
  llvm::SmallVector<SourceLocation, 2> Looks;
  bool IsUsed = false;
  bool IsNamed = false;
  /// Somebody asks whether it holds a task.
  bool IsQuestioned = false;
};

class Collector {
public:
  Collector(const FunctionDecl &Function, FileModel &Model)
      : Function(Function), Model(Model) {}

  std::vector<Holder> collect() {
    auto Declare = [&](const Stmt &S, Ancestors Above) {
      const auto *Declaration = dyn_cast<DeclStmt>(&S);
      if (!Declaration)
        return true;
      IsAwaitAllowed = isAwaitAllowed(Above);
      for (const Decl *One : Declaration->decls())
        if (const auto *Variable = dyn_cast<VarDecl>(One))
          declare(*Variable, *Declaration);
      return true;
    };
    walkEvaluated(Function.getBody(), Model.context(), Declare);
    if (Holders.empty())
      return {};
    auto Use = [&](const Stmt &S, Ancestors Above) {
      if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
        use(*Reference, Above);
      return true;
    };
    walkEvaluated(Function.getBody(), Model.context(), Use);
    return std::move(Holders);
  }

private:
  void declare(const VarDecl &Variable, const DeclStmt &Declaration) {
    if (!Variable.hasLocalStorage() || isa<ParmVarDecl>(Variable) ||
        Variable.isExceptionVariable() || Variable.isCXXForRangeDecl() ||
        Variable.isInvalidDecl() || !Variable.getInit() ||
        Variable.getType()->isDependentType())
      return;
    if (const auto *Decomposed = dyn_cast<DecompositionDecl>(&Variable))
      return declareBindings(*Decomposed, Declaration);
    QualType Task = heldTask(Variable.getType(), Model);
    if (Task.isNull())
      return declareMembers(Variable, Declaration);
    const Expr *Initial = newTask(*Variable.getInit());
    // A reference to something else is another's name.
    if (Variable.getType()->isReferenceType() && !Initial)
      return;
    add({&Variable}, Variable, Task, Declaration, Initial).IsContainer =
        heldTask(Variable.getType(), Model) !=
        Variable.getType().getNonReferenceType();
  }

  Holder &add(HolderKey Key, const VarDecl &Variable, QualType Task,
              const DeclStmt &Declaration, const Expr *Initial) {
    Holder &New = Holders.emplace_back();
    New.Key = Key;
    New.IsAwaitAllowed = IsAwaitAllowed && Declaration.isSingleDecl();
    New.Variable = &Variable;
    New.Task = Task;
    New.Declaration = &Declaration;
    New.Initial = Initial;
    return New;
  }

  void declareBindings(const DecompositionDecl &Decomposed,
                       const DeclStmt &Declaration) {
    const Expr *Initial = newTask(*Decomposed.getInit(), /*IsPart=*/true);
    if (!Initial)
      return;
    for (const BindingDecl *Binding : Decomposed.bindings())
      if (isTaskType(Binding->getType().getNonReferenceType(), Model))
        add({Binding}, Decomposed, Binding->getType().getNonReferenceType(),
            Declaration, Initial);
  }

  /// The members of a local aggregate that its declaration gives new tasks.
  void declareMembers(const VarDecl &Variable, const DeclStmt &Declaration) {
    const CXXRecordDecl *Record = Variable.getType()->getAsCXXRecordDecl();
    const Expr *Init = Variable.getInit()->IgnoreImplicit();
    const auto *List = dyn_cast<InitListExpr>(Init);
    if (!Record || !Record->hasDefinition() ||
        !(List || isa<CXXConstructExpr>(Init)) || !Record->isAggregate() ||
        Record->isUnion() || Record->hasUserDeclaredDestructor() ||
        Record->getNumBases() != 0 ||
        Model.context().getSourceManager().isInSystemHeader(
            Record->getLocation()))
      return;
    for (const FieldDecl *Field : Record->fields()) {
      unsigned I = Field->getFieldIndex();
      if (List && I >= List->getNumInits())
        return;
      const Expr *Given =
          List ? List->getInit(I) : Field->getInClassInitializer();
      if (const auto *Default = dyn_cast_or_null<CXXDefaultInitExpr>(Given))
        Given = Default->getExpr();
      if (!Given || !isTaskType(Field->getType(), Model) ||
          Field->getType()->isReferenceType())
        continue;
      if (const Expr *Initial = newTask(*Given))
        add({&Variable, Field}, Variable, Field->getType(), Declaration,
            Initial);
    }
  }

  /// The call or await that makes the tasks which \p E gives, if they are new
  /// there; also what another holder of this function hands on. \p IsPart: the
  /// tasks are parts of what \p E gives.
  const Expr *newTask(const Expr &E, bool IsPart = false) {
    const Expr *Value = E.IgnoreImplicit()->IgnoreParens()->IgnoreImplicit();
    if (const auto *Comma = dyn_cast<BinaryOperator>(Value))
      return Comma->isCommaOp() ? newTask(*Comma->getRHS(), IsPart) : nullptr;
    if (const auto *Conditional = dyn_cast<ConditionalOperator>(Value)) {
      const Expr *First = newTask(*Conditional->getTrueExpr(), IsPart);
      return First && newTask(*Conditional->getFalseExpr(), IsPart) ? First
                                                                    : nullptr;
    }
    if (const auto *Call = dyn_cast<CallExpr>(Value)) {
      if (isPassedThrough(*Call))
        return isHolder(*Call->getArg(0)) ? Value : nullptr;
      bool Gives = Call->isPRValue() &&
                   (IsPart || !heldTask(Call->getType(), Model).isNull());
      return Gives ? Value : nullptr;
    }
    // What a join gives in containers and tuples are the tasks it has awaited.
    // An eager one has been awaited as well, by whoever wraps it.
    if (isa<CoawaitExpr>(Value))
      return !IsPart && isTaskType(Value->getType(), Model) &&
                     Model.tasks().get(Value->getType()).isLazyTask()
                 ? Value
                 : nullptr;
    if (isa<CXXConstructExpr, InitListExpr, CXXStdInitializerListExpr>(Value))
      for (const Stmt *Child : Value->children())
        if (const auto *Part = dyn_cast_or_null<Expr>(Child))
          if (const Expr *Made = newTask(*Part))
            return Made;
    return nullptr;
  }

  bool isHolder(const Expr &E) const {
    const auto *Reference = dyn_cast<DeclRefExpr>(E.IgnoreParenImpCasts());
    return Reference && llvm::any_of(Holders, [&](const Holder &One) {
             return One.Key.Decl == Reference->getDecl();
           });
  }

  /// Members of containers that put something in or only look.
  static bool isFilling(const MemberExpr &Member) {
    const NamedDecl *Method = Member.getMemberDecl();
    if (!Method->getIdentifier())
      return false;
    static constexpr llvm::StringRef Names[] = {
        "push_back", "emplace_back", "push_front",   "emplace_front",
        "emplace",   "insert",       "try_emplace",  "reserve",
        "clear",     "resize",       "shrink_to_fit"};
    return llvm::is_contained(Names, Method->getName());
  }

  void use(const DeclRefExpr &Reference, Ancestors Above) {
    const auto *Member =
        Above.empty() ? nullptr : dyn_cast<MemberExpr>(Above.back());
    for (Holder &One : Holders) {
      if (One.Key.Decl != Reference.getDecl())
        continue;
      if (One.Key.Member && Member && Member->getMemberDecl() == One.Key.Member)
        note(One, *Member, Above.drop_back());
      // Of an aggregate other members do not matter; as a whole it does.
      else if (!One.Key.Member || !Member ||
               !isa<FieldDecl>(Member->getMemberDecl()))
        note(One, Reference, Above);
    }
  }

  void note(Holder &One, const Expr &Use, Ancestors Above) {
    One.IsNamed = true;
    const auto *Member =
        Above.empty() ? nullptr : dyn_cast<MemberExpr>(Above.back());
    if (One.IsContainer && Member && isFilling(*Member)) {
      if (Above.size() > 1)
        if (const auto *Call =
                dyn_cast<CXXMemberCallExpr>(Above[Above.size() - 2]))
          noteElement(One, *Call);
      return;
    }
    if (isAssignmentTo(Use, Above))
      return noteAssignment(One, Use, Above);
    TaskUse Found = findTaskUse(Use, Above, Model);
    bool IsEager = Model.tasks().get(One.Task).Start == StartKind::Eager;
    if (isLook(Found.Fate) ||
        ((Found.Fate == TaskFate::Dropped || Found.Fate == TaskFate::Ignored) &&
         !IsEager)) {
      One.IsQuestioned |= isa_and_nonnull<MemberExpr>(Found.By) ||
                          Found.Fate == TaskFate::Tested;
      One.Looks.push_back(Use.getBeginLoc());
      One.Events.push_back({&Use, TaskEvent::Kind::Look});
      return;
    }
    One.IsUsed = true;
    One.Events.push_back({&Use, TaskEvent::Kind::Use});
  }

  static bool isAssignmentTo(const Expr &Use, Ancestors Above) {
    const auto *Operator =
        Above.empty() ? nullptr : dyn_cast<CXXOperatorCallExpr>(Above.back());
    return Operator && Operator->getOperator() == OO_Equal &&
           Operator->getArg(0) == &Use;
  }

  static bool mentions(const Stmt &S, const ValueDecl &Object) {
    const auto *Reference = dyn_cast<DeclRefExpr>(&S);
    return (Reference && Reference->getDecl() == &Object) ||
           llvm::any_of(S.children(), [&](const Stmt *Child) {
             return Child && mentions(*Child, Object);
           });
  }

  void noteAssignment(Holder &One, const Expr &Use, Ancestors Above) {
    const auto *Operator = cast<CXXOperatorCallExpr>(Above.back());
    // 'f = f.then(…)' uses up what it replaces.
    if (mentions(*Operator->getArg(1), *One.Key.Decl)) {
      One.IsUsed = true;
      One.Events.push_back({&Use, TaskEvent::Kind::Use});
      return;
    }
    if (const Expr *Made = newTask(*Operator->getArg(1)); Made && !One.Initial)
      One.FirstElement = Made;
    One.Events.push_back({&Use, TaskEvent::Kind::Replace});
  }

  void noteElement(Holder &One, const CXXMemberCallExpr &Call) {
    if (One.FirstElement)
      return;
    for (const Expr *Argument : Call.arguments())
      if (const Expr *Made = newTask(*Argument))
        One.FirstElement = Made;
  }

  const FunctionDecl &Function;
  FileModel &Model;
  bool IsAwaitAllowed = false;
  std::vector<Holder> Holders;
};

LostTask describe(const Holder &One) {
  LostTask Result;
  Result.Holder = One.Key.Member ? One.Key.Member : One.Key.Decl;
  Result.Variable = One.Variable;
  Result.Made = One.Initial ? One.Initial : One.FirstElement;
  Result.Type = One.Task;
  Result.Looks = One.Looks;
  Result.IsUnnamed = !One.IsNamed;
  Result.IsAwaitAllowed = One.IsAwaitAllowed;
  return Result;
}

/// What \p One loses; none where it does not, or where that cannot be told.
std::optional<LostTask> judge(const Holder &One, TaskPaths &Paths) {
  if (!One.Initial && !One.FirstElement)
    return std::nullopt;
  LostTask Result = describe(One);
  if (!One.IsUsed) {
    if (One.IsContainer && !One.Initial)
      Result.How = LostTask::Kind::InContainer;
    return Result;
  }
  // What is put in later may depend on the same condition as its use, and so
  // may a use on what a look found.
  if (!One.Initial || One.IsContainer || One.IsQuestioned)
    return std::nullopt;
  std::optional<TaskPath> Path = Paths.findLoss(*One.Declaration, One.Events);
  if (!Path)
    return std::nullopt;
  Result.How = Path->IsOverwritten ? LostTask::Kind::Overwritten
                                   : LostTask::Kind::OnSomePath;
  Result.Where = Path->Where;
  Result.Outcome = Path->Outcome;
  return Result;
}

} // namespace

llvm::SmallVector<LostTask, 2> findLostTasks(const FunctionDecl &Function,
                                             FileModel &Model) {
  llvm::SmallVector<LostTask, 2> Result;
  if (Function.isDependentContext())
    return Result;
  std::vector<Holder> Holders = Collector(Function, Model).collect();
  TaskPaths Paths(Function, Model.context());
  for (const Holder &One : Holders)
    if (std::optional<LostTask> Lost = judge(One, Paths))
      Result.push_back(std::move(*Lost));
  return Result;
}

} // namespace corolint
