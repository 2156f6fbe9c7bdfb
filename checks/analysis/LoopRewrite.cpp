//===- LoopRewrite.cpp - the fix that joins a loop's awaits ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/LoopRewrite.h"
#include "checks/analysis/Awaits.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/Lifetimes.h"
#include "checks/analysis/LoopParts.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/QualTypeNames.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

namespace {

/// How many tasks a fix lets run at a time, where the library can say: enough
/// to be worth it, few enough for most. People choose their own.
constexpr unsigned SuggestedLimit = 16;

class LoopRewriter {
public:
  LoopRewriter(const AwaitLoop &Found, const FunctionDecl &Function,
               LibraryUse Library, NewNames &Given, FileModel &Model)
      : Found(Found), Function(Function), Library(Library), Given(Given),
        Join(*Library.Lib->Join),
        Range(Join.Range ? *Join.Range : RangeJoinEntry()), Model(Model),
        Context(Model.context()),
        Parts(splitLoop(*Found.Loop, *Found.Await, Context)),
        Operand(*getAwaitedOperand(*Found.Await)) {}

  LoopRewrite rewrite() {
    if (!Parts.Statement || !isRewritable() || !pickNames())
      return {};
    std::optional<std::string> Text;
    if (Found.HoldsTasks) {
      if (holdsAllTasks())
        Text = joinText(textOf(Parts.Range->getSourceRange(), Context).str());
    } else if (canCallForEach()) {
      Text = forEachText();
      Result.Includes = Range.EachIncludes;
    } else {
      Text = collectText();
    }
    if (!Text)
      return {};
    for (const std::string &Name : {Tasks, Results})
      if (hasWord(*Text, Name, Context))
        Given.insert(Name);
    Result.Edits.push_back(FixItHint::CreateReplacement(
        CharSourceRange::getCharRange(Found.Loop->getBeginLoc(), Parts.End),
        *Text));
    return std::move(Result);
  }

private:
  //===--------------------------------------------------------------------===//
  // Whether
  //===--------------------------------------------------------------------===//

  bool isRewritable() const {
    TaskTraits Traits = Model.tasks().get(Operand.getType());
    bool RunsAtOnce = Range.Call.empty();
    return Found.AwaitsInBody == 1 && isBlockLevel() &&
           isEditable(Found.Loop->getSourceRange()) &&
           isEditable(Found.Await->getSourceRange()) &&
           !isDependentInTemplate(Operand, Function) &&
           (!Parts.Range || !isDependentInTemplate(*Parts.Range, Function)) &&
           Traits.isTask() && (Traits.IsCoroutineType || Traits.IsSender) &&
           Traits.Library.Lib == Library.Lib &&
           Traits.Library.Namespace == Library.Namespace &&
           isMovable(Operand.getType()) &&
           (!RunsAtOnce || Traits.isEagerTask()) &&
           !Found.Await->getType()->isReferenceType() &&
           !Found.Await->isGLValue() && (isUnused() || canMoveUse());
  }

  /// A single statement among others: more can stand in its place.
  bool isBlockLevel() const {
    bool Is = false;
    walkEvaluated(Function.getBody(), Context,
                  [&](const Stmt &S, Ancestors Up) {
                    if (&S == Found.Loop)
                      Is = !Up.empty() && isa<CompoundStmt>(Up.back());
                    return !Is;
                  });
    return Is;
  }

  /// The statement is only the await: nobody looks at results.
  bool isUnused() const {
    const auto *E = dyn_cast<Expr>(Parts.Statement);
    return E &&
           E->IgnoreUnlessSpelledInSource()->IgnoreParens() == Found.Await &&
           !Parts.HasRest;
  }

  /// What is done with a result names nothing that only the loop knows, and
  /// changes nothing that makes the tasks.
  bool canMoveUse() const {
    if (Found.Await->getType()->isVoidType() ||
        namesInUse(Parts, *Found.Await, Context))
      return false;
    Uses Before = collectUses(Operand), After;
    auto Add = [](Uses &To, const Uses &From) {
      for (const auto &[Declaration, Changes] : From.MayChange)
        To.MayChange[Declaration] |= Changes;
    };
    for (const Stmt *S : Parts.Before)
      Add(Before, collectUsesOfStatement(*S, Context));
    for (const Stmt *S : Parts.Uses)
      Add(After, collectUsesOfStatement(*S, Context, /*EntersAwaits=*/false));
    return findShared(Before, After).empty();
  }

  /// A vector of this function, all of whose elements are awaited, and which
  /// nobody needs after that.
  bool holdsAllTasks() const {
    const auto *Reference = dyn_cast_or_null<DeclRefExpr>(
        Parts.Range ? Parts.Range->IgnoreImpCasts() : nullptr);
    const auto *Tasks =
        Reference ? dyn_cast<VarDecl>(Reference->getDecl()) : nullptr;
    return Tasks && Tasks->hasLocalStorage() && !Parts.IsNested &&
           Parts.Before.empty() && !Tasks->getType().isConstQualified() &&
           !Tasks->getType()->isLValueReferenceType() &&
           isStdVector(Tasks->getType()) &&
           llvm::StringRef(Range.Container).starts_with("std::vector") &&
           !isNamedAfter(*Tasks) && !Range.Call.empty();
  }

  bool isNamedAfter(const VarDecl &Variable) const {
    bool Is = false;
    walkEvaluated(
        Function.getBody(), Context, [&](const Stmt &S, Ancestors Up) {
          const auto *Reference = dyn_cast<DeclRefExpr>(&S);
          if (!Reference || Reference->getDecl() != &Variable)
            return !Is;
          // In an outer loop, what stands before comes after as well.
          bool IsOfLoop = llvm::is_contained(Up, Found.Loop);
          Is |=
              !IsOfLoop && Context.getSourceManager().isBeforeInTranslationUnit(
                               Found.Loop->getEndLoc(), S.getBeginLoc());
          for (const Stmt *Outer : Up)
            if (Outer == Found.Loop)
              break;
            else
              Is |= IsOfLoop && isLoop(*Outer) &&
                    Context.getSourceManager().isBeforeInTranslationUnit(
                        Variable.getLocation(), Outer->getBeginLoc());
          return !Is;
        });
    return Is;
  }

  static bool isStdVector(QualType Type) {
    const CXXRecordDecl *Record = recordOf(Type);
    return Record && Record->isInStdNamespace() && Record->getIdentifier() &&
           Record->getName() == "vector";
  }

  /// 'for (auto &x : range) co_await f(x);', and the library can do that.
  bool canCallForEach() const {
    const auto *For = dyn_cast<CXXForRangeStmt>(Found.Loop);
    return For && !Range.Each.empty() && isUnused() &&
           Found.Await->getType()->isVoidType() && !Parts.IsNested &&
           Parts.Before.empty() && !For->getInit() &&
           !isa<DecompositionDecl>(*For->getLoopVariable()) &&
           Operand.isPRValue() && mayOutlive(Operand, *Found.Loop, Context);
  }

  //===--------------------------------------------------------------------===//
  // Names and types
  //===--------------------------------------------------------------------===//

  bool pickNames() {
    const auto *Call = dyn_cast<CallExpr>(
        Operand.IgnoreUnlessSpelledInSource()->IgnoreParens());
    const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
    bool Capital = !Parts.Names.empty() && llvm::isUpper(Parts.Names[0][0]);
    auto Pick = [&](std::string &Into, std::string Name) {
      Into = std::move(Name);
      return !isNameUsed(Into, Function, Given, Context);
    };
    auto PickOf = [&](std::string &Into, std::string Noun, llvm::StringRef Or) {
      std::string Second = Or.str();
      if (Capital) {
        Noun[0] = llvm::toUpper(Noun[0]);
        Second[0] = llvm::toUpper(Second[0]);
      }
      if (Pick(Into, Noun) || Pick(Into, Second))
        return true;
      if (!Callee || !Callee->getIdentifier())
        return false;
      std::string Suffix = Noun;
      Suffix[0] = llvm::toUpper(Suffix[0]);
      std::string Named = derivedName(Callee->getName(), Suffix);
      bool Found = Pick(Into, Named);
      for (unsigned Number = 2; !Found && Number != 10; ++Number)
        Found = Pick(Into, Named + std::to_string(Number));
      return Found;
    };
    return PickOf(Tasks, "tasks", "pending") &&
           PickOf(Results, "results", "outcomes") &&
           PickOf(Element, "result", "outcome") && PickOf(Task, "task", "each");
  }

  /// What a new container of the tasks is; empty where that cannot be written.
  std::string containerType() const {
    PrintingPolicy Policy = Context.getPrintingPolicy();
    llvm::StringMap<std::string> Names;
    QualType Type = Operand.getType().getUnqualifiedType();
    std::string Text = TypeName::getFullyQualifiedName(Type, Context, Policy);
    for (llvm::StringRef Unwritable : {"(lambda", "(unnamed", "(anonymous",
                                       "<dependent", "decltype(", "auto"})
      if (llvm::StringRef(Text).contains(Unwritable))
        return {};
    Names["task"] = inOwnWords(Text);
    return expandTemplate(spell(Range.Container), Names);
  }

  /// \p Type with the library's namespace as code here writes it.
  std::string inOwnWords(llvm::StringRef Type) const {
    std::string Full = Library.Namespace->Name + "::", Result;
    while (!Type.empty()) {
      size_t At = std::min(Type.find(Full), Type.size());
      bool IsWhole = At == 0 || (!llvm::isAlnum(Type[At - 1]) &&
                                 Type[At - 1] != '_' && Type[At - 1] != ':');
      Result += Type.take_front(At);
      Type = Type.drop_front(At);
      if (Type.consume_front(Full))
        Result += IsWhole ? spell("{ns}") : Full;
    }
    return Result;
  }

  /// "auto &" or "auto& ", as the loop has it.
  std::string autoReference() const {
    llvm::StringRef Head = textBetween(Parts.Begin, Parts.HeadEnd, Context);
    return Head.contains("& ") && !Head.contains(" &") ? "auto& " : "auto &";
  }

  std::string indent() const {
    return "\n" + indentationOf(*Found.Loop, Context).str();
  }

  std::string spell(llvm::StringRef Text) const {
    return Model.spell(Library, Text, Function, Found.Loop->getBeginLoc());
  }

  //===--------------------------------------------------------------------===//
  // The text
  //===--------------------------------------------------------------------===//

  /// A loop that makes tasks, and their join.
  std::optional<std::string> collectText() {
    std::string Made = textOf(Operand.getSourceRange(), Context).str();
    const Expr *Maker = &Operand;
    if (const VarDecl *Variable = awaitedVariable(Operand)) {
      Made = "std::move(" + Variable->getNameAsString() + ")";
      Maker = Variable->getType().isConstQualified() ? nullptr
                                                     : Variable->getInit();
    } else if (!Operand.isPRValue()) {
      return std::nullopt;
    }
    std::string Container = containerType();
    if (!Maker || Container.empty() ||
        !mayOutlive(*Maker, *Found.Loop, Context))
      return std::nullopt;
    llvm::StringMap<std::string> Names;
    Names["tasks"] = Tasks;
    Names["call"] = Made;
    std::string Text = Container + " " + Tasks + ";" + indent();
    if (std::string Size = sizeText(); !Size.empty())
      Text += Tasks + ".reserve(" + Size + ");" + indent();
    Text += Parts.before(expandTemplate(Range.Add, Names) + ";", Context);
    std::optional<std::string> Joined =
        Range.Call.empty() ? awaitEachText() : joinText(Tasks);
    if (!Joined)
      return std::nullopt;
    return Text + indent() + *Joined;
  }

  /// How many elements a container has that the loop goes through.
  std::string sizeText() const {
    const Expr *E = Parts.Range ? Parts.Range->IgnoreImpCasts() : nullptr;
    const CXXRecordDecl *Record = E ? recordOf(E->getType()) : nullptr;
    if (!Record || !isa<DeclRefExpr, MemberExpr>(E) ||
        E->getType()->isPointerType() || !findMember(*Record, "size"))
      return {};
    return textOf(E->getSourceRange(), Context).str() + ".size()";
  }

  /// Tasks that run already are awaited one by one, as before.
  std::string awaitEachText() const {
    std::string Moved = "std::move(" + Task + ")";
    return "for (" + autoReference() + Task + " : " + Tasks + ")" +
           Parts.use(Operand.getSourceRange(), Moved, Context);
  }

  /// The join of \p Container, and what becomes of its results.
  std::optional<std::string> joinText(const std::string &Container) {
    bool IsBounded = Found.MayBeLarge && !Range.BoundedCall.empty();
    if (IsBounded)
      Result.Limit = SuggestedLimit;
    if (!Found.HoldsTasks)
      Result.Includes = Range.Includes;
    else
      llvm::copy_if(Range.Includes, std::back_inserter(Result.Includes),
                    [](llvm::StringRef Name) { return Name != "<vector>"; });
    llvm::StringMap<std::string> Names;
    Names["tasks"] = Container;
    Names["limit"] = std::to_string(SuggestedLimit);
    Names["name"] = Element;
    std::string Await =
        "co_await " +
        expandTemplate(spell(IsBounded ? Range.BoundedCall : Range.Call),
                       Names) +
        ";";
    bool AsksEach = !Join.Unwrap.empty();
    if (isUnused() && (!AsksEach || Join.Throws))
      return breakLine(Await);
    std::string Value = expandTemplate(Join.Unwrap, Names);
    if (isUnused())
      return assign("auto " + Results, Await) + indent() + "for (" +
             autoReference() + Element + " : " + Results + ")" +
             Parts.opening(Context) + Value + ";" + Parts.closing(Context);
    if (const VarDecl *Vector =
            AsksEach || !Range.GivesVector ? nullptr : emptyVectorFor())
      return assign(Vector->getNameAsString(), Await);
    return assign("auto " + Results, Await) + indent() +
           useText(AsksEach ? Value : std::string());
  }

  std::string assign(const std::string &To, const std::string &Value) const {
    size_t Indent = indentationOf(*Found.Loop, Context).size();
    if (Indent + To.size() + 3 + Value.size() > ColumnLimit &&
        Indent + 4 + Value.size() <= ColumnLimit)
      return To + " =" + indent() + "    " + Value;
    return breakLine(To + " = " + Value);
  }

  /// Breaks a call after its parenthesis if it is too long for a line.
  std::string breakLine(std::string Text) const {
    if (indentationOf(*Found.Loop, Context).size() + Text.size() > ColumnLimit)
      Text.insert(Text.find('(') + 1, indent() + "    ");
    return Text;
  }

  /// A loop over the results. \p Value: how to get at one; empty where it is
  /// there.
  std::string useText(const std::string &Value) const {
    bool IsScalar = Found.Await->getType()->isScalarType();
    const VarDecl *Declared = Value.empty() ? declaredResult() : nullptr;
    std::string Head = "for (";
    if (Declared && Declared->getType().isConstQualified())
      Head += "const ";
    Head += IsScalar && Value.empty() ? "auto " : autoReference();
    Head += (Declared ? Declared->getNameAsString() : Element) + " : " +
            Results + ")";
    if (Declared)
      return Head + Parts.rest(Context);
    std::string Text = !Value.empty() ? Value
                       : IsScalar     ? Element
                                      : "std::move(" + Element + ")";
    return Head +
           Parts.use(awaitInParentheses().getSourceRange(), Text, Context);
  }

  /// A result needs no parentheses where its await did.
  const Expr &awaitInParentheses() const {
    const Expr *Outermost = Found.Await;
    walkEvaluated(Parts.Statement, Context, [&](const Stmt &S, Ancestors Up) {
      if (&S != Found.Await)
        return true;
      for (const Stmt *Outer : llvm::reverse(Up)) {
        if (const auto *Parentheses = dyn_cast<ParenExpr>(Outer))
          Outermost = Parentheses;
        else if (!isa<FullExpr, ImplicitCastExpr, MaterializeTemporaryExpr,
                      CXXBindTemporaryExpr>(Outer))
          break;
      }
      return false;
    });
    return *Outermost;
  }

  /// The variable in 'auto r = co_await f(x);', where the second loop can
  /// declare it.
  const VarDecl *declaredResult() const {
    const auto *Statement = dyn_cast<DeclStmt>(Parts.Statement);
    const auto *Variable =
        Statement && Statement->isSingleDecl() && Parts.HasRest
            ? dyn_cast<VarDecl>(Statement->getSingleDecl())
            : nullptr;
    // Not static before LLVM 22.
    // NOLINTBEGIN(readability-static-accessed-through-instance)
    return Variable && !isa<DecompositionDecl>(Variable) &&
                   !Variable->hasAttrs() && Variable->hasInit() &&
                   Variable->getInit()->IgnoreUnlessSpelledInSource() ==
                       Found.Await &&
                   Context.hasSameUnqualifiedType(Variable->getType(),
                                                  Found.Await->getType())
               ? Variable
               : nullptr;
    // NOLINTEND(readability-static-accessed-through-instance)
  }

  /// The vector in 'v.push_back(co_await f(x));', where it is new, empty, and
  /// of the results' type.
  const VarDecl *emptyVectorFor() const {
    const VarDecl *Vector = filledVector(*Parts.Statement, *Found.Await);
    if (!Vector || Parts.HasRest || !isStdVector(Vector->getType()))
      return nullptr;
    const auto *Record =
        dyn_cast<ClassTemplateSpecializationDecl>(recordOf(Vector->getType()));
    // NOLINTBEGIN(readability-static-accessed-through-instance)
    if (!Record ||
        !Context.hasSameType(Record->getTemplateArgs()[0].getAsType(),
                             Found.Await->getType().getUnqualifiedType()))
      return nullptr;
    // NOLINTEND(readability-static-accessed-through-instance)
    return isEmptyBefore(*Vector, *Found.Loop, Function, Context) ? Vector
                                                                  : nullptr;
  }

  std::string forEachText() {
    const auto &For = cast<CXXForRangeStmt>(*Found.Loop);
    const VarDecl &Variable = *For.getLoopVariable();
    bool IsBounded = Found.MayBeLarge && !Range.BoundedEach.empty();
    if (IsBounded)
      Result.Limit = SuggestedLimit;
    Uses Named = collectUses(Operand);
    bool Captures =
        Named.ReadsThis || llvm::any_of(Named.MayChange, [&](const auto &Use) {
          const auto *Local = dyn_cast<VarDecl>(Use.first);
          return Use.first != &Variable && (!Local || Local->hasLocalStorage());
        });
    llvm::StringMap<std::string> Names;
    Names["limit"] = std::to_string(SuggestedLimit);
    Names["range"] = textOf(For.getRangeInit()->getSourceRange(), Context);
    Names["function"] =
        (llvm::StringRef(Captures ? "[&](" : "[](") +
         textBetween(Variable.getBeginLoc(),
                     endOf(Variable.getLocation(), Context), Context) +
         ") { return " + textOf(Operand.getSourceRange(), Context) + "; }")
            .str();
    return breakLine(
        "co_await " +
        expandTemplate(spell(IsBounded ? Range.BoundedEach : Range.Each),
                       Names) +
        ";");
  }

  const AwaitLoop &Found;
  const FunctionDecl &Function;
  LibraryUse Library;
  NewNames &Given;
  const JoinEntry &Join;
  const RangeJoinEntry Range;
  FileModel &Model;
  const ASTContext &Context;
  const LoopParts Parts;
  const Expr &Operand;
  std::string Tasks, Results, Element, Task;
  LoopRewrite Result;
};

} // namespace

LoopRewrite rewriteLoop(const AwaitLoop &Found, const FunctionDecl &Function,
                        LibraryUse Library, NewNames &Given, FileModel &Model) {
  if (!Library || !Library.Lib->Join)
    return {};
  return LoopRewriter(Found, Function, Library, Given, Model).rewrite();
}

} // namespace corolint
