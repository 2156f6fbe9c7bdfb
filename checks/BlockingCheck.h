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
#include "checks/analysis/FileFactsCollector.h"
#include "checks/program/FactsSink.h"
#include "checks/program/ReachReport.h"

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

  /// Which of the checks it is.
  virtual Family family() const = 0;

  /// Called for each call that describe() knows, where it must not stand.
  virtual void handle(const BlockingSite &Site, FileModel &Model) {
    report(Site, Model);
  }
  /// Called for each definition of the file, before those of its calls that
  /// handle() is called for.
  virtual void note(const clang::FunctionDecl & /*Function*/) {}
  /// Called when all of the file have been handled.
  virtual void finish(FileModel & /*Model*/) {}

  /// False where the place was reported before.
  bool report(const BlockingSite &Site, FileModel &Model);
  BlockingAnalysis &analysis(FileModel &Model);

  void checkFunction(const clang::FunctionDecl &Function,
                     FileModel &Model) final;
  void checkFile(FileModel &Model) final;

private:
  SiteFact siteOf(const FollowedCall &Call, FactsBuilder &Facts,
                  FileModel &Model) const;
  /// Leaves everything to whoever links the files.
  void writeDown(FileModel &Model, FactsSink &Sink);
  void reportReached(FileModel &Model);
  void report(const FollowedCall &Call, const ReachText &Text,
              FileModel &Model);
  void announce(const FollowedCall &Call, llvm::StringRef Message,
                FileModel &Model);

  BlockingSettings Settings;
  VirtualCalls Policy = VirtualCalls::All;
  const llvm::StringRef ProgramIndexPath;
  /// In the order in which they are to be reported.
  std::vector<const FollowedCall *> Open;
  /// Only where facts are collected: what other files may call.
  std::vector<const clang::FunctionDecl *> Definitions;
};

} // namespace corolint

namespace clang::tidy {

template <> struct OptionEnumMapping<corolint::VirtualCalls> {
  static llvm::ArrayRef<std::pair<corolint::VirtualCalls, StringRef>>
  getEnumMapping();
};

} // namespace clang::tidy

#endif // COROLINT_CHECKS_BLOCKINGCHECK_H
