//===- CheckScope.h - what a check looks at right now --------- -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A crash, or a file that takes for ever, is worth little without the function
// that it happens in. So whoever runs a check says so for as long as it runs:
// Clang prints it when it crashes, in the driver as in the plugin, and the
// driver times it.
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_CHECKSCOPE_H
#define COROLINT_CHECKS_CHECKSCOPE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/PrettyStackTrace.h"
#include <string>

namespace clang {
class FunctionDecl;
} // namespace clang

namespace corolint {

/// Lives as long as a check looks at one thing.
class CheckScope : public llvm::PrettyStackTraceEntry {
public:
  /// \p TheFunction is null where the check looks at a whole file. \p TheCheck
  /// must live as long.
  CheckScope(llvm::StringRef TheCheck, const clang::FunctionDecl *TheFunction);
  ~CheckScope() override;

  llvm::StringRef check() const { return Check; }
  /// The function's qualified name; empty where there is none.
  std::string function() const;

  /// One line. The driver reads it (driver/run/Activity.h), as people do.
  void print(llvm::raw_ostream &OS) const override;

private:
  llvm::StringRef Check;
  const clang::FunctionDecl *Function;
};

/// Somebody who wants to know what the checks of this thread do, for as long as
/// it lives. There is at most one at a time.
class CheckObserver {
public:
  CheckObserver();
  virtual ~CheckObserver();
  CheckObserver(const CheckObserver &) = delete;
  CheckObserver &operator=(const CheckObserver &) = delete;

  /// Scopes do not nest.
  virtual void entered(const CheckScope &Scope) = 0;
  virtual void left(const CheckScope &Scope) = 0;

  /// The one of this thread, or null.
  static CheckObserver *active();
};

} // namespace corolint

#endif // COROLINT_CHECKS_CHECKSCOPE_H
