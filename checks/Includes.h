//===- Includes.h - headers that a fix-it needs -----------------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_INCLUDES_H
#define COROLINT_CHECKS_INCLUDES_H

#include "checks/catalogue/Catalogue.h"
#include "clang-tidy/utils/IncludeInserter.h"
#include "clang/Basic/Diagnostic.h"
#include <map>
#include <set>

namespace corolint {

/// Adds a library's headers to the file that a fix-it changes: each once, at
/// its sorted place, and not where the file includes it, or an umbrella header
/// that contains it, already.
class Includes {
public:
  /// \p SelfContained: each fix-it brings all its includes, as editors and the
  /// driver want it; else only the first one that needs a header does.
  Includes(clang::tidy::utils::IncludeSorter::IncludeStyle Style,
           bool SelfContained)
      : Inserter(Style, SelfContained) {}

  void registerPreprocessor(clang::Preprocessor *PP);
  clang::tidy::utils::IncludeSorter::IncludeStyle style() const {
    return Inserter.getStyle();
  }

  /// The edits that make the headers \p Paths (relative to the library's
  /// include prefix, or complete in '<>') available in the file of \p Where.
  llvm::SmallVector<clang::FixItHint, 4>
  add(clang::SourceLocation Where, LibraryUse Library,
      llvm::ArrayRef<std::string> Paths, const clang::SourceManager &Sources);

private:
  class Recorder;

  clang::tidy::utils::IncludeInserter Inserter;
  /// Of each file, what its own #include lines name.
  std::map<clang::FileID, std::set<std::string>> Included;
};

} // namespace corolint

#endif // COROLINT_CHECKS_INCLUDES_H
