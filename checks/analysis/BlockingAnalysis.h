//===- BlockingAnalysis.h - every blocking call of a file ----- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

// The engine behind the blocking family of checks: it finds the calls once,
// each check reports those that carry its id.

#ifndef COROLINT_CHECKS_ANALYSIS_BLOCKINGANALYSIS_H
#define COROLINT_CHECKS_ANALYSIS_BLOCKINGANALYSIS_H

#include "checks/analysis/BlockingCalls.h"
#include "checks/analysis/CallTargets.h"
#include "checks/analysis/Contexts.h"
#include "checks/program/Facts.h"

namespace corolint {

/// What the options of a check say. Two checks with the same settings share
/// one analysis.
struct BlockingSettings {
  std::string BlockingFunctions;
  std::string NonBlockingFunctions;
  std::string BlockingSafeExecutors;
  std::string BlockingSafeCoroutines;
  bool UnknownContext = false;
  bool Callbacks = false;
  bool Tests = false;

  /// The same for the same settings.
  std::string key() const;
};

/// Why the code around a call must not block.
enum class AsyncCode {
  Coroutine,
  Stackful,      ///< A coroutine with a stack of its own.
  Declared,      ///< A function that an attribute says runs on an event loop.
  Callback,      ///< A lambda that the event loop calls.
  UnknownLambda, ///< A lambda in a coroutine, that may run there.
  /// Code that may block itself, but may be called from code that must not.
  Helper
};

struct BlockingSite {
  Invocation Call;
  BlockingReason Reason;
  AsyncCode Code = AsyncCode::Coroutine;
  /// The coroutine, or the function that holds the lambda which runs in one.
  const clang::FunctionDecl *Function = nullptr;
  /// In a file; where the call was written, or what runs it implicitly.
  clang::SourceLocation Location;
  /// The call that runs the lambda which the call stands in; null where there
  /// is none or it is called on the spot.
  const clang::Expr *RunBy = nullptr;
  /// The call is a statement of its own.
  bool IsStatement = false;
  bool IsAwaitAllowed = false;
  /// Something is applied to its result: '.', '[]', '()' …
  bool IsPostfixOperand = false;
  /// In a helper: what its parameters must be for the call to block.
  ParameterConditions Conditions;
};

/// A call of a function about which nothing is known but perhaps its body.
struct FollowedCall {
  CallTarget Target;
  AsyncCode Code = AsyncCode::Helper;
  const clang::FunctionDecl *Function = nullptr; ///< As in BlockingSite.
  clang::SourceLocation Location;
  const clang::Expr *RunBy = nullptr;
  bool IsAwaitAllowed = false;
  bool IsPostfixOperand = false;
  /// What is excused here, as it would be if it stood here itself, is left out.
  FamilyMask Carries = AllFamilies;
  ParameterConditions Conditions;
};

/// What one function does to its thread.
struct FunctionBlocking {
  std::vector<BlockingSite> Sites;
  std::vector<FollowedCall> Calls;
};

class BlockingAnalysis {
public:
  BlockingAnalysis(const BlockingSettings &Settings, FileModel &Model);
  /// The one of \p Model for \p Settings.
  static BlockingAnalysis &get(const BlockingSettings &Settings,
                               FileModel &Model);

  /// What runs in the course of \p Function where it, or the callback or
  /// stackful coroutine that it hands on, must not block. Worked out once.
  const FunctionBlocking &inAsyncCode(const clang::FunctionDecl &Function);

  /// What \p Function, a helper's definition, does to whoever calls it. Worked
  /// out once.
  const FunctionBlocking &ofHelper(const clang::FunctionDecl &Function);

  /// Why \p Function as a whole must not block; none where it may.
  std::optional<AsyncCode> codeOf(const clang::FunctionDecl &Function);

  /// On which executor the statements of \p Function run.
  ExecutorFlow flowOf(const clang::FunctionDecl &Function) {
    return {Function, Model, Safe};
  }

  /// Whether the call at \p Site blocks, wherever it stands.
  std::optional<BlockingReason> reasonFor(const CallSite &Site) {
    return findBlockingReason(Site, Blocking, NonBlocking, Model);
  }

private:
  friend class BlockingCollector;

  FileModel &Model;
  const BlockingSettings Settings;
  const ConfiguredFunctions Blocking;
  const ConfiguredFunctions NonBlocking;
  const ConfiguredFunctions SafeCoroutines;
  SafeExecutors Safe;
  /// Coroutine lambdas that are handed to an executor which may block.
  llvm::DenseSet<const clang::FunctionDecl *> SafeLambdas;
  std::map<const clang::FunctionDecl *, FunctionBlocking> Async;
  std::map<const clang::FunctionDecl *, FunctionBlocking> Helpers;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BLOCKINGANALYSIS_H
