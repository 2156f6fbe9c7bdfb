//===- HeaderViews.h - which headers' bodies to parse -----------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The functions of a project's header have to be parsed once per program, not
// once per file that includes it. Who runs the analyses names an owner for each
// header; all others skip what they can of it. A header may read differently in
// another file, where macros are defined differently, so each analysis says
// which view of a header it had: the outcomes of the header's conditionals.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_HEADERVIEWS_H
#define COROLINT_DRIVER_RUN_HEADERVIEWS_H

#include "driver/Finding.h"
#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringSet.h"
#include <string>
#include <vector>

namespace clang {
class FunctionDecl;
class Preprocessor;
class SourceManager;
} // namespace clang

namespace corolint {

class HeaderViews {
public:
  /// \p Owned are the headers to parse completely; with \p All, all are.
  /// Relative names start from \p TheDirectory.
  HeaderViews(llvm::ArrayRef<std::string> Owned, llvm::StringRef TheDirectory,
              bool All);

  /// Watches \p PP, which must not outlive this.
  void attachTo(clang::Preprocessor &PP);

  /// Whether the body of \p Function, in a header, is somebody else's to parse
  /// and nothing here can need it.
  bool maySkip(const clang::FunctionDecl &Function,
               const clang::SourceManager &Sources);

  /// The headers of the project that were read, in order.
  std::vector<HeaderView> take();

private:
  class Watcher;

  struct Entry {
    std::string Path;
    uint64_t Hash = 0;
    bool MaySkip = false;
    bool Skipped = false;
  };

  Entry *enter(clang::FileID File, const clang::SourceManager &Sources);

  llvm::StringSet<> Owned;
  bool All;
  std::string Directory;
  llvm::DenseMap<clang::FileID, Entry> Entries;
  llvm::StringSet<> Entered;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_HEADERVIEWS_H
