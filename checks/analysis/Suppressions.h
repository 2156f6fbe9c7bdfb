//===- Suppressions.h - is there a NOLINT at this place? --------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang-tidy asks that when it gets a diagnostic. Whoever follows calls has to
// know it of places that get none: "we know, it is fine" in a helper holds for
// all its callers.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_ANALYSIS_SUPPRESSIONS_H
#define COROLINT_CHECKS_ANALYSIS_SUPPRESSIONS_H

#include "clang/Basic/SourceLocation.h"
#include "llvm/ADT/StringRef.h"
#include <memory>

namespace clang {
class SourceManager;
} // namespace clang

namespace corolint {

/// Is told what keeps a place in a helper from being followed; for whoever
/// wants to know which comments are needed.
class SuppressionObserver {
public:
  /// Becomes the one of this thread.
  SuppressionObserver();
  virtual ~SuppressionObserver();
  SuppressionObserver(const SuppressionObserver &) = delete;
  SuppressionObserver &operator=(const SuppressionObserver &) = delete;

  /// The one of this thread; null where nobody wants to know.
  static SuppressionObserver *active();

  virtual void suppressed(clang::SourceLocation Location, llvm::StringRef Check,
                          const clang::SourceManager &Sources) = 0;
};

class Suppressions {
public:
  explicit Suppressions(const clang::SourceManager &TheSources);
  ~Suppressions();

  /// Whether clang-tidy would suppress what \p Check reports at \p Location.
  bool isSuppressed(clang::SourceLocation Location, llvm::StringRef Check);

private:
  class Asker;
  const clang::SourceManager &Sources;
  std::unique_ptr<Asker> Ask;
};

} // namespace corolint

#endif // COROLINT_CHECKS_ANALYSIS_SUPPRESSIONS_H
