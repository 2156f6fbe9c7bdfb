//===- JoinRewrite.cpp - the fix that joins awaits ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/JoinRewrite.h"
#include "checks/analysis/Edits.h"
#include "checks/analysis/Lifetimes.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

namespace {

/// Writes one join in place of the awaits of a group: 'a && b' where the
/// library has an operator, 'when_all(a, b)' where it has a function.
class JoinRewriter {
public:
  JoinRewriter(const AwaitGroup &Group, const CompoundStmt &Block,
               const FunctionDecl &Function, LibraryUse Library,
               NewNames &Given, FileModel &Model)
      : Group(Group), Block(Block), Function(Function), Library(Library),
        Given(Given), Join(*Library.Lib->Join), Model(Model),
        Context(Model.context()) {}

  llvm::SmallVector<FixItHint, 4> rewrite() {
    if (!Group.IsAdjacent || !isRewritable())
      return {};
    if (Join.Operator.empty() && Join.Call.empty())
      return startAll();
    std::string Introducer;
    bool HasResults = Group.Awaits.front().Result != nullptr;
    if (!HasResults && !Join.Unwrap.empty() && !Join.Throws)
      return {}; // Nobody would look for the errors in what the join gives.
    if (HasResults && !(Join.Unwrap.empty() ? makeIntroducer(Introducer)
                                            : makeWrapped(Introducer)))
      return {};
    llvm::SmallVector<FixItHint, 4> Edits = edit(Introducer);
    if (HasResults && !Join.Unwrap.empty() && !unwrapResults(Edits))
      return {};
    return Edits;
  }

private:
  bool isOperator() const { return !Join.Operator.empty(); }

  bool isRewritable() const {
    bool HasResults = Group.Awaits.front().Result != nullptr;
    return llvm::all_of(Group.Awaits, [&](const AwaitStatement &Await) {
      return Await.IsWhole && isEditable(Await.Statement->getSourceRange()) &&
             (Await.Result != nullptr) == HasResults &&
             Await.Await->getType()->isVoidType() == !HasResults &&
             !(isOperator() && isTuple(Await.Await->getType())) &&
             !isDependentInTemplate(*Await.Operand, Function) &&
             isOfLibrary(Await.Operand->getType()) &&
             (isOperator() || isMovable(Await.Operand->getType()));
    });
  }

  bool isOfLibrary(QualType Type) const {
    TaskTraits Traits = Model.tasks().get(Type);
    return Traits.isTask() && (Traits.IsCoroutineType || Traits.IsSender) &&
           Traits.Library.Lib == Library.Lib &&
           Traits.Library.Namespace == Library.Namespace;
  }

  /// Joins put results into tuples and may flatten those that are tuples.
  static bool isTuple(QualType Type) {
    const CXXRecordDecl *Record = recordOf(Type);
    return Record && Record->getIdentifier() && Record->getName() == "tuple";
  }

  bool haveSameType(QualType A, QualType B) const {
    // Not static before LLVM 22.
    // NOLINTNEXTLINE(readability-static-accessed-through-instance)
    return Context.hasSameUnqualifiedType(A, B);
  }

  /// "auto [a, b]", if all declarations have the same qualifiers and declare
  /// what a structured binding would.
  bool makeIntroducer(std::string &Introducer) const {
    llvm::SmallVector<llvm::StringRef, 4> Names;
    bool IsConst = Group.Awaits.front().Result->getType().isConstQualified();
    for (const AwaitStatement &Await : Group.Awaits) {
      const VarDecl &Result = *Await.Result;
      if (isa<DecompositionDecl>(Result) || Result.hasAttrs() ||
          Result.isConstexpr() || Result.getInitStyle() != VarDecl::CInit ||
          Result.getType().isConstQualified() != IsConst ||
          !haveSameType(Result.getType(), Await.Await->getType()) ||
          isReturnedByName(Result))
        return false;
      Names.push_back(Result.getName());
    }
    Introducer =
        (IsConst ? "const auto [" : "auto [") + llvm::join(Names, ", ") + "]";
    return true;
  }

  /// "auto [aDone, bDone]", where each has to be asked for its result.
  bool makeWrapped(std::string &Introducer) const {
    llvm::SmallVector<std::string, 4> Names;
    for (const AwaitStatement &Await : Group.Awaits) {
      if (isa<DecompositionDecl>(*Await.Result) ||
          Await.Result->isConstexpr() || isNameUsed(wrappedName(*Await.Result)))
        return false;
      Names.push_back(wrappedName(*Await.Result));
    }
    Introducer = "auto [" + llvm::join(Names, ", ") + "]";
    return true;
  }

  static std::string wrappedName(const VarDecl &Result) {
    return derivedName(Result.getName(), "Done");
  }

  bool isNameUsed(llvm::StringRef Name) const {
    return corolint::isNameUsed(Name, Function, Given, Context);
  }

  /// Repeats the declarations as they were written, after the join: only where
  /// their value comes from is another.
  bool unwrapResults(llvm::SmallVectorImpl<FixItHint> &Edits) const {
    const Stmt &Last = *Group.Awaits.back().Statement;
    std::string Text;
    for (const AwaitStatement &Await : Group.Awaits) {
      llvm::StringMap<std::string> Names;
      Names["name"] = wrappedName(*Await.Result);
      llvm::StringRef Before = sourceText(Await.Statement->getBeginLoc(),
                                          Await.Await->getBeginLoc());
      llvm::StringRef After =
          sourceText(endOf(Await.Await->getSourceRange(), Context),
                     endOf(Await.Statement->getSourceRange(), Context));
      if (Before.empty())
        return false;
      Text += ("\n" + indentationOf(Last) + Before).str() +
              expandTemplate(Join.Unwrap, Names) + After.str();
    }
    Edits.push_back(FixItHint::CreateInsertion(
        endOf(Last.getSourceRange(), Context), Text));
    return true;
  }

  /// Where the library has no such join, but its tasks run at once: makes all
  /// of them before the first is awaited.
  ///
  ///   auto aTask = f(x);
  ///   auto bTask = g(y);
  ///   auto a = co_await std::move(aTask);
  ///   auto b = co_await std::move(bTask);
  llvm::SmallVector<FixItHint, 4> startAll() const {
    const Stmt &First = *Group.Awaits.front().Statement;
    llvm::SmallVector<FixItHint, 4> Edits;
    std::string Started;
    for (const AwaitStatement &Await : Group.Awaits) {
      if (!Model.tasks().get(Await.Operand->getType()).isEagerTask() ||
          !Await.Operand->isPRValue() ||
          !mayOutlive(*Await.Operand, *Await.Statement, Context))
        return {};
      std::string Name = taskName(Await);
      if (Name.empty())
        return {};
      Started += ("auto " + Name + " = " +
                  textOf(Await.Operand->getSourceRange(), Context) + ";\n" +
                  indentationOf(First))
                     .str();
      Edits.push_back(FixItHint::CreateReplacement(
          CharSourceRange::getTokenRange(Await.Operand->getSourceRange()),
          "std::move(" + Name + ")"));
    }
    Edits.insert(Edits.begin(),
                 FixItHint::CreateInsertion(First.getBeginLoc(), Started));
    return Edits;
  }

  /// A name for the task of \p Await: after its result, or else its function.
  /// Empty where all are in use.
  std::string taskName(const AwaitStatement &Await) const {
    const NamedDecl *Namesake = Await.Result;
    if (!Namesake || isa<DecompositionDecl>(Namesake)) {
      const auto *Call = dyn_cast<CallExpr>(
          Await.Operand->IgnoreUnlessSpelledInSource()->IgnoreParens());
      Namesake = Call ? Call->getDirectCallee() : nullptr;
    }
    if (!Namesake || !Namesake->getIdentifier())
      return {};
    std::string First = derivedName(Namesake->getName(), "Task");
    for (unsigned Number = 1; Number != 10; ++Number) {
      std::string Name = Number == 1 ? First : First + std::to_string(Number);
      if (isNameUsed(Name))
        continue;
      Given.insert(Name);
      return Name;
    }
    return {};
  }

  llvm::StringRef sourceText(SourceLocation From, SourceLocation To) const {
    return textBetween(From, To, Context);
  }

  /// A variable is moved out by 'return v;', a structured binding is copied.
  bool isReturnedByName(const VarDecl &Result) const {
    if (Result.getType().isTriviallyCopyableType(Context))
      return false;
    bool Found = false;
    walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
      const auto *Return = dyn_cast<CoreturnStmt>(&S);
      if (Return && Return->getOperand()) {
        const auto *Reference = dyn_cast<DeclRefExpr>(
            Return->getOperand()->IgnoreUnlessSpelledInSource());
        Found |= Reference && Reference->getDecl() == &Result;
      }
      return !Found;
    });
    return Found;
  }

  llvm::SmallVector<FixItHint, 4> edit(llvm::StringRef Introducer) const {
    const Stmt &First = *Group.Awaits.front().Statement;
    std::string Prefix;
    if (isOperator() && !isNamespaceUsed())
      Prefix = "using namespace " + spelledNamespace() + ";\n" +
               indentationOf(First).str();
    if (!Introducer.empty())
      Prefix += Introducer.str() + " = ";
    Prefix += isOperator() ? "co_await (" : "co_await " + spelledCall() + "(";
    bool OneLine = fitsOneLine(Introducer);

    llvm::SmallVector<FixItHint, 4> Edits;
    for (auto [Index, Await] : llvm::enumerate(Group.Awaits)) {
      SourceLocation From = Await.Statement->getBeginLoc();
      std::string Text = Prefix;
      if (Index != 0) {
        From =
            endOf(Group.Awaits[Index - 1].Operand->getSourceRange(), Context);
        bool Closes = needsParentheses(*Group.Awaits[Index - 1].Operand);
        Text = !isOperator() ? (isNamed(Index - 1) ? ")," : ",")
               : Closes      ? ") " + Join.Operator
                             : " " + Join.Operator;
        Text += separator(Index, OneLine);
      }
      if (isOperator() && needsParentheses(*Await.Operand))
        Text += "(";
      if (isNamed(Index))
        Text += "std::move(";
      Edits.push_back(FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(From, Await.Operand->getBeginLoc()),
          Text));
    }
    const Expr &Last = *Group.Awaits.back().Operand;
    Edits.push_back(FixItHint::CreateInsertion(
        endOf(Last.getSourceRange(), Context), closes(Last) ? "))" : ")"));
    return Edits;
  }

  bool closes(const Expr &Last) const {
    return isOperator() ? needsParentheses(Last)
                        : isNamed(Group.Awaits.size() - 1);
  }

  /// A function takes tasks over; one that is named has to be moved.
  bool isNamed(size_t Index) const {
    return !isOperator() && Group.Awaits[Index].Operand->isLValue();
  }

  std::string spelledCall() const {
    return Model.spell(Library, Join.Call, Function,
                       Group.Awaits.front().Statement->getBeginLoc());
  }

  /// What stands between two awaits: white space and comments, which are kept.
  std::string separator(unsigned Index, bool OneLine) const {
    llvm::StringRef Trivia = triviaBefore(Index);
    if (!Trivia.trim().empty())
      return Trivia.str() + "    ";
    if (OneLine)
      return " ";
    return "\n" + indentationOf(*Group.Awaits.front().Statement).str() + "    ";
  }

  /// The text between the ';' of the previous statement and this one.
  llvm::StringRef triviaBefore(unsigned Index) const {
    SourceLocation From =
        endOf(Group.Awaits[Index - 1].Operand->getSourceRange(), Context);
    SourceLocation To = Group.Awaits[Index].Statement->getBeginLoc();
    llvm::StringRef Text = sourceText(From, To);
    return Text.drop_front(std::min(Text.find(';') + 1, Text.size()));
  }

  llvm::StringRef indentationOf(const Stmt &S) const {
    return corolint::indentationOf(S, Context);
  }

  bool fitsOneLine(llvm::StringRef Introducer) const {
    size_t Length = indentationOf(*Group.Awaits.front().Statement).size() +
                    Introducer.size() + 16 +
                    (isOperator() ? 0 : spelledCall().size());
    for (auto [Index, Await] : llvm::enumerate(Group.Awaits)) {
      if (Index != 0 && !triviaBefore(Index).trim().empty())
        return false;
      Length += textOf(Await.Operand->getSourceRange(), Context).size() +
                Join.Operator.size() + 2;
    }
    return Length <= ColumnLimit;
  }

  std::string spelledNamespace() const {
    return Model.spell(Library, "{ns}" + Join.UsingNamespace, Function,
                       Group.Awaits.front().Statement->getBeginLoc());
  }

  bool nominatesIt(const UsingDirectiveDecl &Directive) const {
    const NamespaceDecl *Named = Directive.getNominatedNamespace();
    return Named && qualifiedName(*Named) ==
                        Library.Namespace->Name + "::" + Join.UsingNamespace;
  }

  /// Whether \p Scope, a block around the awaits, nominates it before them.
  bool isNominatedIn(const CompoundStmt &Scope) const {
    SourceLocation Use = Group.Awaits.front().Statement->getBeginLoc();
    for (const Stmt *S : Scope.body()) {
      const auto *Declaration = dyn_cast<DeclStmt>(S);
      if (!Declaration || !Context.getSourceManager().isBeforeInTranslationUnit(
                              S->getBeginLoc(), Use))
        continue;
      for (const Decl *D : Declaration->decls())
        if (const auto *Directive = dyn_cast<UsingDirectiveDecl>(D);
            Directive && nominatesIt(*Directive))
          return true;
    }
    return false;
  }

  /// Whether the operator is in scope already, by a using-directive around the
  /// function or in one of the blocks around the awaits.
  bool isNamespaceUsed() const {
    if (Join.UsingNamespace.empty())
      return true;
    for (const DeclContext *Scope = &Function; Scope;
         Scope = Scope->getParent())
      for (const UsingDirectiveDecl *Directive : Scope->using_directives())
        if (nominatesIt(*Directive))
          return true;
    bool Found = isNominatedIn(Block);
    walkEvaluated(Function.getBody(), Context,
                  [&](const Stmt &S, Ancestors Up) {
                    if (&S == &Block)
                      Found |= llvm::any_of(Up, [&](const Stmt *Outer) {
                        const auto *Scope = dyn_cast<CompoundStmt>(Outer);
                        return Scope && isNominatedIn(*Scope);
                      });
                    return !Found;
                  });
    return Found;
  }

  const AwaitGroup &Group;
  const CompoundStmt &Block;
  const FunctionDecl &Function;
  LibraryUse Library;
  NewNames &Given;
  const JoinEntry &Join;
  FileModel &Model;
  const ASTContext &Context;
};

} // namespace

llvm::SmallVector<FixItHint, 4>
rewriteAsJoin(const AwaitGroup &Group, const CompoundStmt &Block,
              const FunctionDecl &Function, LibraryUse Library, NewNames &Given,
              FileModel &Model) {
  if (!Library || !Library.Lib->Join)
    return {};
  return JoinRewriter(Group, Block, Function, Library, Given, Model).rewrite();
}

} // namespace corolint
