//===- LoopRewrite.h - the fix that joins a loop's awaits -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_LOOPREWRITE_H
#define COROLINT_CHECKS_ANALYSIS_LOOPREWRITE_H

#include "checks/analysis/AwaitLoops.h"
#include "checks/analysis/Edits.h"
#include "clang/Basic/Diagnostic.h"

namespace corolint {

struct LoopRewrite {
  /// Empty where there is no fix.
  llvm::SmallVector<clang::FixItHint, 4> Edits;
  /// Headers, as in the catalogue.
  std::vector<std::string> Includes;
  /// So many run at a time; 0 where all of them do.
  unsigned Limit = 0;
};

/// The edits that make \p Found await its tasks together, by what \p Library
/// has for ranges. The loop makes the tasks, the join awaits them, and a second
/// loop does with the results what the first did:
///
///   for (int id : ids)                 std::vector<task<int>> tasks;
///     sum += co_await f(id);           tasks.reserve(ids.size());
///                                      for (int id : ids)
///                                        tasks.push_back(f(id));
///                                      auto results =
///                                          co_await
///                                          when_all(std::move(tasks));
///                                      for (auto result : results)
///                                        sum += result;
///
/// Shorter where the tasks are there already, where nobody wants results,
/// where these only go into a new vector, and where the library has a function
/// that does something for each element.
///
/// There is none where a task may refer to something that ends with the
/// iteration, where the results are used together with the element, where
/// something follows the await that cannot wait, where macros are about.
LoopRewrite rewriteLoop(const AwaitLoop &Found,
                        const clang::FunctionDecl &Function, LibraryUse Library,
                        NewNames &Given, FileModel &Model);

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_LOOPREWRITE_H
