//===- BlockingFixes.cpp - what to put in place of a blocking call --------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BlockingFixes.h"
#include "checks/analysis/Edits.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint {

/// True where \p Duration converts implicitly to nanoseconds, and so to what
/// any timer takes: std::chrono::duration of an integer count and a period that
/// is a whole number of nanoseconds.
static bool isExactDuration(QualType Duration) {
  const auto *Record =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(recordOf(Duration));
  if (!Record || qualifiedName(*Record) != "std::chrono::duration" ||
      Record->getTemplateArgs().size() < 2 ||
      !Record->getTemplateArgs()[0].getAsType()->isIntegerType())
    return false;
  const auto *Ratio = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      recordOf(Record->getTemplateArgs()[1].getAsType()));
  if (!Ratio || Ratio->getTemplateArgs().size() < 2 ||
      Ratio->getTemplateArgs()[1].getKind() != TemplateArgument::Integral)
    return false;
  int64_t Denominator =
      Ratio->getTemplateArgs()[1].getAsIntegral().getExtValue();
  return Denominator > 0 && 1'000'000'000 % Denominator == 0;
}

/// A line comment at the end of \p Text would swallow what follows.
static bool endsInLineComment(llvm::StringRef Text) {
  return Text.drop_front(Text.rfind('\n') + 1).contains("//");
}

static bool isErrorCode(QualType Type) {
  const CXXRecordDecl *Record = recordOf(Type);
  return Record && Record->getIdentifier() && Record->getName() == "error_code";
}

/// The last argument of \p Call that somebody wrote, if it is an error code to
/// be set; or null.
static const Expr *errorArgument(const Invocation &Call) {
  llvm::ArrayRef<const Expr *> Written = Call.Arguments;
  while (!Written.empty() && isa<CXXDefaultArgExpr>(Written.back()))
    Written = Written.drop_back();
  if (Written.empty() || !Written.back()->isLValue() ||
      Written.back()->getType().isConstQualified() ||
      !isErrorCode(Written.back()->getType()))
    return nullptr;
  return Written.back();
}

/// True where \p Type is a template's specialization whose arguments, but for
/// the first, are the defaults: the type of task that a library's own
/// operations are awaited in without ado.
static bool hasDefaultArguments(QualType Type) {
  const auto *Record =
      dyn_cast_or_null<ClassTemplateSpecializationDecl>(recordOf(Type));
  if (!Record)
    return true;
  const TemplateParameterList &Parameters =
      *Record->getSpecializedTemplate()->getTemplateParameters();
  llvm::ArrayRef<TemplateArgument> Arguments =
      Record->getTemplateArgs().asArray();
  for (unsigned I = 1;
       I < std::min<size_t>(Parameters.size(), Arguments.size()); ++I) {
    const auto *Parameter =
        dyn_cast<TemplateTypeParmDecl>(Parameters.getParam(I));
    if (!Parameter || !Parameter->hasDefaultArgument() ||
        Arguments[I].getKind() != TemplateArgument::Type)
      continue;
    QualType Default =
        Parameter->getDefaultArgument().getArgument().getAsType();
    if (!Default->isDependentType() &&
        Default.getCanonicalType() !=
            Arguments[I].getAsType().getCanonicalType())
      return false;
  }
  return true;
}

namespace {

/// Fills in the template of one replacement.
class Writer {
public:
  Writer(const BlockingSite &Site, LibraryUse Library, FileModel &Model)
      : Site(Site), Call(Site.Call), Library(Library), Model(Model),
        Context(Model.context()) {}

  std::optional<std::string> write(llvm::StringRef Template) {
    if (Template.empty() || !isPossible() || !isAwaitableHere(Template))
      return std::nullopt;
    Expression = cast<CallExpr>(Call.Site);
    Between = textBetweenParentheses(*Expression, Context);
    if (endsInLineComment(Between))
      return std::nullopt;
    bool Fits =
        Template.contains("{duration}") ? fillDuration() : fillCall(Template);
    if (!Fits)
      return std::nullopt;
    std::string Result = Model.spell(Library, Template, *Site.Function,
                                     Expression->getBeginLoc());
    // An empty list of arguments takes the comma after it along.
    if (Parts["arguments"].empty())
      if (size_t At = Result.find(ArgumentsAndComma); At != std::string::npos)
        Result.erase(At, ArgumentsAndComma.size());
    addArguments(Template);
    Result = expandTemplate(Result, Parts);
    if (Site.IsPostfixOperand)
      Result = "(" + Result + ")";
    return Result;
  }

private:
  static constexpr llvm::StringLiteral ArgumentsAndComma = "{arguments}, ";

  /// What {0}, {1} … stand for. A comment beside a single argument is kept, and
  /// 'co_await' takes all of an argument as its operand.
  void addArguments(llvm::StringRef Template) {
    bool IsOperand = Template.contains("co_await {0}");
    for (auto [Index, Argument] : llvm::enumerate(Call.Arguments)) {
      std::string Text =
          Call.Arguments.size() == 1
              ? Between.str()
              : textOf(Argument->getSourceRange(), Context).str();
      Parts[std::to_string(Index)] =
          IsOperand && needsParentheses(*Argument) ? "(" + Text + ")" : Text;
    }
  }

  bool isPossible() const {
    if (Call.How != Invocation::Form::Call || !isa<CallExpr>(Call.Site) ||
        !Site.IsAwaitAllowed || !isEditable(Call.Range) ||
        isDependentInTemplate(*Call.Site, *Site.Function))
      return false;
    // Of operators, only calls have arguments in parentheses.
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call.Site);
        Operator && Operator->getOperator() != OO_Call)
      return false;
    // Not in a default argument: that is written elsewhere.
    return Site.Location ==
           Context.getSourceManager().getFileLoc(Call.Range.getBegin());
  }

  /// Whether the coroutine's promise lets what the replacement awaits through.
  bool isAwaitableHere(llvm::StringRef Template) {
    const Expr *Awaited = nullptr;
    if (Template == "co_await {receiver}")
      Awaited = Call.Object;
    else if (Template == "co_await {0}" && !Call.Arguments.empty())
      Awaited = Call.Arguments.front();
    if (!Awaited) // The library's own awaitable: only its own promise is sure.
      return Model.tasks().get(Site.Function->getReturnType()).Library.Lib ==
                 Library.Lib &&
             hasDefaultArguments(Site.Function->getReturnType());
    QualType Type = stripWrappers(*Awaited)->getType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    return canAwaitIn(*Site.Function, Model.tasks().get(Type), Model.tasks(),
                      Context);
  }

  /// The replacement is written for one argument, and keeps comments beside it.
  bool fillDuration() {
    if (Site.Reason.Entry->Duration.empty() || !Site.IsStatement ||
        Call.Arguments.size() != 1 || Between.empty())
      return false;
    QualType Type = Call.Arguments.front()->getType();
    if (!Type->isIntegerType() && !isExactDuration(Type))
      return false;
    Parts["duration"] = expandTemplate(
        Site.Reason.Entry->Duration, llvm::ArrayRef<llvm::StringRef>(Between));
    return true;
  }

  bool fillCall(llvm::StringRef Template) {
    llvm::StringRef Arguments = Between;
    if (Template.contains("{error}")) {
      llvm::StringRef Error =
          textOf(errorArgument(Call)->getSourceRange(), Context);
      if (!Arguments.consume_back(Error))
        return false;
      Arguments = Arguments.rtrim();
      // A comment in between is somebody else's to place.
      if (!Arguments.empty() && !Arguments.consume_back(","))
        return false;
      Parts["error"] = Error.str();
    }
    Parts["name"] = unqualifiedName(*Call.Callee);
    Parts["arguments"] = Arguments.trim().empty() ? "" : Arguments.str();
    return fillObject(Template);
  }

  bool fillObject(llvm::StringRef Template) {
    const auto *Callee =
        dyn_cast<MemberExpr>(Expression->getCallee()->IgnoreParenImpCasts());
    if (!Callee)
      return !Template.contains("{object}") && !Template.contains("{receiver}");
    std::string Base;
    if (!Callee->isImplicitAccess()) {
      // The operator '->' of a class is a part of the base.
      const Expr *Object = Callee->getBase()->IgnoreImplicit();
      if (const auto *Arrow = dyn_cast<CXXOperatorCallExpr>(Object);
          Arrow && Arrow->getOperator() == OO_Arrow)
        Object = Arrow->getArg(0);
      Base = textOf(Object->getSourceRange(), Context).str();
    }
    if (Template.contains("{receiver}")) {
      if (Base.empty())
        return false;
      Parts["receiver"] = Callee->isArrow() ? "*" + Base : Base;
    }
    Parts["object"] = Base.empty()        ? Base
                      : Callee->isArrow() ? Base + "->"
                                          : Base + ".";
    return hasMember(Template);
  }

  /// Where the replacement calls another member of the same object, it has to
  /// be there.
  bool hasMember(llvm::StringRef Template) const {
    size_t At = Template.find("{object}");
    if (At == llvm::StringRef::npos)
      return true;
    std::string Member = expandTemplate(
        Template.drop_front(At + strlen("{object}")).take_until([](char C) {
          return C == '(';
        }),
        Parts);
    const CXXRecordDecl *Receiver = receiverClass(Call);
    const NamedDecl *Found = Receiver ? findMember(*Receiver, Member) : nullptr;
    // A class of the user's may have one of its own: perhaps this very one.
    return Found &&
           Found == findMember(*cast<CXXMethodDecl>(Call.Callee)->getParent(),
                               Member);
  }

  const BlockingSite &Site;
  const Invocation &Call;
  const LibraryUse Library;
  FileModel &Model;
  const ASTContext &Context;
  const CallExpr *Expression = nullptr;
  llvm::StringRef Between;
  llvm::StringMap<std::string> Parts;
};

} // namespace

std::optional<BlockingFix> findBlockingFix(const BlockingSite &Site,
                                           LibraryUse Library,
                                           FileModel &Model) {
  const FunctionEntry *Entry = Site.Reason.Entry;
  if (!Entry)
    return std::nullopt;
  if (const AlternativeEntry *Offer =
          Library ? Library.Lib->findAlternative(Entry->Need, nameOf(Site.Call))
                  : nullptr)
    if (auto Text = Writer(Site, Library, Model).write(Offer->Replacement))
      return BlockingFix{*Text, Offer->Includes, Library};
  bool SetsError = errorArgument(Site.Call) != nullptr;
  // Awaited, the operation does not return the error as well.
  if (SetsError && !Site.IsStatement &&
      isErrorCode(Site.Call.Callee->getReturnType()))
    return std::nullopt;
  llvm::StringRef Template =
      SetsError ? Entry->ReplacementWithError : Entry->Replacement;
  // What an entry says of its own library's operations holds in its tasks.
  LibraryUse Own = Library && Library.Lib->Name == Entry->Lib->Name
                       ? Library
                       : Model.libraryOf(*Entry, *Site.Call.Callee);
  if (auto Text = Writer(Site, Own, Model).write(Template))
    return BlockingFix{
        *Text, SetsError ? Entry->IncludesWithError : Entry->Includes, Own};
  return std::nullopt;
}

} // namespace corolint
