//===- FileFactsCollector.cpp - facts from a syntax tree ------------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/FileFactsCollector.h"
#include "checks/analysis/Exemptions.h"
#include "checks/analysis/Sizes.h"
#include "checks/coroutines/Coroutines.h"
#include "checks/coroutines/Records.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint {

const FunctionDecl *helperDefinition(const FunctionDecl &Function,
                                     const FileModel &Model) {
  const FunctionDecl *Definition = Function.getDefinition();
  if (!Definition || !Definition->doesThisDeclarationHaveABody() ||
      !Definition->getBody() || Definition->isInvalidDecl() ||
      Definition->isDependentContext() || getCoroutineBody(*Definition))
    return nullptr;
  const SourceManager &Sources = Model.context().getSourceManager();
  return Sources.isInSystemHeader(
             Sources.getExpansionLoc(Definition->getLocation()))
             ? nullptr
             : Definition;
}

bool FileFactsCollector::push(const FunctionDecl &Function) {
  const FunctionDecl *Definition = helperDefinition(Function, Model);
  if (Definition && Seen.insert(Definition->getCanonicalDecl()).second)
    Open.push_back(Definition);
  if (!Definition && !Function.isPureVirtual())
    Facts.addUndefined(Ids.get(Function), wordOf(Function));
  return Definition != nullptr;
}

void FileFactsCollector::add(const FunctionDecl &Function) {
  push(Function);
  follow();
}

CallDraft FileFactsCollector::addCall(const FollowedCall &Call) {
  CallDraft Result = draft(Call);
  addTarget(Call);
  follow();
  return Result;
}

void FileFactsCollector::addOverrides() {
  for (const CXXMethodDecl *Method : Model.overrides().all())
    if (!push(*Method))
      addDeclaration(*Method);
  follow();
}

void FileFactsCollector::follow() {
  while (!Open.empty()) {
    const FunctionDecl *Function = Open.back();
    Open.pop_back();
    addNow(*Function);
  }
}

void FileFactsCollector::addTarget(const FollowedCall &Call) {
  push(*Call.Target.Call.Callee);
  for (const Expr *Argument : Call.Target.Call.Arguments)
    if (const FunctionDecl *Given = callableOf(*Argument))
      push(*Given);
  const auto *Method = dyn_cast<CXXMethodDecl>(Call.Target.Call.Callee);
  if (!Call.Target.IsVirtual || !Method)
    return;
  Facts.addUndefined(Ids.get(*Method), wordOf(*Method));
  // Whatever may be called instead; those that override these, too.
  std::vector<const CXXMethodDecl *> Bases{Method};
  for (size_t I = 0; I != Bases.size(); ++I)
    llvm::append_range(Bases, Model.overrides().of(*Bases[I]));
  for (const CXXMethodDecl *Base : Bases)
    if (!push(*Base))
      addDeclaration(*Base);
}

FunctionFact FileFactsCollector::factOf(const FunctionDecl &Function) {
  FunctionFact Result;
  Result.Id = Ids.get(Function);
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  Result.Name = Facts.string(Method && Method->getParent()->isLambda()
                                 ? "a lambda"
                                 : "'" + qualifiedName(Function) + "'");
  Result.At = placeOf(Function.getLocation());
  return Result;
}

/// The facts of a method whose body is elsewhere, or that has none: that it
/// overrides another.
void FileFactsCollector::addDeclaration(const CXXMethodDecl &Method) {
  FunctionDraft Draft;
  Draft.Fact = factOf(Method);
  Draft.IsVirtual = true;
  if (Method.isPureVirtual())
    Draft.Fact.Flags |= FunctionFact::HasBody | FunctionFact::OnlyFails;
  for (const CXXMethodDecl *Base : Method.overridden_methods())
    Draft.Overridden.push_back(Ids.get(*Base));
  Facts.add(std::move(Draft));
}

uint32_t FileFactsCollector::calledParameters(const FunctionDecl &Function) {
  uint32_t Result = 0;
  walkEvaluated(
      Function.getBody(), Model.context(), [&](const Stmt &S, Ancestors Above) {
        std::optional<unsigned> Index = calledParameter(S, Function);
        // One that is called in some cases may be kept in others.
        if (Index && *Index < 32 && controlsOf(S, Above, Model.exits()).empty())
          Result |= 1U << *Index;
        return true;
      });
  return Result;
}

void FileFactsCollector::addNow(const FunctionDecl &Definition) {
  FunctionDraft Draft;
  Draft.Fact = factOf(Definition);
  Draft.Fact.Flags |= FunctionFact::HasBody;
  if (onlyFails(*Definition.getBody()))
    Draft.Fact.Flags |= FunctionFact::OnlyFails;
  Draft.IsShared =
      Definition.isInlined() || FunctionIds::isLocal(Definition) ||
      Definition.getTemplateSpecializationKind() == TSK_ImplicitInstantiation;
  if (const auto *Method = dyn_cast<CXXMethodDecl>(&Definition)) {
    Draft.IsVirtual = Method->isVirtual();
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      Draft.Overridden.push_back(Ids.get(*Base));
  }
  const DeclaredEffects Declared = Model.effects(Definition);
  // "We know, it is fine", or code that is a root of its own.
  if (Declared != DeclaredEffects() || Analysis.codeOf(Definition) ||
      isSuppressed(Definition.getLocation()))
    return Facts.add(std::move(Draft));
  Draft.Fact.CalledParameters = calledParameters(Definition);
  const FunctionBlocking &Does = Analysis.ofHelper(Definition);
  for (const BlockingSite &Site : Does.Sites)
    if (std::optional<LeafDraft> Leaf = draft(Site))
      Draft.Leaves.push_back(std::move(*Leaf));
  for (const FollowedCall &Call : Does.Calls) {
    CallDraft Followed = draft(Call);
    if (!Followed.Fact.Carries || isSuppressed(Call.Location))
      continue;
    Draft.Calls.push_back(std::move(Followed));
    addTarget(Call);
  }
  Facts.add(std::move(Draft));
}

std::optional<LeafDraft> FileFactsCollector::draft(const BlockingSite &Site) {
  const BlockingReason &Reason = Site.Reason;
  llvm::StringRef Effect = Describe(Reason);
  if (Effect.empty() || isSuppressed(Site.Location))
    return std::nullopt;
  LeafDraft Result;
  LeafFact &Leaf = Result.Fact;
  Leaf.Of = Of;
  Leaf.What = Facts.string(describeInvocation(Site.Call, "the construction of",
                                              "the destruction of"));
  Leaf.Name = Facts.string(nameOf(Site.Call));
  Leaf.Effect = Facts.string(Effect);
  Leaf.Need = Facts.string(Reason.need());
  if (Reason.ConfiguredAdvice && !Reason.ConfiguredAdvice->empty()) {
    Leaf.Advice = Facts.string(*Reason.ConfiguredAdvice);
    Leaf.IsOwnAdvice = true;
  } else if (Reason.Entry && !Reason.Entry->Advice.empty()) {
    Leaf.Advice = Facts.string(
        Model.spell(Model.libraryOf(*Reason.Entry, *Site.Call.Callee),
                    Reason.Entry->Advice, *Site.Function, Site.Location));
  }
  Leaf.At = placeOf(Site.Location);
  addConditions(Site.Conditions, Result.Conditions);
  return Result;
}

CallDraft FileFactsCollector::draft(const FollowedCall &Call) {
  CallDraft Result;
  Result.Fact.Callee = Ids.get(*Call.Target.Call.Callee);
  Result.Fact.At = placeOf(Call.Location);
  Result.Fact.Carries = Call.Carries & maskOf(Of);
  Result.Fact.IsVirtual = Call.Target.IsVirtual;
  Result.Fact.IsStackful = Call.Code == AsyncCode::Stackful;
  addArguments(Call, Result);
  addConditions(Call.Conditions, Result.Conditions);
  return Result;
}

/// Whether a value of \p Type may decide what a function does, and is not what
/// it works on.
static bool mayDecide(QualType Type) {
  Type = Type.getNonReferenceType();
  if (Type->isArithmeticType() || Type->isEnumeralType() ||
      Type->isPointerType() || Type->isNullPtrType())
    return !Type->isCharType() && !Type->isFunctionPointerType();
  const CXXRecordDecl *Record = recordOf(Type);
  return Record && qualifiedName(*Record) == "std::chrono::duration";
}

std::optional<Argument>
FileFactsCollector::argument(const Expr &E, const FunctionDecl &Caller) {
  Argument Result;
  if (const FunctionDecl *Given = callableOf(E)) {
    Result.Gives = Argument::Callable;
    Result.Function = Ids.get(*Given);
    return Result;
  }
  if (std::optional<unsigned> Own = parameterOf(E, Caller, Model)) {
    Result.Gives = Argument::Parameter;
    Result.Value = *Own;
    return Result;
  }
  if (isPseudoPath(E)) {
    Result.Value = 1;
    Result.Names = Facts.string(PseudoFile);
    return Result;
  }
  if (E.isValueDependent())
    return std::nullopt;
  // Only there does anybody ask.
  if (Of == Family::HeavyCompute && !E.getType()->isArithmeticType() &&
      isKnownSmall(E, Caller, Model.context())) {
    Result.Value = 1;
    Result.Names = Facts.string(SmallSize);
    return Result;
  }
  if (!mayDecide(E.getType()))
    return std::nullopt;
  std::optional<ConstantValue> Constant =
      constantOf(E, Caller, Model.context());
  if (!Constant)
    return std::nullopt;
  Result.Value = Constant->Value;
  Result.Names = Facts.string(Constant->Names);
  return Result;
}

void FileFactsCollector::addArguments(const FollowedCall &Call,
                                      CallDraft &Draft) {
  for (const auto &[Index, E] : llvm::enumerate(Call.Target.Call.Arguments))
    if (std::optional<Argument> Given = argument(*E, *Call.Function)) {
      Given->Index = Index;
      Draft.Arguments.push_back(*Given);
    }
}

void FileFactsCollector::addConditions(const ParameterConditions &From,
                                       llvm::SmallVectorImpl<Condition> &To) {
  for (const ParameterCondition &C : From)
    To.push_back({C.Parameter, C.Test, C.Value, Facts.string(C.Names)});
}

Place FileFactsCollector::placeOf(SourceLocation Location) {
  const SourceManager &Sources = Model.context().getSourceManager();
  Location = Sources.getFileLoc(Location);
  return {Facts.file(Ids.pathOf(Location)),
          Sources.getSpellingLineNumber(Location),
          Sources.getSpellingColumnNumber(Location)};
}

} // namespace corolint
