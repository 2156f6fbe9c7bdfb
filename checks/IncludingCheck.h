//===- IncludingCheck.h - checks whose fixes add includes -------*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_INCLUDINGCHECK_H
#define COROLINT_CHECKS_INCLUDINGCHECK_H

#include "checks/CoroutineCheck.h"
#include "checks/Includes.h"

namespace corolint {

/// A check whose fix-its may need headers; has the option IncludeStyle.
class IncludingCheck : public CoroutineCheck {
public:
  IncludingCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                 std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;
  void registerPPCallbacks(const clang::SourceManager &Sources,
                           clang::Preprocessor *PP,
                           clang::Preprocessor *ModuleExpanderPP) final;

protected:
  Includes Headers;
};

} // namespace corolint

#endif // COROLINT_CHECKS_INCLUDINGCHECK_H
