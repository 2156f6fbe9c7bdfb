//===- SuppressionComments.h - which NOLINT suppresses what -----*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whether a place is suppressed clang-tidy's core says, but not by which
// comment. This finds the comment, and keeps book of those in a file: what is
// needed for the functions that are followed is known here; what suppresses a
// finding, only when all files are linked.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_DRIVER_RUN_SUPPRESSIONCOMMENTS_H
#define COROLINT_DRIVER_RUN_SUPPRESSIONCOMMENTS_H

#include "checks/analysis/Suppressions.h"
#include "driver/Finding.h"
#include "driver/NoLint.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringRef.h"
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace corolint {

class SuppressionComments : public SuppressionObserver,
                            private clang::CommentHandler {
public:
  /// Relative paths start from \p TheDirectory; \p TheChecks run.
  SuppressionComments(llvm::StringRef TheDirectory,
                      std::vector<llvm::StringRef> TheChecks)
      : Directory(TheDirectory), Checks(std::move(TheChecks)) {}

  /// Looks at the comments that \p PP comes by; not at those in code that is
  /// not compiled.
  void attachTo(clang::Preprocessor &PP) { PP.addCommentHandler(this); }

  /// The comment that keeps \p Check from reporting at \p Location. Without a
  /// place where it cannot be found.
  Suppression find(clang::SourceLocation Location, llvm::StringRef Check,
                   const clang::SourceManager &Sources);

  void suppressed(clang::SourceLocation Location, llvm::StringRef Check,
                  const clang::SourceManager &Sources) override;

  std::vector<SuppressionComment> take();

private:
  /// Path and offset.
  using Place = std::pair<std::string, unsigned>;
  struct Comment {
    SuppressionComment Entry;
    /// Items of the list that checks which ran listen to.
    std::vector<std::string> Items;
  };

  bool HandleComment(clang::Preprocessor &PP,
                     clang::SourceRange Range) override;
  void add(const NoLintDirective &Directive, SuppressionComment Entry);
  Location locate(clang::FileID File, unsigned Offset,
                  const clang::SourceManager &Sources) const;

  std::string Directory;
  std::vector<llvm::StringRef> Checks;
  std::map<Place, Comment> Comments;
  /// Comments and the checks that they were needed for.
  std::map<Place, std::set<std::string>> Needed;
  llvm::DenseMap<clang::FileID, std::vector<NoLintDirective>> Directives;
};

} // namespace corolint

#endif // COROLINT_DRIVER_RUN_SUPPRESSIONCOMMENTS_H
