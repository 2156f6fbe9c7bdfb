//===- BlockingCheck.h - base of the checks for blocking calls  -*- C++ -*-===//
//
// Part of corolint, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef COROLINT_CHECKS_BLOCKINGCHECK_H
#define COROLINT_CHECKS_BLOCKINGCHECK_H

#include "checks/IncludingCheck.h"
#include "checks/analysis/BlockingAnalysis.h"

namespace corolint {

/// Reports the calls that one engine (BlockingAnalysis) finds for all checks of
/// the family; each of them takes the kinds that carry its id.
class BlockingCheck : public IncludingCheck {
public:
  BlockingCheck(llvm::StringRef Name, clang::tidy::ClangTidyContext *Context,
                std::shared_ptr<SharedModel> Shared);
  void storeOptions(clang::tidy::ClangTidyOptions::OptionMap &Opts) override;

protected:
  /// What a call does to its thread for \p Reason, for the message: "blocks".
  /// Nothing where it is another check's.
  virtual llvm::StringRef describe(const BlockingReason &Reason) const = 0;

  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) final;

private:
  void report(const BlockingSite &Site, llvm::StringRef Effect,
              FileModel &Model);

  BlockingSettings Settings;
};

} // namespace corolint

#endif // COROLINT_CHECKS_BLOCKINGCHECK_H
