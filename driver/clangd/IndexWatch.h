//===- IndexWatch.h - which index counts, and whether it changed *- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What other files' functions do is known from an index that the driver writes
// now and then. Files that are open have findings of the index as it was: when
// there is a new one they are to be looked at again.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_CLANGD_INDEXWATCH_H
#define COROLINT_DRIVER_CLANGD_INDEXWATCH_H

#include "driver/project/IndexSearch.h"
#include "llvm/ADT/ArrayRef.h"
#include <functional>
#include <map>
#include <memory>

namespace corolint {

/// Any thread may use it.
class IndexWatch {
public:
  /// The one of this process; it is never destroyed.
  static IndexWatch &instance();

  /// \p Args are clangd's, \p MoreArgs those of its environment variable. Where
  /// they name the folder of the compilation database, indexes are found in
  /// that one only. To be called before anything else.
  void obey(llvm::ArrayRef<std::string> Args, llvm::StringRef MoreArgs);

  /// The index for \p File, an absolute path, which is looked at now; empty
  /// where there is none.
  std::string find(llvm::StringRef File);

  /// Somebody names \p Index, which is looked at now.
  void uses(llvm::StringRef Index);

  /// Whether an index that was looked at has changed since, or another one
  /// would be found. Each change is told once.
  bool takeChange();

  /// Asks that every second, in a thread that lasts as long as the process, and
  /// calls \p Changed where the answer is yes.
  void start(std::function<void()> Changed);

private:
  IndexWatch() : Search(std::make_unique<IndexSearch>()) {}

  std::mutex Guard;
  std::unique_ptr<IndexSearch> Search;
  /// What was found, by the folder of the file that it was looked for.
  std::map<std::string, std::string> Found;
  /// The states of all indexes, found and named, when they were looked at.
  std::map<std::string, std::string> States;
};

} // namespace corolint

#endif // COROLINT_DRIVER_CLANGD_INDEXWATCH_H
