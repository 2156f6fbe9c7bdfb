//===- AffectedFunctions.h - whom a change concerns -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions with a step on a changed line, and all that call them, however
// indirectly, as far as the facts at hand tell.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PLAN_AFFECTEDFUNCTIONS_H
#define COROLINT_DRIVER_PLAN_AFFECTEDFUNCTIONS_H

#include "driver/Finding.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <vector>

namespace corolint {

class ChangedLines;

class AffectedFunctions {
public:
  /// Paths in the facts of \p Results start from \p Root.
  AffectedFunctions(llvm::ArrayRef<FileResult> Results,
                    const ChangedLines &Changes, llvm::StringRef Root);

  /// Whether \p Call, of \p Facts, may run one of them.
  bool mayRun(const FileFacts &Facts, const CallFact &Call) const;

  /// What stands in the text of whoever calls them.
  const llvm::StringSet<> &words() const { return Words; }

private:
  void add(const FileFacts &Facts, const ChangedLines &Changes,
           llvm::StringRef Root);
  void spread();

  llvm::DenseMap<FunctionId, std::vector<FunctionId>> Callers;
  llvm::DenseMap<FunctionId, llvm::StringRef> Names;
  std::vector<FunctionId> Open;
  llvm::DenseSet<FunctionId> Affected;
  llvm::StringSet<> Words;
};

/// The word that calls of the function `'app::Db<int>::open'` contain; that of
/// its class where it is called without its name. Empty where there is none.
llvm::StringRef callWord(llvm::StringRef QualifiedName);

} // namespace corolint

#endif // COROLINT_DRIVER_PLAN_AFFECTEDFUNCTIONS_H
