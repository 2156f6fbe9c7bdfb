//===- BlockingCollector.h - the blocking calls of one function -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The part of BlockingAnalysis that walks one function.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_BLOCKINGCOLLECTOR_H
#define COROLINT_CHECKS_ANALYSIS_BLOCKINGCOLLECTOR_H

#include "checks/analysis/BlockingAnalysis.h"

namespace corolint {

/// Collects what one function does, and the functions that it hands on to run
/// as callbacks or stackful coroutines.
class BlockingCollector {
public:
  BlockingCollector(BlockingAnalysis &Owner,
                    const clang::FunctionDecl &Function,
                    FunctionBlocking &Result)
      : Owner(Owner), Model(Owner.Model), Function(Function), Result(Result) {}

  /// \p Body is that of the function, or of a lambda in it. Without \p Code it
  /// may block, and only what it hands on is looked at.
  void walk(const clang::Stmt *Body, std::optional<AsyncCode> Code);

  /// What runs after the body of \p Destructor.
  void addMembersOf(const clang::CXXDestructorDecl &Destructor);

private:
  bool offloads(const Invocation &Call);
  void handOn(const Invocation &Call);
  void addUnknownBody(const clang::Stmt &S, Ancestors Above,
                      llvm::SmallVectorImpl<const clang::Stmt *> &Found);
  void visit(const clang::Stmt &S, Ancestors Above, AsyncCode Code);
  void consider(const Invocation &Call, const clang::Stmt &S, Ancestors Above,
                AsyncCode Code);
  bool considerLeaf(const Invocation &Call, const clang::Stmt &S,
                    Ancestors Above, AsyncCode Code);
  void follow(const Invocation &Call, const clang::Stmt &S, Ancestors Above,
              AsyncCode Code);
  bool isFollowable(const Invocation &Call);
  bool isOtherwise(const clang::Stmt &S, Ancestors Above);
  bool isHelpersLeaf(const Invocation &Call, const BlockingReason &Reason,
                     const clang::Stmt &S, Ancestors Above,
                     ParameterConditions &Conditions);
  bool isEnded(const Invocation &Call);
  void considerMentions(const Invocation &Call, const clang::Stmt &S,
                        Ancestors Above, AsyncCode Code);
  void considerDestructions(const clang::Stmt &S, Ancestors Above,
                            AsyncCode Code);
  bool isKnown(const Invocation &Call);
  bool isExempt(const BlockingReason &Reason, Ancestors Above);
  bool continuesOpening(const Invocation &Call, const BlockingReason &Reason);
  bool isTest();
  bool isOneTime(Ancestors Above);
  bool isOnExecutor(const clang::Stmt &S, Ancestors Above, AsyncCode Code);
  bool isInUnknownBody(Ancestors Above) const;

  BlockingAnalysis &Owner;
  FileModel &Model;
  const clang::FunctionDecl &Function;
  FunctionBlocking &Result;
  /// Worked out when the first call is found that blocks.
  std::optional<ExecutorFlow> Flow;
  std::optional<bool> InTest;
  llvm::SmallPtrSet<const clang::Stmt *, 4> UnknownBodies;
  /// Constructions of files that were found to block.
  llvm::SmallPtrSet<const clang::Expr *, 4> Opened;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_BLOCKINGCOLLECTOR_H
