//===- Edits.cpp - what fix-its need to know about code -------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/Edits.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "checks/coroutines/Walk.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;

namespace corolint {

bool isEditable(SourceRange Range) {
  return Range.isValid() && !Range.getBegin().isMacroID() &&
         !Range.getEnd().isMacroID();
}

SourceLocation endOf(SourceRange Range, const ASTContext &Context) {
  return Lexer::getLocForEndOfToken(
      Range.getEnd(), 0, Context.getSourceManager(), Context.getLangOpts());
}

llvm::StringRef textOf(SourceRange Range, const ASTContext &Context) {
  return Lexer::getSourceText(CharSourceRange::getTokenRange(Range),
                              Context.getSourceManager(),
                              Context.getLangOpts());
}

llvm::StringRef textBetween(SourceLocation From, SourceLocation To,
                            const ASTContext &Context) {
  return Lexer::getSourceText(CharSourceRange::getCharRange(From, To),
                              Context.getSourceManager(),
                              Context.getLangOpts());
}

llvm::StringRef indentationOf(const Stmt &S, const ASTContext &Context) {
  return Lexer::getIndentationForLine(S.getBeginLoc(),
                                      Context.getSourceManager());
}

bool hasWord(llvm::StringRef Text, llvm::StringRef Name,
             const ASTContext &Context) {
  std::string Code = Text.str(); // The lexer looks for the end of a string.
  Lexer Words(SourceLocation(), Context.getLangOpts(), Code.data(), Code.data(),
              Code.data() + Code.size());
  Token Word;
  do {
    Words.LexFromRawLexer(Word);
    if (Word.is(tok::raw_identifier) && Word.getRawIdentifier() == Name)
      return true;
  } while (Word.isNot(tok::eof));
  return false;
}

std::string derivedName(llvm::StringRef Name, llvm::StringRef Suffix) {
  return llvm::any_of(Name, llvm::isUpper)
             ? (Name + Suffix).str()
             : (Name + "_" + Suffix.lower()).str();
}

bool isNameUsed(llvm::StringRef Name, const FunctionDecl &Function,
                const NewNames &Given, const ASTContext &Context) {
  bool Found =
      Given.contains(Name) ||
      hasWord(textOf(Function.getSourceRange(), Context), Name, Context);
  auto IsNamed = [&](const NamedDecl *Declaration) {
    return Declaration && Declaration->getIdentifier() &&
           Declaration->getName() == Name;
  };
  for (const ParmVarDecl *Parameter : Function.parameters())
    Found |= IsNamed(Parameter);
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    if (const auto *Reference = dyn_cast<DeclRefExpr>(&S))
      Found |= IsNamed(Reference->getDecl());
    if (const auto *Member = dyn_cast<MemberExpr>(&S))
      Found |= IsNamed(Member->getMemberDecl());
    if (const auto *Declaration = dyn_cast<DeclStmt>(&S))
      for (const Decl *D : Declaration->decls())
        Found |= IsNamed(dyn_cast<NamedDecl>(D));
    return !Found;
  });
  return Found;
}

bool isMovable(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  if (!Record || !Record->hasDefinition())
    return false;
  bool Movable = Record->needsImplicitMoveConstructor();
  for (const CXXConstructorDecl *Constructor : Record->ctors())
    Movable |= Constructor->isMoveConstructor() && !Constructor->isDeleted();
  return Movable;
}

llvm::StringRef textBetweenParentheses(const CallExpr &Call,
                                       const ASTContext &Context) {
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&Call);
  const Expr *Callee = Operator && Operator->getNumArgs() != 0
                           ? Operator->getArg(0)
                           : Call.getCallee();
  std::optional<Token> Open = Lexer::findNextToken(
      Callee->getEndLoc(), Context.getSourceManager(), Context.getLangOpts());
  if (!Open || Open->isNot(tok::l_paren))
    return {};
  return Lexer::getSourceText(CharSourceRange::getCharRange(
                                  Open->getEndLoc(), Call.getRParenLoc()),
                              Context.getSourceManager(), Context.getLangOpts())
      .trim();
}

/// True for functions, such as lambdas, that were instantiated only as a part
/// of something else.
static bool isInsideInstantiation(const FunctionDecl &Function) {
  for (const DeclContext *Outer = Function.getParent(); Outer;
       Outer = Outer->getParent()) {
    if (const auto *OuterFunction = dyn_cast<FunctionDecl>(Outer);
        OuterFunction && OuterFunction->isTemplateInstantiation())
      return true;
    if (isa<ClassTemplateSpecializationDecl>(Outer))
      return true;
  }
  return false;
}

/// The expression below \p Root that is written at \p Range, also in branches
/// that no instantiation takes; or null.
static const Expr *findAt(SourceRange Range, const Stmt &Root) {
  const auto *E = dyn_cast<Expr>(&Root);
  if (E && E->getSourceRange() == Range)
    return E;
  for (const Stmt *Child : Root.children())
    if (Child)
      if (const Expr *Found = findAt(Range, *Child))
        return Found;
  return nullptr;
}

bool isDependentInTemplate(const Expr &E, const FunctionDecl &Function) {
  const FunctionDecl *Pattern = Function.getTemplateInstantiationPattern();
  if (!Pattern || !Pattern->hasBody())
    return isInsideInstantiation(Function);
  const Expr *Written = findAt(E.getSourceRange(), *Pattern->getBody());
  return !Written || Written->isInstantiationDependent();
}

bool needsParentheses(const Expr &E) {
  const Expr *Inner = E.IgnoreImplicit();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Inner))
    return Operator->getOperator() != OO_Call &&
           Operator->getOperator() != OO_Subscript &&
           Operator->getOperator() != OO_Arrow;
  return !isa<CallExpr, MemberExpr, DeclRefExpr, ParenExpr, CXXConstructExpr,
              CXXFunctionalCastExpr, CoawaitExpr, LambdaExpr>(Inner);
}

/// True where the body of \p Function awaits a value of \p Family's type.
static bool awaitsFamily(const FunctionDecl &Function, const NamedDecl *Family,
                         const ASTContext &Context) {
  bool Found = false;
  walkEvaluated(Function.getBody(), Context, [&](const Stmt &S, Ancestors) {
    if (const Expr *Operand = getAwaitedOperand(S))
      if (const CXXRecordDecl *Record = recordOf(Operand->getType()))
        Found |= familyOf(*Record) == Family;
    return !Found;
  });
  return Found;
}

bool canAwaitIn(const FunctionDecl &Function, const TaskTraits &Traits,
                TaskTypes &Types, const ASTContext &Context) {
  const CoroutineBodyStmt *Body = getCoroutineBody(Function);
  if (!Body || !Traits.Record)
    return false;
  const CXXRecordDecl *Promise = recordOf(Body->getPromiseDecl()->getType());
  if (Promise && Traits.IsAwaitable && !findMember(*Promise, "await_transform"))
    return true;
  const NamedDecl *Family = familyOf(*Traits.Record);
  const CXXRecordDecl *Own = recordOf(Function.getReturnType());
  return (Own && familyOf(*Own) == Family) ||
         awaitsFamily(Function, Family, Context);
}

std::string expandTemplate(llvm::StringRef Template,
                           llvm::ArrayRef<llvm::StringRef> Arguments,
                           llvm::StringRef Duration) {
  llvm::StringMap<std::string> Texts;
  Texts["duration"] = Duration.str();
  for (auto [Index, Argument] : llvm::enumerate(Arguments))
    Texts[std::to_string(Index)] = Argument.str();
  return expandTemplate(Template, Texts);
}

std::string expandTemplate(llvm::StringRef Template,
                           const llvm::StringMap<std::string> &Texts) {
  std::string Result;
  while (!Template.empty()) {
    size_t Open = Template.find('{');
    Result += Template.take_front(Open);
    Template = Template.drop_front(std::min(Open, Template.size()));
    size_t Close = Template.find('}');
    if (Close == llvm::StringRef::npos) {
      Result += Template;
      break;
    }
    auto Text = Texts.find(Template.slice(1, Close));
    if (Text != Texts.end())
      Result += Text->second;
    else
      Result += Template.take_front(Close + 1); // Not ours: C++'s own braces.
    Template = Template.drop_front(Close + 1);
  }
  return Result;
}

} // namespace corolint
