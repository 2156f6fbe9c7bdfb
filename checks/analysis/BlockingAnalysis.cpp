//===- BlockingAnalysis.cpp - every blocking call of a file ---------------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/BlockingAnalysis.h"
#include "checks/analysis/BlockingCollector.h"
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

const FunctionBlocking &
BlockingAnalysis::inAsyncCode(const FunctionDecl &Function) {
  auto [It, IsNew] = Async.try_emplace(&Function);
  if (IsNew)
    BlockingCollector(*this, Function, It->second)
        .walk(Function.getBody(), codeOf(Function));
  return It->second;
}

const FunctionBlocking &
BlockingAnalysis::ofHelper(const FunctionDecl &Function) {
  auto [It, IsNew] = Helpers.try_emplace(&Function);
  if (!IsNew)
    return It->second;
  BlockingCollector Collector(*this, Function, It->second);
  if (const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Function))
    for (const CXXCtorInitializer *Initializer : Constructor->inits())
      Collector.walk(Initializer->getInit(), AsyncCode::Helper);
  Collector.walk(Function.getBody(), AsyncCode::Helper);
  if (const auto *Destructor = dyn_cast<CXXDestructorDecl>(&Function))
    Collector.addMembersOf(*Destructor);
  return It->second;
}

} // namespace corolint
