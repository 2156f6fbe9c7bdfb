//===- ReachReport.h - what to say about a reached leaf ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The message about a call in asynchronous code that blocks somewhere behind
// other functions, in the same words whether one file was enough to find it or
// many were linked.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_REACHREPORT_H
#define COROLINT_CHECKS_PROGRAM_REACHREPORT_H

#include "checks/catalogue/Catalogue.h"
#include "checks/program/CallGraph.h"

namespace corolint {

struct ReachText {
  struct Note {
    std::string Text;
    const FileFacts *In = nullptr;
    Place At;
  };
  std::string Message;
  /// The witness, step by step, the leaf last.
  std::vector<Note> Notes;
};

/// \p In: the facts that \p Site belongs to.
ReachText describeReach(const FileFacts &In, const SiteFact &Site,
                        const Witness &Way, const Catalogue &Known);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_REACHREPORT_H
