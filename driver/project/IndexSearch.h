//===- IndexSearch.h - finds the index of a program -------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In an editor nobody names the index that `corolint --write-index` writes: it
// is looked for where compilation databases are. That is done again for each
// analysis, so folders are listed again only when something in them came or
// went.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_PROJECT_INDEXSEARCH_H
#define COROLINT_DRIVER_PROJECT_INDEXSEARCH_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Chrono.h"
#include <mutex>
#include <string>
#include <vector>

namespace corolint {

/// What an index is called that is found by itself.
inline constexpr llvm::StringLiteral IndexName = "corolint-index.json";

/// Any thread may use it.
class IndexSearch {
public:
  /// \p TheFolder is the only one where an index may be; empty for all.
  explicit IndexSearch(std::string TheFolder = {})
      : OnlyFolder(std::move(TheFolder)) {}

  /// The nearest index, from \p Directory, an absolute path, upward. In each
  /// directory its own comes first, then the newest one in its usual build
  /// folders. Empty where there is none.
  std::string find(llvm::StringRef Directory);

private:
  struct Listing {
    llvm::sys::TimePoint<> When; ///< The folder changed last.
    std::vector<std::string> Folders;
  };

  std::vector<std::string> folders(llvm::StringRef Directory);

  const std::string OnlyFolder;
  std::mutex Guard;
  llvm::StringMap<Listing> Listings;
};

} // namespace corolint

#endif // COROLINT_DRIVER_PROJECT_INDEXSEARCH_H
