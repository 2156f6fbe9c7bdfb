//===- FactsFile.h - what 'corolint facts' writes ---------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A file of facts has all that the analysis of some sources yields, so that the
// link needs nothing else of them. It is the same wherever the project lies: no
// path in it is absolute.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_LINK_FACTSFILE_H
#define COROLINT_DRIVER_LINK_FACTSFILE_H

#include "driver/Finding.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include <optional>
#include <string>
#include <vector>

namespace corolint {

struct FactsFile {
  std::vector<FileResult> Results;
  /// Which part of a run it is, where it is one (see shard/Shard.h).
  std::optional<llvm::json::Value> Part;
};

/// The text of a file of facts: \p Results in the order of their paths.
std::string writeFactsFile(std::vector<FileResult> Results,
                           llvm::StringRef Root,
                           std::optional<llvm::json::Value> Part);

/// Reads what that wrote, for a project at \p Root. Errors name \p Path.
llvm::Expected<FactsFile> readFactsFile(llvm::StringRef Path,
                                        llvm::StringRef Root);

} // namespace corolint

#endif // COROLINT_DRIVER_LINK_FACTSFILE_H
