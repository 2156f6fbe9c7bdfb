//===- Answer.h - what a worker says about a job -------------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The analysis' result, and what only the run at hand wants to know: results
// are stored and passed on, and must not depend on the machine.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_ANSWER_H
#define COROLINT_DRIVER_RUN_ANSWER_H

#include "driver/Finding.h"
#include "driver/run/JobCost.h"
#include "llvm/Support/Error.h"

namespace corolint {

struct Answer {
  FileResult Result;
  JobCost Cost;
  /// The worker ends after this answer: it has grown too large to go on.
  bool IsLast = false;
};

/// One line of the protocol, with its line break.
std::string encodeAnswer(const Answer &A);

/// Fails where \p Line is no answer about \p File, whatever it is: a worker
/// that went wrong may say anything.
llvm::Expected<Answer> decodeAnswer(llvm::StringRef Line, llvm::StringRef File);

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_ANSWER_H
