//===- StarvingLoops.h - loops that never let others run --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A coroutine has its thread until it suspends. A loop that never does keeps
// the thread until it is done: for good if it has no end, until another thread
// changes something if it waits for that, for long if it computes for each of
// many things.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_STARVINGLOOPS_H
#define COROLINT_CHECKS_ANALYSIS_STARVINGLOOPS_H

#include "checks/analysis/BlockingAnalysis.h"

namespace corolint {

struct StarvingLoop {
  enum class Kind {
    Endless,
    Polls,   ///< What only somebody else changes.
    Computes ///< For each element of what may be large.
  };

  Kind How = Kind::Endless;
  const clang::Stmt *Loop = nullptr;
  /// Of Polls, what is asked; of Computes, what is called: for a message.
  std::string What;
};

/// The loops of \p Function, a coroutine, that do not suspend where they run on
/// an executor.
llvm::SmallVector<StarvingLoop, 1>
findStarvingLoops(const clang::FunctionDecl &Function,
                  BlockingAnalysis &Analysis, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_STARVINGLOOPS_H
