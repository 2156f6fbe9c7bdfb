//===- AwaitedTasks.h - which tasks does anybody await? ---------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A task that is thrown away in one file is more clearly a mistake where others
// await the tasks of the same function. Only functions that some file loses a
// task of are looked at.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_PROGRAM_AWAITEDTASKS_H
#define COROLINT_CHECKS_PROGRAM_AWAITEDTASKS_H

#include "checks/program/Facts.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint {

class AwaitedTasks {
public:
  /// The facts must outlive this; in any order.
  explicit AwaitedTasks(const std::vector<const FileFacts *> &Files);

  struct Uses {
    /// The first place in another file, by path, line and column: one that
    /// awaits if there is any.
    const FileFacts *In = nullptr;
    Place At;
    bool IsAwaited = false;
    unsigned Others = 0; ///< Places like that one, but for itself.
  };
  /// Where the program takes the tasks of \p Function that \p File loses one
  /// of; none where no other file does.
  std::optional<Uses> of(FunctionId Function, llvm::StringRef File) const;

private:
  /// A header's place is in the facts of every file that includes it.
  struct Use {
    const FileFacts *In;
    const TaskUseFact *Fact;
    bool operator<(const Use &Other) const;
    bool isSamePlace(const Use &Other) const;
    llvm::StringRef path() const { return In->Files[Fact->At.File]; }
  };
  llvm::DenseMap<FunctionId, std::vector<Use>> ByFunction;
};

/// "its task is awaited here, and in 2 other places".
std::string describe(const AwaitedTasks::Uses &Uses);

} // namespace corolint

#endif // COROLINT_CHECKS_PROGRAM_AWAITEDTASKS_H
