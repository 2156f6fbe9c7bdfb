//===- UnrunLoops.cpp - event loops that get work and never run -----------===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "checks/analysis/UnrunLoops.h"
#include "checks/analysis/LoopWatch.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint {

llvm::SmallVector<UnrunLoop, 1> findUnrunLoops(const FunctionDecl &Function,
                                               FileModel &Model) {
  llvm::SmallVector<UnrunLoop, 1> Candidates;
  auto Visit = [&](const Stmt &S, Ancestors Above) {
    const auto *Declaration = dyn_cast<DeclStmt>(&S);
    if (!Declaration)
      return true;
    for (const Decl *One : Declaration->decls()) {
      const auto *Variable = dyn_cast<VarDecl>(One);
      HeldLoop Held =
          Variable ? loopHeldBy(*Variable, Model.catalogue()) : HeldLoop();
      if (!Held.Known || Held.Known.end() == LoopEnd::Runs)
        continue;
      UnrunLoop &New = Candidates.emplace_back();
      New.Variable = Variable;
      New.Declaration = Declaration;
      New.Block =
          Above.empty() ? nullptr : dyn_cast<CompoundStmt>(Above.back());
      New.Class = Held.Class;
      New.Known = std::move(Held.Known);
    }
    return true;
  };
  walkEvaluated(Function.getBody(), Model.context(), Visit);
  llvm::SmallVector<UnrunLoop, 1> Result;
  for (UnrunLoop &Candidate : Candidates)
    if (LoopWatch(Candidate, Model).isUnrun(*Function.getBody()))
      Result.push_back(std::move(Candidate));
  return Result;
}

} // namespace corolint
