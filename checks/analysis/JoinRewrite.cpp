//===- JoinRewrite.cpp - the fix that joins awaits ------------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/JoinRewrite.h"
#include "checks/analysis/Edits.h"
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

/// Lines longer than this are not made (the limit of LLVM's and Google's
/// style).
constexpr unsigned ColumnLimit = 80;

class OperatorJoin {
public:
  OperatorJoin(const AwaitGroup &Group, const CompoundStmt &Block,
               const FunctionDecl &Function, LibraryUse Library,
               FileModel &Model)
      : Group(Group), Block(Block), Function(Function), Library(Library),
        Join(*Library.Lib->Join), Model(Model), Context(Model.context()) {}

  llvm::SmallVector<FixItHint, 4> rewrite() {
    if (Join.Operator.empty() || !Group.IsAdjacent || !isRewritable())
      return {};
    std::string Introducer;
    if (Group.Awaits.front().Result && !makeIntroducer(Introducer))
      return {};
    return edit(Introducer);
  }

private:
  bool isRewritable() const {
    bool HasResults = Group.Awaits.front().Result != nullptr;
    return llvm::all_of(Group.Awaits, [&](const AwaitStatement &Await) {
      return isEditable(Await.Statement->getSourceRange()) &&
             (Await.Result != nullptr) == HasResults &&
             Await.Await->getType()->isVoidType() == !HasResults &&
             !isTuple(Await.Await->getType()) &&
             !isDependentInTemplate(*Await.Operand, Function) &&
             isOfLibrary(Await.Operand->getType());
    });
  }

  bool isOfLibrary(QualType Type) const {
    TaskTraits Traits = Model.tasks().get(Type);
    return Traits.isTask() && Traits.Library.Lib == Library.Lib &&
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
    if (!isNamespaceUsed())
      Prefix = "using namespace " + spelledNamespace() + ";\n" +
               indentationOf(First).str();
    if (!Introducer.empty())
      Prefix += Introducer.str() + " = ";
    Prefix += "co_await (";
    bool OneLine = fitsOneLine(Introducer);

    llvm::SmallVector<FixItHint, 4> Edits;
    for (auto [Index, Await] : llvm::enumerate(Group.Awaits)) {
      SourceLocation From = Await.Statement->getBeginLoc();
      std::string Text = Prefix;
      if (Index != 0) {
        From =
            endOf(Group.Awaits[Index - 1].Operand->getSourceRange(), Context);
        bool Closes = needsParentheses(*Group.Awaits[Index - 1].Operand);
        Text =
            (Closes ? ") " : " ") + Join.Operator + separator(Index, OneLine);
      }
      if (needsParentheses(*Await.Operand))
        Text += "(";
      Edits.push_back(FixItHint::CreateReplacement(
          CharSourceRange::getCharRange(From, Await.Operand->getBeginLoc()),
          Text));
    }
    const Expr &Last = *Group.Awaits.back().Operand;
    Edits.push_back(
        FixItHint::CreateInsertion(endOf(Last.getSourceRange(), Context),
                                   needsParentheses(Last) ? "))" : ")"));
    return Edits;
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
    const SourceManager &Sources = Context.getSourceManager();
    SourceLocation From =
        endOf(Group.Awaits[Index - 1].Operand->getSourceRange(), Context);
    SourceLocation To = Group.Awaits[Index].Statement->getBeginLoc();
    llvm::StringRef Text =
        Lexer::getSourceText(CharSourceRange::getCharRange(From, To), Sources,
                             Context.getLangOpts());
    return Text.drop_front(std::min(Text.find(';') + 1, Text.size()));
  }

  llvm::StringRef indentationOf(const Stmt &S) const {
    return Lexer::getIndentationForLine(S.getBeginLoc(),
                                        Context.getSourceManager());
  }

  bool fitsOneLine(llvm::StringRef Introducer) const {
    size_t Length = indentationOf(*Group.Awaits.front().Statement).size() +
                    Introducer.size() + 16;
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
  const JoinEntry &Join;
  FileModel &Model;
  const ASTContext &Context;
};

} // namespace

llvm::SmallVector<FixItHint, 4> joinWithOperator(const AwaitGroup &Group,
                                                 const CompoundStmt &Block,
                                                 const FunctionDecl &Function,
                                                 LibraryUse Library,
                                                 FileModel &Model) {
  if (!Library || !Library.Lib->Join)
    return {};
  return OperatorJoin(Group, Block, Function, Library, Model).rewrite();
}

} // namespace corolint
